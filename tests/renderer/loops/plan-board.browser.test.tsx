import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { trashStories } from '../../../renderer/storage/story-deeds.ts'
import { type Loop, loopSchema } from '../../../shared/loop/loop.ts'
import {
  announced,
  cell,
  cellText,
  chosen,
  focusCell,
  focused,
  type OpenLoops,
  openLoops,
  press,
  pressAtOnce,
  takeSuggestion,
  twoRounds,
} from './loops-bank.tsx'

let screen: OpenLoops

afterEach(() => screen.close())

/** Two rounds whose rows are planned as the suggestion would. */
const planned: Loop = loopSchema.parse({
  ...twoRounds,
  slots: twoRounds.slots.map((slot, at) => ({
    ...slot,
    planned:
      at === 0
        ? [{ principle: 'ownership', story: 'audit' }]
        : [
            { principle: 'earn-trust', story: 'bridge' },
            { principle: 'dive-deep', story: 'cloud' },
          ],
  })),
})

describe('the first loop', () => {
  test('starts from the template, and a suggestion is looked through, taken and undone', async () => {
    screen = await openLoops([])
    await expect.element(page.getByText('Planning a loop? Add the rounds you know.')).toBeVisible()
    await page.getByRole('button', { name: 'Amazon, five rounds' }).click()
    await expect.poll(() => document.querySelectorAll('[data-cell]').length).toBe(10)
    await expect.element(page.getByText('0 of 10 planned', { exact: false })).toBeVisible()

    await page.getByRole('button', { name: 'Suggest plan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Suggested plan' })
    await expect.element(dialog).toBeVisible()
    await expect.element(dialog.getByText('Nothing is changed before you take it', { exact: false })).toBeVisible()
    expect(chosen(screen)).not.toContain('audit')
    await page.getByRole('button', { name: 'Leave it' }).click()
    expect(chosen(screen)).not.toContain('audit')

    await takeSuggestion()
    await expect.poll(() => chosen(screen)).toContain('audit')
    expect(screen.store.snapshot().loops[0]?.slots.flatMap((slot) => slot.locks)).toEqual([])
    await screen.store.undo()
    await expect.poll(() => chosen(screen)).not.toContain('audit')
  })

  test('one round at a time: an unknown interviewer is a round, and names are saved as they are typed', async () => {
    screen = await openLoops([])
    await page.getByRole('button', { name: 'Start with one round' }).click()
    const name = page.getByRole('textbox', { name: 'Name of round 1' })
    await expect.element(name).toHaveAttribute('placeholder', 'Round 1')
    await name.fill('Noor')
    await page.getByRole('textbox', { name: 'Company' }).fill('Brackenfold')
    await screen.store.flush()
    await expect.poll(() => screen.store.snapshot().loops[0]?.slots[0]?.name).toBe('Noor')
    expect(screen.store.snapshot().loops[0]?.company).toBe('Brackenfold')
  })
})

