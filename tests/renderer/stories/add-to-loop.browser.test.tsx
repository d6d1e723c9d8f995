import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { type Loop, loopSchema } from '../../../shared/loop/loop.ts'
import { eventually } from '../../support/eventually.ts'
import { focusList, list, type OpenStories, openStories, press, threeStories } from './stories-bank.tsx'

const stories = threeStories.map((story) => ({ ...story, status: 'ready' as const }))
const amazon = loopSchema.parse({
  id: 'amazon',
  company: 'Amazon',
  slots: [
    { id: 'one', name: 'Priya', principles: ['deliver-results'] },
    { id: 'two', principles: ['ownership'] },
  ],
})

let screen: OpenStories
beforeEach(async () => {
  screen = await openStories(stories, { at: 'alpha' })
  await focusList()
})
afterEach(() => screen.close())

const plan = (loop: Loop) => screen.store.perform('New loop', addToList('loops', [loop]))
const locks = () => screen.store.snapshot().loops[0]?.slots.flatMap((slot) => slot.locks.map((lock) => lock.story))
const more = () => page.getByRole('button', { name: 'More', exact: true })

test('selected stories go to the empty places of a loop, it is said where, and one undo takes all out', async () => {
  await plan(amazon)
  await press('x{ArrowDown}x')
  await expect.element(page.getByText('2 selected')).toBeInTheDocument()
  await userEvent.click(more())
  await userEvent.click(page.getByRole('menuitem', { name: 'Add to Amazon' }))
  await eventually(() => expect(locks()).toEqual(['beta', 'alpha']))
  await expect.element(page.getByText('Added 2 stories to “Amazon”: Priya, Round 2')).toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Undo', exact: true }))
  await eventually(() => expect(locks()).toEqual([]))
})

test('by the keyboard alone; what finds no place is named and nothing is written', async () => {
  await plan({ ...amazon, slots: amazon.slots.slice(0, 1) })
  await press('x')
  await expect.element(page.getByText('1 selected')).toBeInTheDocument()
  const button = more().element() as HTMLElement
  button.focus()
  await press('{Enter}')
  const first = page.getByRole('menuitem', { name: 'Add to Amazon' })
  await expect.poll(() => document.activeElement === first.query()).toBe(true)
  await press('{Enter}')
  const words = 'Nothing added to “Amazon”. No empty place in its rounds asks for what “Alpha queue” shows.'
  await expect.element(page.getByText(words)).toBeInTheDocument()
  expect(locks()).toEqual([])
  expect(screen.store.snapshot().canUndo?.label).toBe('New loop')
})

test('loops that are past are not offered; without one it is said how to begin', async () => {
  await plan({ ...amazon, date: '2020-01-01' })
  await press('x')
  await userEvent.click(more())
  await expect.element(page.getByRole('menuitem', { name: 'Add to loop…' })).toBeInTheDocument()
  expect(page.getByRole('menuitem', { name: /Amazon/ }).query()).toBeNull()
  await userEvent.click(page.getByRole('menuitem', { name: 'Add to loop…' }))
  await expect.element(page.getByText(/^No loop is planned yet\./)).toBeInTheDocument()
  expect(list().query()).not.toBeNull()
})
