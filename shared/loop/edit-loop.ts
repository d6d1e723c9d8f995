import type { PrincipleId } from '../principle/principle.ts'
import { boardPrinciples, boardSlots, type Lock, type Loop, type Slot, slotSchema } from './loop.ts'

// Pure edits of the board. Each returns the same object when nothing changed (rule PL10); slots are named by their place.

export function setLoopText(loop: Loop, field: 'company' | 'role' | 'level', text: string): Loop {
  return loop[field] === text ? loop : { ...loop, [field]: text }
}

/** `date` is "YYYY-MM-DD", or null for not set. */
export function setLoopDate(loop: Loop, date: string | null): Loop {
  return loop.date === date ? loop : { ...loop, date }
}

/** Adds an empty slot of 60 minutes at the end; a board of 8 slots is full. */
export function addSlot(loop: Loop, { id, name = '' }: { id: string; name?: string }): Loop {
  if (loop.slots.length >= boardSlots) return loop
  return { ...loop, slots: [...loop.slots, slotSchema.parse({ id, name })] }
}

/** Moves one slot to another place; the slots between close up. A place outside the loop changes nothing. */
export function moveSlot(loop: Loop, from: number, to: number): Loop {
  const moved = loop.slots[from]
  if (!moved || from === to || !loop.slots[to]) return loop
  const slots = loop.slots.filter((_, index) => index !== from)
  slots.splice(to, 0, moved)
  return { ...loop, slots }
}

export function removeSlot(loop: Loop, slot: number): Loop {
  return loop.slots[slot] ? { ...loop, slots: loop.slots.filter((_, index) => index !== slot) } : loop
}

function editSlot(loop: Loop, slot: number, edit: (slot: Slot) => Slot): Loop {
  const before = loop.slots[slot]
  if (!before) return loop
  const after = edit(before)
  return after === before ? loop : { ...loop, slots: loop.slots.map((each, index) => (index === slot ? after : each)) }
}

export function setSlotText(loop: Loop, slot: number, field: 'name' | 'role' | 'notes', text: string): Loop {
  return editSlot(loop, slot, (each) => (each[field] === text ? each : { ...each, [field]: text }))
}

/** Minutes, 1–600; anything else changes nothing. */
export function setSlotMinutes(loop: Loop, slot: number, minutes: number): Loop {
  const valid = Number.isFinite(minutes) && minutes >= 1 && minutes <= 600
  return editSlot(loop, slot, (each) => (!valid || each.minutes === minutes ? each : { ...each, minutes }))
}

/** A loop may have no, one or several bar raisers: the person knows. */
export function setBarRaiser(loop: Loop, slot: number, barRaiser: boolean): Loop {
  return editSlot(loop, slot, (each) => (each.barRaiser === barRaiser ? each : { ...each, barRaiser }))
}

/**
 * What the interviewer will probe, each once; more than 4 changes nothing. Locks of principles that left the slot go with
 * them, so that none dangles (rule PL6).
 */
export function setSlotPrinciples(loop: Loop, slot: number, ids: readonly PrincipleId[]): Loop {
  const principles = [...new Set(ids)]
  if (principles.length > boardPrinciples) return loop
  return editSlot(loop, slot, (each) => {
    const same =
      each.principles.length === principles.length && principles.every((id, at) => id === each.principles[at])
    if (same) return each
    const kept = (choices: Lock[]) => choices.filter((choice) => principles.includes(choice.principle))
    return { ...each, principles, locks: kept(each.locks), planned: kept(each.planned) }
  })
}

/** The story that the person chose for a principle of a slot, or null. */
export function lockedStory(slot: Pick<Slot, 'locks'>, principle: PrincipleId): string | null {
  return slot.locks.find((lock) => lock.principle === principle)?.story ?? null
}

/** Chooses a story by hand, in place of one chosen before. Only for principles that the slot has. */
export function lockStory(loop: Loop, slot: number, principle: PrincipleId, story: string): Loop {
  return editSlot(loop, slot, (each) => {
    if (!each.principles.includes(principle) || lockedStory(each, principle) === story) return each
    const others = each.locks.filter((lock) => lock.principle !== principle)
    return { ...each, locks: [...others, { principle, story }] }
  })
}

export function unlockStory(loop: Loop, slot: number, principle: PrincipleId): Loop {
  return editSlot(loop, slot, (each) => {
    if (lockedStory(each, principle) === null) return each
    return { ...each, locks: each.locks.filter((lock) => lock.principle !== principle) }
  })
}