describe('keys', () => {
  test('arrows go between rounds and slots, Enter chooses, K frees, Del clears', async () => {
    screen = await openLoops([planned])
    await focusCell('0:0')
    await press('{ArrowRight}')
    await expect.poll(() => focused()).toBe('0:1')
    await press('{ArrowDown}')
    await expect.poll(() => focused()).toBe('1:1')
    await press('{ArrowLeft}')
    await expect.poll(() => focused()).toBe('1:0')
    await press('{Enter}')
    await expect.element(page.getByRole('combobox', { name: 'Story for Earn Trust' })).toBeVisible()
    await press('Depot{Enter}')
    await expect.poll(() => chosen(screen)).toBe('audit - | depot cloud')
    await expect.poll(focused).toBe('1:0')
    expect(announced()).toBe('Priya, Earn Trust: Depot move')
    expect(cellText('1:0')).toContain('Depot move')
    expect(cell('1:0')?.querySelector('[aria-label="Chosen by you"]')).not.toBeNull()
    await press('k')
    await expect.poll(() => screen.store.snapshot().loops[0]?.slots[1]?.locks).toEqual([])
    await press('{Delete}')
    await expect.poll(() => chosen(screen)).toBe('audit - | - cloud')
    expect(cellText('1:0')).toContain('Nothing planned')
  })

  test('PL12: a key right behind a move is about the board as the move leaves it', async () => {
    screen = await openLoops([planned])
    await focusCell('1:0')
    // Both before the first is on the disk, as a quick hand or a slow disk has it.
    pressAtOnce({ key: 'ArrowUp', altKey: true }, { key: 'k' })
    await expect.poll(() => chosen(screen)).toBe('bridge cloud | audit -')
    await expect
      .poll(() => screen.store.snapshot().loops[0]?.slots.map((slot) => slot.locks.map((lock) => lock.story)))
      .toEqual([['bridge'], []])
    await expect.poll(focused).toBe('0:0')
  })

  test('M moves a story and says where, Alt+arrow moves the round, A adds one', async () => {
    screen = await openLoops([planned])
    await focusCell('1:0')
    await press('m')
    await expect.element(page.getByRole('combobox', { name: 'Move to' })).toBeVisible()
    await press('Ownership{Enter}')
    await expect.poll(() => chosen(screen)).toBe('bridge - | - cloud')
    expect(announced()).toBe('Moved to Round 1, slot 1')
    await expect.poll(focused).toBe('0:0')
    await press('{Alt>}{ArrowDown}{/Alt}')
    await expect.poll(() => chosen(screen)).toBe('- cloud | bridge -')
    await expect.poll(focused).toBe('1:0')
    expect(announced()).toBe('Round 1 is now round 2')
    await press('a')
    await expect.poll(() => screen.store.snapshot().loops[0]?.slots.length).toBe(3)
    await expect.poll(focused).toBe('2:0')
    await press('p')
    await expect.element(page.getByRole('combobox', { name: 'Principles of Round 3' })).toBeVisible()
    await press('Think{Enter}{Escape}')
    await expect.poll(() => screen.store.snapshot().loops[0]?.slots[2]?.principles).toEqual(['think-big'])
  })

  test('G suggests, L logs, printing asks for the brief', async () => {
    screen = await openLoops([planned])
    await focusCell('1:0')
    await press('g')
    await expect.element(page.getByRole('dialog', { name: 'Suggested plan' })).toBeVisible()
    await expect.element(page.getByText('The board holds the best plan already.')).toBeVisible()
    await press('{Escape}')
    await expect.poll(focused).toBe('1:0')
    await press('l')
    await expect.element(page.getByRole('dialog', { name: 'What was asked?' })).toBeVisible()
    await press('{Escape}')
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull()
    screen.registry.run('print-page')
    expect(screen.print).toHaveBeenCalledWith('loop')
  })
})

describe('holes, conflicts and stories that go', () => {
  test('a hole says why, names a candidate and offers to write', async () => {
    screen = await openLoops([planned])
    await expect.element(page.getByRole('heading', { name: 'Round 1 · Frugality' })).toBeVisible()
    await expect.element(page.getByText('Only drafts show Frugality', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Write a story for Frugality' }).click()
    await expect.poll(() => screen.newStoryFor).toHaveBeenCalledWith('frugality', '')
  })

  test('one story in two places is allowed and named at both', async () => {
    screen = await openLoops([planned])
    await focusCell('0:0')
    await press('{Enter}Bridge{Enter}')
    await expect.poll(() => chosen(screen)).toBe('bridge - | bridge cloud')
    await expect.poll(() => cellText('0:0')).toContain('also in Priya')
    expect(cellText('1:0')).toContain('also in Round 1')
    await expect.element(page.getByText('1 story stands twice', { exact: false })).toBeInTheDocument()
  })

  test('a planned story in the trash or retired is shown as such, replaced by a suggestion, back with an undo', async () => {
    screen = await openLoops([planned])
    const bridge = screen.store.snapshot().storiesById.get('bridge')
    if (!bridge) throw new Error('the bank has it')
    await screen.store.perform('Deleted', trashStories([bridge], '2026-10-01T08:00:00.000Z'))
    await expect.poll(() => cellText('1:0')).toContain('in the Trash')
    expect(cellText('1:0')).toContain('Bridge team')
    await takeSuggestion()
    await expect.poll(() => chosen(screen)).toBe('audit - | depot cloud')
    await screen.store.undo()
    await screen.store.undo()
    await expect.poll(() => cellText('1:0')).not.toContain('Trash')
    expect(chosen(screen)).toBe('audit - | bridge cloud')
    await screen.store.saveFields('bridge', { status: 'retired' })
    await expect.poll(() => cellText('1:0')).toContain('retired')
  })

  test('a story deleted for good leaves no id on the screen', async () => {
    screen = await openLoops([planned])
    const bridge = screen.store.snapshot().storiesById.get('bridge')
    if (!bridge) throw new Error('the bank has it')
    await screen.store.perform('Deleted', trashStories([bridge], '2026-10-01T08:00:00.000Z'))
    await screen.store.forget(['bridge'])
    await expect.poll(() => cellText('1:0')).toContain('A deleted story')
    expect(document.querySelector('main')?.textContent).not.toContain('“bridge”')
  })
})

test('what is typed is not lost when the loop screen goes before it is saved', async () => {
  screen = await openLoops([planned])
  await page.getByRole('textbox', { name: 'Notes on round 2' }).fill('Asks for numbers')
  screen.show(null)
  await expect.poll(() => screen.store.snapshot().loops[0]?.slots[1]?.notes).toBe('Asks for numbers')
})
