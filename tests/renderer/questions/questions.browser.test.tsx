import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { eventually } from '../../support/eventually.ts'
import { aStory } from '../../support/story-builder.ts'
import { threeStories } from '../lookup/lookup-bank.tsx'
import {
  activePlace,
  addLines,
  allAsked,
  count,
  type OpenQuestions,
  openQuestions,
  press,
  rows,
  rowTexts,
  shownQuestion,
} from './questions-bank.tsx'

let screen: OpenQuestions
afterEach(() => screen.close())

const stored = () => screen.store.snapshot().questions
const filterWords = () => page.getByRole('searchbox', { name: 'Filter questions by words' })

describe('the list', () => {
  test('holds every built-in question and draws only those in sight', async () => {
    screen = await openQuestions({ stories: threeStories })
    expect(count()).toBeGreaterThanOrEqual(480)
    expect(rows().length).toBeLessThan(40)
    await allAsked()
    await expect.element(page.getByText(/answered strongly \d+ of \d+/)).toBeVisible()
    expect(rowTexts().every((text) => /strong|workable|stretch|No story yet/.test(text))).toBe(true)
  })

  test('is asked in slices: the page draws between them, and progress is said', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...(threeStories[at % 3] ?? aStory()), id: `many-${at}` }))
    const said = new Set<string>()
    let asking = true
    const look = () => {
      const progress = /Checked \d+ of \d+/.exec(document.body.textContent ?? '')
      if (progress) said.add(progress[0])
      if (asking) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    screen = await openQuestions({ stories: many })
    await eventually(() => expect(said.size).toBeGreaterThan(0))
    await allAsked()
    asking = false
    // One whole pass would show one figure at most.
    expect(said.size).toBeGreaterThan(5)
  })
})

describe('filters', () => {
  test('by words, every one of them, in any wording', async () => {
    screen = await openQuestions({ stories: threeStories })
    const all = count()
    await filterWords().fill('customer furious')
    await eventually(() => expect(count()).toBeLessThan(all))
    expect(rowTexts()[0]?.toLowerCase()).toContain('furious')
    await filterWords().fill('qwertyuiop')
    await expect.element(page.getByText('No question matches')).toBeVisible()
    await page.getByRole('button', { name: 'Show all questions' }).click()
    await eventually(() => expect(count()).toBe(all))
  })

  test('by principle from the strip, by domain, by origin; each can be taken off', async () => {
    screen = await openQuestions({ stories: threeStories })
    const all = count()
    await page.getByRole('button', { name: /^Frugality: \d+ of \d+ answered strongly/ }).click()
    await expect.poll(count).toBeLessThan(all)
    const frugal = count()
    await expect.poll(() => rowTexts().every((text) => text.includes('Frugality') || text.length > 0)).toBe(true)
    await page.getByRole('button', { name: 'More ways to filter' }).click()
    await page.getByRole('combobox', { name: 'Domain' }).selectOptions('technical')
    await press('{Escape}')
    await eventually(() => expect(count()).toBeLessThan(frugal))
    await page.getByRole('button', { name: 'Remove filter Technical' }).click()
    await eventually(() => expect(count()).toBe(frugal))
    await page.getByRole('button', { name: 'Remove filter Frugality' }).click()
    await eventually(() => expect(count()).toBe(all))
    await page.getByRole('button', { name: 'Mine' }).click()
    await expect.element(page.getByText('No questions of your own yet')).toBeVisible()
  })

  test('no story yet: only gaps', async () => {
    screen = await openQuestions({ stories: threeStories })
    await allAsked()
    await page.getByRole('button', { name: 'No story yet' }).click()
    await expect.poll(() => count()).toBeGreaterThan(0)
    await expect.poll(() => rowTexts().every((text) => text.includes('No story yet'))).toBe(true)
  })
})

