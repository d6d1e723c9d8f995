import type { Need } from '../../../shared/loop/loop.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { LoopActions } from './loop-actions.ts'
import type { BoardDeeds } from './use-board-deeds.ts'
import type { LoopView } from './use-loop-view.ts'

/** What can be done with the story of one need. */
export function needMenu(
  { board }: LoopView,
  need: Need,
  deeds: BoardDeeds,
  actions: LoopActions,
  onMove: () => void,
): MenuEntry[] {
  const row = board.assignments.find((each) => each.slot === need.slot && each.principle === need.principle)
  const story = row?.story ?? null
  const write: MenuEntry = { label: 'Write a story for it', run: () => actions.newStoryFor(need.principle) }
  if (story === null) return [write]
  const open: MenuEntry = { label: 'Open the story', run: () => actions.openStory(story) }
  if (row?.state === 'told' || row?.state === 'over') return [open]
  const locked = row?.state === 'locked'
  return [
    open,
    { label: locked ? 'Free for the next plan' : 'Lock', keys: 'K', run: () => deeds.toggleLock(need) },
    { label: 'Move to…', keys: 'M', run: onMove },
    { label: 'Told, or what if…', keys: 'L', run: () => actions.log(need.slot, story) },
    { label: 'Clear', keys: 'Del', run: () => deeds.clear(need) },
  ]
}

/** What can be done with a round. */
export function roundMenu(
  slot: number,
  deeds: BoardDeeds,
  actions: LoopActions,
  { principles }: { principles: (slot: number) => void },
): MenuEntry[] {
  return [
    { label: 'Principles…', keys: 'P', run: () => setTimeout(() => principles(slot), 0) },
    { label: 'Log a question…', keys: 'L', run: () => actions.log(slot, null) },
    { label: 'Move up', keys: 'Alt+↑', run: () => deeds.reorder({ slot, place: 0 }, -1) },
    { label: 'Move down', keys: 'Alt+↓', run: () => deeds.reorder({ slot, place: 0 }, 1) },
    { label: 'Remove', danger: true, run: () => deeds.removeRound(slot) },
  ]
}

/** What can be done with the loop. */
export function boardMenu(actions: LoopActions): MenuEntry[] {
  return [
    { label: 'Print or PDF…', run: actions.print },
    { label: 'Copy brief as Markdown', run: actions.copyMarkdown },
    { label: 'Another loop', run: actions.newLoop },
    { label: 'Delete loop', danger: true, run: actions.remove },
  ]
}
