import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { aReadyStory, aStory } from '../../support/story-builder.ts'
import { ask, type OpenLookup, openLookup, optionTexts, options, press } from './lookup-bank.tsx'

let screen: OpenLookup
const chip = () => page.getByRole('button', { name: 'Frugality' })

afterEach(() => screen.close())

test('Alt with its number brings a ruled-out principle back', async () => {
  screen = await openLookup({
    stories: [
      aReadyStory({ id: 'a', title: 'Alpha', principles: [{ id: 'frugality', strength: 'primary', note: '' }] }),
    ],
  })
  await ask('When did you save money on a tight budget?')
  await expect.element(chip()).toBeVisible()
  const place = () =>
    1 +
    [...document.querySelectorAll('button[data-state]')].findIndex((each) => each.textContent?.includes('Frugality'))
  for (const state of ['forced', 'dropped', 'read']) {
    await press(`{Alt>}${place()}{/Alt}`)
    await expect.element(chip()).toHaveAttribute('data-state', state)
  }
})

test('a tag on hundreds of stories draws a screenful, counts them all, and scrolling draws the rest', async () => {
  const many = Array.from({ length: 400 }, (_, at) => aStory({ id: `s${at}`, title: `Story ${at}`, tags: ['depot'] }))
  screen = await openLookup({ stories: many })
  await ask('#depot')
  await expect.poll(() => options()[0]?.getAttribute('aria-setsize')).toBe('400')
  expect(optionTexts().length).toBeLessThan(100)
  const left = document.querySelector('#lookup-rows')?.parentElement
  for (let turn = 0; turn < 12; turn += 1) {
    left?.scrollTo({ top: left.scrollHeight })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }
  await expect.poll(() => optionTexts().length).toBe(400)
  await press('{ArrowDown}')
  await expect.poll(() => options()[1]?.getAttribute('aria-selected')).toBe('true')
})
