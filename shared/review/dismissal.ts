import * as z from 'zod'
import type { Flag } from './flag.ts'

/**
 * "I have seen this flag and leave it" (rule RV53): for one story, one rule and the very words flagged, '' where the flag
 * is about no words. It is kept with the bank and exported; to undo it is to take it out of the list.
 */
export const dismissalSchema = z.object({
  storyId: z.string().min(1).max(200),
  flagId: z.string().min(1).max(200),
  text: z.string().max(10_000).default(''),
  /** ISO 8601 instant in UTC. */
  at: z.string().default(''),
})
export type Dismissal = z.infer<typeof dismissalSchema>

/** The dismissal of a flag. Pure: the instant is given. */
export function dismissalOf(flag: Flag, { now }: { now: string }): Dismissal {
  return { storyId: flag.storyId, flagId: flag.id, text: flag.words, at: now }
}

const keyOf = (storyId: string, flagId: string, text: string) => JSON.stringify([storyId, flagId, text])

/** Whether a person may dismiss it: what blocks *ready* is mended and not waved away (rule RV53). */
export function canDismiss(flag: Flag): boolean {
  return flag.severity !== 'blocks'
}

/**
 * The flags that stand. A dismissal holds for its story and its words, so that editing the words brings the flag back,
 * and it never holds for a flag that blocks. The order is kept; without dismissals the same array comes back.
 */
export function withoutDismissed(flags: readonly Flag[], dismissals: readonly Dismissal[]): readonly Flag[] {
  if (dismissals.length === 0) return flags
  const held = new Set(dismissals.map(({ storyId, flagId, text }) => keyOf(storyId, flagId, text)))
  return flags.filter((flag) => !canDismiss(flag) || !held.has(keyOf(flag.storyId, flag.id, flag.words)))
}
