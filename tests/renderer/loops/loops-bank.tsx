import { useState } from 'react'
import { expect, type Mock, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LoopsScreen } from '../../../renderer/features/loops/loops-screen.tsx'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { type Loop, loopSchema } from '../../../shared/loop/loop.ts'
import { choiceOf } from '../../../shared/loop/plan-edits.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aStory } from '../../support/story-builder.ts'

const ready = (id: string, title: string, principles: Parameters<typeof aStory>[1]) =>
  aStory({ id, title, status: 'ready', happenedOn: '2026-01' }, principles)

/** Ownership has two stories, Earn Trust two, Dive Deep one; Frugality only a draft. */
export const loopStories: Story[] = [
  ready('audit', 'Audit trail', { ownership: 'primary' }),
  ready('bridge', 'Bridge team', { 'earn-trust': 'primary', ownership: 'secondary' }),
  ready('cloud', 'Cloud bill', { 'dive-deep': 'primary' }),
  ready('depot', 'Depot move', { 'earn-trust': 'secondary' }),
  aStory({ id: 'extra', title: 'Extra lamps', status: 'draft' }, { frugality: 'primary' }),
]

/** Two rounds: Ownership and Frugality, then Earn Trust and Dive Deep. */
export const twoRounds: Loop = loopSchema.parse({
  id: 'loop',
  company: 'Amazon',
  slots: [
    { id: 'one', principles: ['ownership', 'frugality'] },
    { id: 'two', name: 'Priya', principles: ['earn-trust', 'dive-deep'] },
  ],
})

export interface OpenLoops extends OpenScreen {
  openStory: Mock<(id: string) => void>
  newStoryFor: Mock<(principle: PrincipleId, title?: string) => void>
  print: Mock<(loopId: string) => void>
}

type Deeds = Pick<OpenLoops, 'openStory' | 'newStoryFor' | 'print'>

function Screen({ deeds }: { deeds: Deeds }) {
  const [at, setAt] = useState<{ loopId: string | null; day: boolean }>({ loopId: null, day: false })
  return (
    <LoopsScreen
      loopId={at.loopId}
      day={at.day}
      onOpen={(loopId, day = false) => setAt({ loopId, day })}
      onOpenStory={deeds.openStory}
      onNewStoryFor={deeds.newStoryFor}
      onPrint={deeds.print}
    />
  )
}

/** The loops screen over these loops, with what it asks of the app noted. */
export async function openLoops(
  loops: readonly Loop[] = [twoRounds],
  ask: Parameters<typeof openScreen>[1] = {},
): Promise<OpenLoops> {
  const deeds: Deeds = { openStory: vi.fn(), newStoryFor: vi.fn(), print: vi.fn() }
  const opened = await openScreen(<Screen deeds={deeds} />, { stories: loopStories, ...ask })
  if (loops.length > 0) await opened.store.perform('Seeded', addToList('loops', loops))
  await expect.poll(() => document.querySelector('h1') !== null).toBe(true)
  return { ...opened, ...deeds }
}

export const press = (keys: string) => userEvent.keyboard(keys)
/** Keys without a breath between them: none waits for what the one before it did. */
export function pressAtOnce(...keys: KeyboardEventInit[]): void {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }
}
export const cell = (at: string) => document.querySelector<HTMLElement>(`[data-cell="${at}"]`)
export const cellText = (at: string) => cell(at)?.textContent ?? ''
export const focusCell = async (at: string) => {
  await expect.poll(() => cell(at) !== null).toBe(true)
  cell(at)?.focus()
}
export const focused = () => (document.activeElement as HTMLElement | null)?.dataset.cell ?? ''
export const announced = () => document.querySelector('main [role="status"]')?.textContent?.trim() ?? ''

/** The stories on the board, round by round, "-" for none. */
export function chosen({ store }: OpenScreen): string {
  const [loop] = store.snapshot().loops
  return (loop?.slots ?? [])
    .map((slot) => slot.principles.map((principle) => choiceOf(slot, principle) ?? '-').join(' '))
    .join(' | ')
}

/** Suggests and takes what is suggested. */
export async function takeSuggestion(): Promise<void> {
  await page.getByRole('button', { name: 'Suggest plan' }).click()
  await page.getByRole('button', { name: /^Take \d+ change/ }).click()
}