describe('own questions', () => {
  test('a pasted list is added in one deed, duplicates skipped and said; undo takes them back', async () => {
    screen = await openQuestions({ stories: threeStories })
    const all = count()
    await addLines('1. Why did you leave?\n2) What did you cut from the cloud bill?\nWHY DID YOU LEAVE')
    await eventually(() =>
      expect(
        stored()
          .map((each) => each.text)
          .sort(),
      ).toEqual(['What did you cut from the cloud bill?', 'Why did you leave?']),
    )
    await expect.element(page.getByText('Added 2 questions. Left out: 1 already here.').first()).toBeVisible()
    await eventually(() => expect(count()).toBe(all + 2))
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => expect(stored()).toEqual([]))
  })

  test('are changed and deleted, each undoable', async () => {
    screen = await openQuestions({ stories: threeStories })
    await addLines('Why did you go?')
    await eventually(() => expect(shownQuestion()).toBe('Why did you go?'))
    await page.getByRole('button', { name: 'Edit…' }).click()
    await page.getByRole('textbox', { name: 'The question' }).fill('Why did you stay?')
    await page.getByRole('combobox', { name: 'Principle' }).selectOptions('ownership')
    await page.getByRole('button', { name: 'Change' }).click()
    await eventually(() => expect(shownQuestion()).toBe('Why did you stay?'))
    expect(stored()[0]?.principles).toEqual(['ownership'])
    ;(page.getByRole('listbox').element() as HTMLElement).focus()
    await press('{Delete}')
    await eventually(() => expect(stored()).toEqual([]))
    await screen.store.undo()
    await eventually(() => expect(stored()[0]?.text).toBe('Why did you stay?'))
  })

  test('one of ten thousand letters is taken', async () => {
    screen = await openQuestions({ stories: threeStories })
    await addLines(`${'We ship many things. '.repeat(490)}When did you do more with less money?`.slice(0, 10_000))
    await eventually(() => expect(stored()[0]?.text.length).toBeGreaterThan(9_900))
  })
})

describe('by keyboard alone', () => {
  test('move, enter, open a story, come back, pin, write', async () => {
    screen = await openQuestions({ stories: threeStories })
    await eventually(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
    await press('{ArrowDown}')
    const first = activePlace()
    await press('j')
    await expect.poll(() => activePlace()).toBe(first + 1)
    await press('k')
    await expect.poll(() => activePlace()).toBe(first)
    await press('{End}')
    await expect.poll(() => activePlace()).toBe(count())
    await press('{Home}')
    await addLines('When did you do more with less money?')
    await eventually(() => expect(shownQuestion()).toBe('When did you do more with less money?'))
    ;(page.getByRole('listbox').element() as HTMLElement).focus()
    await press('{Enter}')
    await expect.poll(() => document.activeElement?.textContent).toBe('Cut the cloud bill')
    await press('{Enter}')
    await expect.poll(() => screen.openStory).toHaveBeenCalledWith('bill')
    await press('{Escape}')
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('listbox')
    await press('{Control>}d{/Control}')
    await eventually(() => expect(screen.store.snapshot().pins.map((pin) => pin.storyId)).toEqual(['bill']))
    await press('{Shift>}{Enter}{/Shift}')
    await expect
      .poll(() => screen.newStory)
      .toHaveBeenCalledWith({ question: 'When did you do more with less money?', principles: [] })
    await press('n')
    await expect.element(page.getByRole('dialog', { name: 'Add questions' })).toBeVisible()
    await press('{Escape}')
  })

  test('the best ready story is practised with the question', async () => {
    screen = await openQuestions({ stories: threeStories })
    await addLines('When did you do more with less money?')
    await page.getByRole('button', { name: 'Practise “Cut the cloud bill” for this question' }).click()
    const [own] = screen.store.snapshot().questions
    expect(screen.practise).toHaveBeenCalledWith({
      storyId: threeStories.find((story) => story.title === 'Cut the cloud bill')?.id,
      principle: 'ownership',
      questionId: own?.id,
    })
  })

  test('a pin beside a story puts it first and undo takes it back', async () => {
    screen = await openQuestions({ stories: threeStories })
    await addLines('When did you do more with less money?')
    const ranked = () => [...document.querySelectorAll('main [data-open]')].map((each) => each.textContent)
    await eventually(() => expect(ranked()[0]).toBe('Cut the cloud bill'))
    const other = ranked()[1] ?? ''
    await page.getByRole('button', { name: `Pin “${other}”` }).click()
    await eventually(() => expect(ranked()[0]).toBe(other))
    await expect.element(page.getByText('pinned by you').first()).toBeVisible()
    await screen.store.undo()
    await eventually(() => expect(ranked()[0]).toBe('Cut the cloud bill'))
  })
})

describe('states', () => {
  test('without stories every question says so', async () => {
    screen = await openQuestions()
    await press('{ArrowDown}')
    await expect.element(page.getByText('No stories yet. The first one you write may answer this.')).toBeVisible()
  })

  test('a matcher that fails is named, and the list stays usable', async () => {
    let isBroken = true
    const broken = (store: BankStore): BankStore => ({
      ...store,
      snapshot: () => {
        const snapshot = store.snapshot()
        if (isBroken && new Error().stack?.includes('askBank')) throw new Error('index is damaged')
        return snapshot
      },
    })
    screen = await openQuestions({ stories: threeStories, between: broken })
    await expect.element(page.getByText(/The matcher failed/)).toBeVisible()
    await press('{ArrowDown}')
    await expect.element(page.getByText('The matcher could not answer this question.')).toBeVisible()
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await allAsked()
    expect(page.getByText(/The matcher failed/).query()).toBeNull()
  })
})
