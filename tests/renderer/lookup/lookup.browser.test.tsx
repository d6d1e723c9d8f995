import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { loopSchema } from '../../../shared/loop/loop.ts'
import { isNearQuestion, questionCore } from '../../../shared/match/question-core.ts'
import { questionBank } from '../../../shared/question/question-bank.ts'
import { eventually } from '../../support/eventually.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'
import {
  ask,
  field,
  firstRow,
  type OpenLookup,
  openLookup,
  options,
  optionTexts,
  press,
  threeStories,
} from './lookup-bank.tsx'

let screen: OpenLookup
afterEach(() => screen.close())

const frugal = 'Tell me about a time you did more with less money.'

describe('a pin', () => {
  test('changes the next answer at once, says so, and undo takes it back', async () => {
    screen = await openLookup()
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await press('{ArrowDown}')
    const second = optionTexts()[1] ?? ''
    await expect.poll(() => options()[1]?.getAttribute('aria-selected')).toBe('true')
    await press('{Control>}d{/Control}')
    await eventually(() => expect(firstRow()).toContain('pinned by you'))
    expect(firstRow().slice(0, 10)).toBe(second.slice(0, 10))
    expect(screen.store.snapshot().pins.map((pin) => pin.question)).toEqual([frugal])
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    expect(firstRow()).not.toContain('pinned')
    expect(screen.store.snapshot().pins).toEqual([])
    expect(page.getByRole('dialog', { name: 'Look up a story' }).query()).not.toBeNull()
  })

  test('holds however the question is typed, and comes off by the same key', async () => {
    screen = await openLookup()
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await press('{Control>}d{/Control}')
    await eventually(() => expect(screen.store.snapshot().pins.length).toBe(1))
    await ask(`  ${frugal.toUpperCase().replace('.', ' …')}`)
    await eventually(() => expect(firstRow()).toContain('pinned by you'))
    await press('{Control>}d{/Control}')
    await eventually(() => expect(screen.store.snapshot().pins).toEqual([]))
  })

  test('QU7: holds for nearly the same question, which says what it was pinned to', async () => {
    screen = await openLookup()
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await press('{ArrowDown}')
    const second = optionTexts()[1] ?? ''
    await press('{Control>}d{/Control}')
    await eventually(() => expect(firstRow()).toContain('pinned by you'))
    await ask('Describe a situation where you had done more with less money')
    await eventually(() => expect(firstRow()).toContain(`pinned by you to “${frugal}”`))
    expect(firstRow().slice(0, 10)).toBe(second.slice(0, 10))
    await press('{Control>}d{/Control}')
    await eventually(() => expect(screen.store.snapshot().pins).toEqual([]))
  })

  test('QU7: holds for every wording of a built-in question', async () => {
    screen = await openLookup()
    const built = questionBank.find(({ text, phrasings: [other = ''] }) => {
      return other !== '' && !isNearQuestion(questionCore(text), questionCore(other))
    })
    if (!built) throw new Error('no question with two wordings')
    await ask(built.text)
    await eventually(() => expect(optionTexts().length).toBeGreaterThan(1))
    await press('{Control>}d{/Control}')
    await eventually(() => expect(screen.store.snapshot().pins.length).toBe(1))
    await ask(built.phrasings[0] ?? '')
    await eventually(() => expect(firstRow()).toContain(`pinned by you`))
  })

  test('stands under the recents; choosing it asks the question', async () => {
    screen = await openLookup()
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await press('{Control>}d{/Control}')
    await eventually(() => expect(screen.store.snapshot().pins.length).toBe(1))
    await ask('')
    await expect.element(page.getByText('Your pinned questions')).toBeInTheDocument()
    expect(optionTexts().at(-1)).toContain(frugal)
    await press('{ArrowUp}')
    for (const _ of threeStories) await press('{ArrowDown}')
    await press('{Enter}')
    await expect.element(field()).toHaveValue(frugal)
  })
})

test('with nothing typed, what is due today stands between the recents and the pinned questions', async () => {
  const many = Array.from({ length: 6 }, (_, index) => ({
    story: aReadyStory({ id: `due${index}`, title: `Due ${index}` }),
  }))
  const [first, ...rest] = many
  if (!first) throw new Error('no story')
  // Two cards of one story are one row.
  screen = await openLookup({ stories: many.map(({ story }) => story) }, [first, first, ...rest])
  await expect.element(page.getByText('Due today')).toBeInTheDocument()
  const names = () => options().map((each) => each.querySelector('span')?.textContent)
  expect(names().slice(5)).toEqual(['Due 0', 'Due 1', 'Due 2', 'Due 3', 'Due 4'])
  await expect.element(page.getByText('5 of 6')).toBeInTheDocument()
  for (let step = 0; step < 5; step++) await press('{ArrowDown}')
  await press('{Enter}')
  expect(screen.openStory).toHaveBeenCalledWith('due0', false)
})

test('a tag finds retired stories too, last and marked', async () => {
  screen = await openLookup({
    stories: [
      aStory({
        id: 'old',
        title: 'Old depot',
        status: 'retired',
        tags: ['depot'],
        updatedAt: '2026-11-02T08:00:00.000Z',
      }),
      aStory({ id: 'new', title: 'New depot', status: 'ready', tags: ['depot'] }),
    ],
  })
  await ask('#dep')
  await eventually(() => expect(optionTexts()).toHaveLength(2))
  expect(optionTexts()[0]).toContain('New depot')
  expect(optionTexts()[1]).toMatch(/Old depot.*retired/)
})

