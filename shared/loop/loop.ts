import * as z from 'zod'
import { type PrincipleId, principleIdSchema } from '../principle/principle.ts'

/** What the board offers (DOMAIN.md §2; [D]). A file may hold more: the planner takes up to `mostSlots`. */
export const boardSlots = 8
export const boardPrinciples = 4
/** 60 rounds × 16 principles = 960 needs, inside the planner's exact arithmetic (rule PL4). */
const mostSlots = 60

/** A story that the person chose for one principle of a slot: the plan keeps it (rule PL6). */
const lockSchema = z.object({ principle: principleIdSchema, story: z.string().min(1).max(200) })
export type Lock = z.infer<typeof lockSchema>

/** One interviewer or round. `id` may be '' in a loop from outside, where only the order tells slots apart. */
export const slotSchema = z.object({
  id: z.string().default(''),
  /** '' = not known yet; shown as "Round 3". */
  name: z.string().default(''),
  /** The interviewer's role, as the person wrote it. */
  role: z.string().default(''),
  /** Minutes, 1–600. */
  minutes: z.number().min(1).max(600).default(60),
  barRaiser: z.boolean().default(false),
  /** What this interviewer will probe. A principle named twice counts once (rule PL2). */
  principles: z.array(principleIdSchema).default([]),
  notes: z.string().default(''),
  locks: z.array(lockSchema).default([]),
  /** The plan that the person took last (rule PL11): shown until another is taken, and never kept against a better one. */
  planned: z.array(lockSchema).default([]),
})
export type Slot = z.infer<typeof slotSchema>

/** The interviews of one day or one company, in their order (rule PL1). */
export const loopSchema = z.object({
  id: z.string().min(1).max(200),
  company: z.string().default(''),
  /** The role applied for, free text; it picks the role weights where it names a preset (rule PL3). */
  role: z.string().default(''),
  /** The level applied for, as the company names it: "L6"; '' = not said. */
  level: z.string().default(''),
  /** The day of the loop, "YYYY-MM-DD"; null = not set. */
  date: z.iso.date().nullable().default(null),
  slots: z.array(slotSchema).max(mostSlots).default([]),
})
export type Loop = z.infer<typeof loopSchema>

/** One principle of one slot: what a plan finds a story for. `slot` counts from 0. */
export interface Need {
  slot: number
  principle: PrincipleId
}

/** Every need once, slot by slot, each slot's principles in the order in which they stand (rule PL2). */
export function needsOf(loop: Pick<Loop, 'slots'>): Need[] {
  return loop.slots.flatMap((slot, index) =>
    [...new Set(slot.principles)].map((principle) => ({ slot: index, principle })),
  )
}

/** "Priya", or "Round 3" for an interviewer not known yet. */
export function slotName(loop: Pick<Loop, 'slots'>, slot: number): string {
  return loop.slots[slot]?.name.trim() || `Round ${slot + 1}`
}

/** A loop without slots. Pure: the id is given. */
export function blankLoop({ id }: { id: string }): Loop {
  return loopSchema.parse({ id })
}
