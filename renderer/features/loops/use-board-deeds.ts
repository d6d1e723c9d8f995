import { addSlot, lockStory, moveSlot, removeSlot, setBarRaiser } from '../../../shared/loop/edit-loop.ts'
import { boardSlots, type Loop, type Need, slotName } from '../../../shared/loop/loop.ts'
import { clearNeed, moveChoice, setLocked } from '../../../shared/loop/plan-edits.ts'
import { type BoardPlace, cellAt, focusCell } from './board-focus.ts'
import { principleOf } from './principle-words.ts'
import type { BoardTurns } from './use-board-turns.ts'
import type { LoopDeeds } from './use-loop-deeds.ts'
import type { LoopView } from './use-loop-view.ts'

export interface BoardDeeds {
  /** `drawn` runs once the board shows the change. */
  edit: (label: string, change: (loop: Loop) => Loop, options?: { announce?: boolean; drawn?: () => void }) => void
  choose: (need: Need, story: string) => void
  clear: (need: Need) => void
  toggleLock: (need: Need) => void
  /** The cell it was moved to. */
  move: (from: Need, to: Need) => HTMLElement | null
  reorder: (at: BoardPlace, way: 1 | -1) => void
  addRound: () => void
  removeRound: (slot: number) => void
  toggleBarRaiser: (slot: number) => void
}

/** What the board's keys, menus and buttons do, said aloud as they do it. */
export function boardDeeds(
  view: LoopView,
  deeds: LoopDeeds,
  turns: BoardTurns,
  say: (text: string) => void,
): BoardDeeds {
  const { loop, board, nameOf } = view
  const edit: BoardDeeds['edit'] = (label, change, { announce, drawn } = {}) =>
    turns.during(deeds.edit(loop.id, label, change, announce), drawn)
  const where = (need: Need) => `${slotName(loop, need.slot)}, ${principleOf(need.principle).short}`
  const rowOf = (need: Need) =>
    board.assignments.find((row) => row.slot === need.slot && row.principle === need.principle)
  const settled = (need: Need) => rowOf(need)?.state === 'told' || rowOf(need)?.state === 'over'
  return {
    edit,
    choose: (need, story) => {
      if (settled(need)) return say('This round is over')
      edit(`Chose “${nameOf(story)}” for ${where(need)}`, (now) => lockStory(now, need.slot, need.principle, story))
      say(`${where(need)}: ${nameOf(story)}`)
    },
    clear: (need) => {
      if (settled(need)) return say('This round is over')
      edit(`Cleared ${where(need)}`, (now) => clearNeed(now, need))
      say(`${where(need)}: cleared`)
    },
    toggleLock: (need) => {
      const row = rowOf(need)
      if (row?.story === null || row === undefined || settled(need)) return
      const locked = row.state !== 'locked'
      const words = `${locked ? 'Locked' : 'Freed'} “${nameOf(row.story)}”`
      edit(words, (now) => setLocked(now, need, locked))
      say(words)
    },
    move: (from, to) => {
      const place = board.assignments
        .filter((row) => row.slot === to.slot)
        .findIndex((row) => row.principle === to.principle)
      const storyOf = (id: string) => view.ground.stories.find((story) => story.id === id)
      edit(`Moved a story to ${where(to)}`, (now) => moveChoice(now, from, to, storyOf))
      say(`Moved to ${slotName(loop, to.slot)}, slot ${place + 1}`)
      return cellAt({ slot: to.slot, place })
    },
    reorder: ({ slot, place }, way) => {
      const to = slot + way
      if (!loop.slots[to]) return say(way < 0 ? 'Already first' : 'Already last')
      const drawn = () => focusCell({ slot: to, place })
      edit(`Moved ${slotName(loop, slot)}`, (now) => moveSlot(now, slot, to), { drawn })
      say(`${slotName(loop, slot)} is now round ${to + 1}`)
    },
    addRound: () => {
      if (loop.slots.length >= boardSlots) return say(`A loop has at most ${boardSlots} rounds here`)
      const drawn = () => focusCell({ slot: loop.slots.length, place: 0 })
      edit('Added a round', (now) => addSlot(now, { id: crypto.randomUUID() }), { drawn })
      say(`Added round ${loop.slots.length + 1}`)
    },
    removeRound: (slot) => {
      edit(`Removed ${slotName(loop, slot)}`, (now) => removeSlot(now, slot), { announce: true })
      say(`Removed ${slotName(loop, slot)}`)
    },
    toggleBarRaiser: (slot) => {
      const on = !loop.slots[slot]?.barRaiser
      const words = `${slotName(loop, slot)} is ${on ? '' : 'not '}the bar raiser`
      edit(words, (now) => setBarRaiser(now, slot, on))
      say(words)
    },
  }
}