describe('the chips', () => {
  test('forced and dropped change the order and are announced', async () => {
    screen = await openLookup({
      stories: [
        aReadyStory({ id: 'a', title: 'Alpha', principles: [{ id: 'frugality', strength: 'primary', note: '' }] }),
        aReadyStory({ id: 'b', title: 'Omega', principles: [{ id: 'earn-trust', strength: 'primary', note: '' }] }),
      ],
    })
    await ask('When did you save money and win trust on a tight budget?')
    await eventually(() => expect(firstRow()).toContain('Alpha'))
    const chip = page.getByRole('button', { name: 'Frugality' })
    await chip.click()
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Frugality: insisted on.')
    await chip.click()
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Frugality: ruled out.')
    await eventually(() => expect(firstRow()).toContain('Omega'))
  })
})

describe('Esc', () => {
  test('clears the question first, closes second, and the focus returns', async () => {
    screen = await openLookup()
    await ask(frugal)
    await press('{Escape}')
    await expect.element(field()).toHaveValue('')
    expect(screen.close_).not.toHaveBeenCalled()
    await press('{Escape}')
    await expect.poll(() => screen.close_).toHaveBeenCalledOnce()
    await eventually(() => expect(document.activeElement?.textContent).toBe('Opener'))
  })

  test('leaves the glance before anything else', async () => {
    screen = await openLookup()
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await press('{Control>}l{/Control}')
    await expect.element(page.getByRole('article', { name: 'Glance: Cut the cloud bill' })).toBeInTheDocument()
    await press('{Escape}')
    await expect.element(field()).toHaveValue(frugal)
    await eventually(() => expect(document.activeElement).toBe(field().element()))
  })
})

describe('glance', () => {
  test('shows hook, beats and numbers in large letters, in three widths', async () => {
    screen = await openLookup()
    await ask('When did you disagree about a date?')
    await eventually(() => expect(firstRow()).toContain('Disagreed with the migration date'))
    await press('{Control>}l{/Control}')
    const glance = page.getByRole('article', { name: /^Glance/ })
    await expect.element(glance).toHaveTextContent('One page, two options')
    const box = glance.element()
    const hook = box.querySelector('p')
    const sizes: number[] = []
    const widths: number[] = []
    for (const name of ['Narrow', 'Medium', 'Wide']) {
      await page.getByRole('button', { name }).click()
      sizes.push(Number.parseFloat(getComputedStyle(hook ?? box).fontSize))
      widths.push(box.getBoundingClientRect().width)
    }
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(28)
    await expect.poll(() => new Set(widths).size).toBe(3)
    await expect.poll(() => box.querySelectorAll('ul')[0]?.children.length).toBeGreaterThanOrEqual(3)
  })
})

describe('told it', () => {
  test('is kept, counted in the evidence, and undone', async () => {
    screen = await openLookup()
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await page.getByRole('button', { name: 'Told it' }).click()
    await eventually(() => expect(screen.store.snapshot().tellings.length).toBe(1))
    await eventually(() => expect(optionTexts().find((each) => each.includes('cloud bill'))).toContain('told 1×'))
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => expect(screen.store.snapshot().tellings).toEqual([]))
  })

  test('asks which loop once, then says where it was told', async () => {
    screen = await openLookup()
    await screen.store.perform('Loop', addToList('loops', [loopSchema.parse({ id: 'acme', company: 'Acme' })]))
    await ask(frugal)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
    await press('{Control>}t{/Control}')
    await expect.element(page.getByRole('group', { name: 'Which loop are you in?' })).toBeInTheDocument()
    expect(document.activeElement?.textContent).toBe('Acme')
    await press('{Enter}')
    await eventually(() => expect(screen.store.snapshot().tellings.map((each) => each.loopId)).toEqual(['acme']))
    await eventually(() => expect(optionTexts().join(' ')).toContain('told in this loop'))
    await eventually(() => expect(document.activeElement).toBe(field().element()))
    await press('{Control>}t{/Control}')
    await eventually(() => expect(screen.store.snapshot().tellings.length).toBe(2))
  })
})

describe('what is typed', () => {
  test('may be ten thousand letters with the question at the end', async () => {
    screen = await openLookup()
    const preamble = 'We are a large company with many teams and a long history of shipping things. '
    const pasted = `${preamble.repeat(128)}Tell me about a time you did more with less money.`
    expect(pasted.length).toBeGreaterThan(10_000)
    await ask(pasted)
    await eventually(() => expect(firstRow()).toContain('Cut the cloud bill'))
  })

  test('leads on to a new story, opened over or beside', async () => {
    screen = await openLookup()
    await ask(frugal)
    await press('{Shift>}{Enter}{/Shift}')
    await expect.poll(() => screen.newStory).toHaveBeenCalledWith({ question: frugal, principles: [] })
    await press('{Control>}{Enter}{/Control}')
    await expect.poll(() => screen.openStory).toHaveBeenCalledWith('bill', true)
    await press('{Enter}')
    await expect.poll(() => screen.openStory).toHaveBeenLastCalledWith('bill', false)
  })
})

describe('when the matcher fails', () => {
  test('stories are found by title, and a note says so', async () => {
    const broken = (store: BankStore): BankStore => {
      const snapshot = { ...store.snapshot(), tellings: null as unknown as readonly never[] }
      return { ...store, snapshot: () => snapshot }
    }
    screen = await openLookup({ stories: threeStories, between: broken })
    await ask('cloud bill')
    await expect.element(page.getByText('Searched by title only:', { exact: false }).first()).toBeVisible()
    expect(firstRow()).toContain('Cut the cloud bill')
  })
})
