import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { createStories } from '../../../renderer/storage/story-deeds.ts'
import { tellingSchema } from '../../../shared/loop/telling.ts'
import { aStory } from '../../support/story-builder.ts'
import { fiveStories, manyStories, type OpenCoverage, openCoverage } from './coverage-bank.tsx'

let screen: OpenCoverage
const card = (title: string | RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })

afterEach(() => screen.close())

test('RV44: no failure story is said beside the gaps, and its fix starts one with the tag', async () => {
  screen = await openCoverage(fiveStories)
  const none = card('No failure story')
  await expect.element(none).toBeVisible()
  await none.getByRole('button', { name: 'Write story' }).click()
  await expect.poll(() => screen.newStory).toHaveBeenCalledWith({ tags: ['failure'] })
})

test('RV45: a bank in which nobody disagrees says so until one story tells a disagreement', async () => {
  screen = await openCoverage(fiveStories)
  await expect.element(card('No conflict story')).toBeVisible()
  const told = aStory({ id: 'row', title: 'Row', action: 'I disagreed with the date and showed why.' })
  await screen.store.perform('Written', createStories([told]))
  await expect.element(card('No conflict story')).not.toBeInTheDocument()
})

test('RV47: a story told three times is named, and opens', async () => {
  screen = await openCoverage(fiveStories)
  await expect.element(card('No failure story')).toBeVisible()
  await expect.element(card(/^Told/)).not.toBeInTheDocument()
  const tellings = [1, 2, 3].map((at) =>
    tellingSchema.parse({ id: `t${at}`, storyId: 'depot', at: `2026-10-0${at}T09:00:00.000Z` }),
  )
  await screen.store.perform('Told', addToList('tellings', tellings))
  const often = card('Told 3 times: Depot move')
  await often.getByRole('button', { name: 'Open story' }).click()
  await expect.poll(() => screen.openStory).toHaveBeenCalledWith('depot', null)
})

test('RV42, RV49: principles without any number are folded after three, and too many stories are counted', async () => {
  screen = await openCoverage(manyStories(32))
  await expect.element(card('32 active stories')).toBeInTheDocument()
  expect(card(/^No numbers/).elements()).toHaveLength(3)
  await page.getByRole('button', { name: 'Show 13 more without numbers' }).click()
  await expect.poll(() => card(/^No numbers/).elements()).toHaveLength(16)
})

test('RV54: a principle not told for two months is named, and leads to Practice', async () => {
  screen = await openCoverage(fiveStories)
  const long = new Date(Date.now() - 70 * 86_400_000).toISOString()
  const telling = tellingSchema.parse({ id: 'old', storyId: 'bridge', at: long })
  await screen.store.perform('Told', addToList('tellings', [telling]))
  const stale = card('2 principles not told lately')
  await expect.element(stale).toHaveTextContent('Ownership, Earn Trust')
  await stale.getByRole('button', { name: 'Go to Practice' }).click()
  await expect.poll(() => screen.showPractice).toHaveBeenCalled()
})
