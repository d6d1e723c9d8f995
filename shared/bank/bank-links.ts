import type { Loop, Slot } from '../loop/loop.ts'
import type { Bank } from './bank.ts'
import type { ListName } from './list-rows.ts'

/** Rows of one list, or of its loops' chosen stories, that named a story which is not there. */
export interface Dropped {
  list: Extract<ListName, 'pins' | 'dismissals' | 'rehearsals'> | 'locks'
  count: number
}

function slotWithin(slot: Slot, stories: ReadonlySet<string>): Slot {
  const isThere = (lock: { story: string }) => stories.has(lock.story)
  if (slot.locks.every(isThere) && slot.planned.every(isThere)) return slot
  return { ...slot, locks: slot.locks.filter(isThere), planned: slot.planned.filter(isThere) }
}

function loopWithin(loop: Loop, stories: ReadonlySet<string>): Loop {
  const slots = loop.slots.map((slot) => slotWithin(slot, stories))
  return slots.every((slot, index) => slot === loop.slots[index]) ? loop : { ...loop, slots }
}

const chosenIn = (loops: readonly Loop[]) =>
  loops.reduce(
    (sum, { slots }) => sum + slots.reduce((each, { locks, planned }) => each + locks.length + planned.length, 0),
    0,
  )

/**
 * A bank in which every link holds (rule BK7): a pin, a dismissal, a rehearsal and a loop's choice of a story say nothing
 * without that story and go with it. A telling stays, story and loop gone or not, for it is history: what was asked, by
 * whom and how it landed are its own words, and the debrief needs them. So do a drill's answers. Says how many went.
 * `stories` are the ids that count as there, else the bank's own. Pure; a row or a list of which nothing went keeps its identity.
 */
export function withoutDangling(
  bank: Bank,
  stories: ReadonlySet<string> = new Set(bank.stories.map((story) => story.id)),
): { bank: Bank; dropped: Dropped[] } {
  const kept = <Row extends { storyId: string }>(rows: Row[]): Row[] =>
    rows.every((row) => stories.has(row.storyId)) ? rows : rows.filter((row) => stories.has(row.storyId))
  const pins = kept(bank.pins)
  const dismissals = kept(bank.dismissals)
  const rehearsals = kept(bank.rehearsals)
  const loops = bank.loops.map((loop) => loopWithin(loop, stories))
  const dropped: Dropped[] = [
    { list: 'pins', count: bank.pins.length - pins.length },
    { list: 'dismissals', count: bank.dismissals.length - dismissals.length },
    { list: 'rehearsals', count: bank.rehearsals.length - rehearsals.length },
    { list: 'locks', count: chosenIn(bank.loops) - chosenIn(loops) },
  ]
  return { bank: { ...bank, pins, dismissals, rehearsals, loops }, dropped: dropped.filter(({ count }) => count > 0) }
}
