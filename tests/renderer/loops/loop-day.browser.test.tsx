import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { loopSchema } from '../../../shared/loop/loop.ts'
import { tellingSchema } from '../../../shared/loop/telling.ts'
import {
  cellText,
  chosen,
  focusCell,
  type OpenLoops,
  openLoops,
  press,
  takeSuggestion,
  twoRounds,
} from './loops-bank.tsx'

let screen: OpenLoops

afterEach(() => screen.close())

async function chooseTold(title: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Story told/ }).click()
  await expect.element(page.getByRole('combobox', { name: 'Find a story' })).toBeVisible()
  await press(`${title}{Enter}{Escape}`)
  await expect.element(page.getByRole('combobox', { name: `Story told: ${title}` })).toBeVisible()
}

describe('a story told', () => {
  test('is shown first as what it would change, then logged and re-planned in one deed with one undo', async () => {
    screen = await openLoops()
    await takeSuggestion()
    await expect.poll(() => chosen(screen)).toBe('audit - | bridge cloud')
    await focusCell('0:0')
    await press('l')
    await page.getByRole('textbox', { name: 'Question' }).fill('When did you go beyond your job?')
    await chooseTold('Bridge team')
    const dialog = page.getByRole('dialog', { name: 'What was asked?' })
    await expect.element(dialog.getByText('“Bridge team” was told in Round 1', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Well', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Pin this story to this question' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()

    await expect.poll(() => screen.store.snapshot().tellings.length).toBe(1)
    const now = screen.store.snapshot()
    expect(now.tellings[0]).toMatchObject({
      storyId: 'bridge',
      loopId: 'loop',
      company: 'Amazon',
      slotName: 'Round 1',
      principle: 'ownership',
      landed: 'well',
    })
    expect(now.questions.map((each) => each.text)).toEqual(['When did you go beyond your job?'])
    expect(now.pins.map((each) => each.storyId)).toEqual(['bridge'])
    await expect.poll(() => cellText('1:0')).toContain('Depot move')
    expect(cellText('0:0')).toContain('landed well')

    await screen.store.undo()
    await expect.poll(() => screen.store.snapshot().tellings.length).toBe(0)
    expect(screen.store.snapshot().questions).toEqual([])
    expect(screen.store.snapshot().pins).toEqual([])
    expect(chosen(screen)).toBe('audit - | bridge cloud')
  })

  test('closing the log keeps what was typed; a question without a story is kept among the own', async () => {
    screen = await openLoops()
    await focusCell('0:0')
    await press('l')
    await page.getByRole('textbox', { name: 'Question' }).fill('What would you do without a budget?')
    await press('{Escape}')
    await expect.poll(() => document.querySelector('#log-question')).toBeNull()
    await focusCell('0:1')
    await press('l')
    await expect
      .element(page.getByRole('textbox', { name: 'Question' }))
      .toHaveValue('What would you do without a budget?')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => screen.store.snapshot().questions.length).toBe(1)
    expect(screen.store.snapshot().tellings).toEqual([])
  })
})

test('the glance of the day shows hooks and openings, and tells from there', async () => {
  screen = await openLoops()
  await screen.store.saveFields('audit', {
    hook: 'Nobody could say who approved it.',
    openingLine: 'It began at 4 a.m.',
  })
  await takeSuggestion()
  await page.getByRole('button', { name: 'Day view' }).click()
  await expect.element(page.getByText('Nobody could say who approved it.')).toBeVisible()
  await expect.element(page.getByText('“It began at 4 a.m.”')).toBeVisible()
  await page.getByRole('button', { name: 'Told Audit trail' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => screen.store.snapshot().tellings.map((each) => each.storyId)).toEqual(['audit'])
  await expect.poll(() => document.querySelector('[role="dialog"]:not([aria-modal="false"])')).toBeNull()
  await press('{Escape}')
  await expect.element(page.getByRole('list', { name: 'Rounds' })).toBeVisible()
})

test('a story told for none of the principles of a round is shown there all the same', async () => {
  screen = await openLoops()
  const telling = tellingSchema.parse({ id: 't', storyId: 'cloud', loopId: 'loop', slotId: 'one', at: '1' })
  await screen.store.perform('Told', addToList('tellings', [telling]))
  await expect.element(page.getByText('Told here too: “Cloud bill”')).toBeVisible()
})

describe('past loops', () => {
  test('are a summary of what was asked and told; the board is one step away', async () => {
    screen = await openLoops([loopSchema.parse({ ...twoRounds, date: '2026-01-10' })])
    const tellings = ['audit', 'bridge', 'audit'].map((storyId, at) =>
      tellingSchema.parse({
        id: `t${at}`,
        storyId,
        loopId: 'loop',
        slotId: 'one',
        question: `Question ${at}`,
        at: `${at}`,
      }),
    )
    await screen.store.perform('Told', addToList('tellings', tellings))
    await expect.element(page.getByText('3 questions, 2 stories told', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Take back: Bridge team' }).click()
    await expect.element(page.getByText('2 questions, 1 story told', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Show the board' }).click()
    await expect.element(page.getByRole('list', { name: 'Rounds' })).toBeVisible()
  })

  test('several loops are a list, the next one first; deleting one can be undone', async () => {
    screen = await openLoops([
      loopSchema.parse({ id: 'old', company: 'Oldfield', date: '2026-01-10' }),
      loopSchema.parse({ id: 'next', company: 'Nextdoor', date: '2999-01-10' }),
    ])
    const names = () => [...document.querySelectorAll('main li button')].map((each) => each.textContent ?? '')
    await expect.poll(() => names()[0]).toContain('Nextdoor')
    await page.getByRole('button', { name: /^Nextdoor/ }).click()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete loop' }).click()
    await expect.poll(() => screen.store.snapshot().loops.map((each) => each.id)).toEqual(['old'])
    await screen.store.undo()
    await expect.poll(() => screen.store.snapshot().loops.length).toBe(2)
  })
})
