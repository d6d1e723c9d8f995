import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { pinOf } from '../../../shared/question/question.ts'
import { eventually } from '../../support/eventually.ts'
import { aStory } from '../../support/story-builder.ts'
import { type OpenStories, openStories } from './stories-bank.tsx'

let screen: OpenStories
afterEach(() => screen.close())

const thrifty = aStory({
  id: 'bill',
  title: 'Cut the cloud bill',
  situation: 'The budget was cut by half and the cloud bill had doubled within a year.',
  action: 'I listed idle machines, reused what we had and moved reports to cheaper storage instead of buying more.',
  result: 'Spending fell from 90,000 to 41,000 euros a month without a new licence.',
})
const suggested = () => page.getByRole('list', { name: 'Suggested principles' })

describe('principles suggested while a story is written', () => {
  test('are named with the words that say so; none is tagged until it is pressed; undo takes the tag back', async () => {
    screen = await openStories([thrifty], { at: 'bill' })
    const frugality = suggested().getByRole('button', { name: /^Tag Frugality: “/ })
    await expect.element(frugality).toBeVisible()
    expect(screen.stored('bill')?.principles).toEqual([])
    await frugality.click()
    await eventually(() => expect(screen.stored('bill')?.principles.map((tag) => tag.id)).toEqual(['frugality']))
    expect(frugality.query()).toBeNull()
    await screen.store.undo()
    await eventually(() => expect(screen.stored('bill')?.principles).toEqual([]))
    await expect.element(frugality).toBeVisible()
  })

  test('are quiet where hints are off', async () => {
    screen = await openStories([thrifty], { at: 'bill' })
    await expect.element(suggested()).toBeVisible()
    await screen.store.saveSettings({ hintsShown: false })
    await eventually(() => expect(suggested().query()).toBeNull())
  })

  test('a pinned question stands with its story, suggests, and comes off with an undo', async () => {
    screen = await openStories([aStory({ id: 'new' })], { at: 'new' })
    const question = 'Tell me about a time you did more with less money.'
    await screen.store.perform(
      'Pinned',
      addToList('pins', [pinOf(question, 'new', { now: '2026-10-01T08:00:00.000Z' })]),
    )
    await expect.element(page.getByRole('region', { name: 'Pinned questions' })).toHaveTextContent(question)
    await expect.element(suggested().getByRole('button', { name: /^Tag Frugality: asked by/ })).toBeVisible()
    await page.getByRole('button', { name: /^Unpin the question/ }).click()
    await eventually(() => expect(screen.store.snapshot().pins).toEqual([]))
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => expect(screen.store.snapshot().pins.length).toBe(1))
  })
})
