import type { PrincipleId } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story } from '../story/story.ts'
import { lockedStory, lockStory, unlockStory } from './edit-loop.ts'
import type { Lock, Loop, Need, Slot } from './loop.ts'
import type { LoopPlan } from './plan.ts'

// Edits of the plan on the board (rule PL11). Pure; each returns the same object when nothing changed (rule PL10).

/** The story that stands on the board for a principle of a slot: the lock, else the plan taken last, else null. */
export function choiceOf(slot: Pick<Slot, 'locks' | 'planned'>, principle: PrincipleId): string | null {
  return lockedStory(slot, principle) ?? slot.planned.find((each) => each.principle === principle)?.story ?? null
}

function setPlanned(loop: Loop, slot: number, planned: readonly Lock[]): Loop {
  const before = loop.slots[slot]
  const same = (a: readonly Lock[], b: readonly Lock[]) =>
    a.length === b.length && a.every((each, at) => each.principle === b[at]?.principle && each.story === b[at]?.story)
  if (!before || same(before.planned, planned)) return loop
  return { ...loop, slots: loop.slots.map((each, at) => (at === slot ? { ...each, planned: [...planned] } : each)) }
}

/** Takes a plan: what it planned stands on the board from now on. Locks stay locks, rounds that are over stay as they were. */
export function takePlan(loop: Loop, plan: LoopPlan): Loop {
  return loop.slots.reduce((now, slot, at) => {
    const rows = plan.assignments.filter((row) => row.slot === at)
    const planned = rows.flatMap((row): Lock[] => {
      if (row.state === 'planned' && row.story !== null) return [{ principle: row.principle, story: row.story }]
      const kept = row.state === 'over' || row.state === 'told'
      return kept ? slot.planned.filter((each) => each.principle === row.principle) : []
    })
    return setPlanned(now, at, planned)
  }, loop)
}

/** Nothing stands there any more, by hand or by plan. */
export function clearNeed(loop: Loop, { slot, principle }: Need): Loop {
  const unlocked = unlockStory(loop, slot, principle)
  const planned = unlocked.slots[slot]?.planned.filter((each) => each.principle !== principle) ?? []
  return setPlanned(unlocked, slot, planned)
}

/** Holds the story that stands there against every new plan, or frees it for the next one. */
export function setLocked(loop: Loop, need: Need, locked: boolean): Loop {
  const slot = loop.slots[need.slot]
  const story = slot ? choiceOf(slot, need.principle) : null
  if (!slot || story === null || (lockedStory(slot, need.principle) !== null) === locked) return loop
  if (locked) return lockStory(loop, need.slot, need.principle, story)
  const others = slot.planned.filter((each) => each.principle !== need.principle)
  const freed = unlockStory(loop, need.slot, need.principle)
  return setPlanned(freed, need.slot, [...others, { principle: need.principle, story }])
}

/**
 * Moves the story of one need to another and locks it there: it was chosen by hand. What stood there comes back in
 * exchange where it shows the principle, else it leaves the board.
 */
export function moveChoice(loop: Loop, from: Need, to: Need, storyOf: (id: string) => Story | undefined): Loop {
  const source = loop.slots[from.slot]
  const target = loop.slots[to.slot]
  const moved = source ? choiceOf(source, from.principle) : null
  const same = from.slot === to.slot && from.principle === to.principle
  if (!target?.principles.includes(to.principle) || moved === null || same) return loop
  const displaced = choiceOf(target, to.principle)
  const story = displaced === null ? undefined : storyOf(displaced)
  const swapped = story !== undefined && strengthOf(story, from.principle) !== null
  const cleared = lockStory(clearNeed(clearNeed(loop, from), to), to.slot, to.principle, moved)
  if (!swapped) return cleared
  const planned = cleared.slots[from.slot]?.planned ?? []
  return setPlanned(cleared, from.slot, [...planned, { principle: from.principle, story: story.id }])
}
