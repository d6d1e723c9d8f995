import type { Rehearsal } from './rehearsal.ts'

/** A story told in an interview; `at` is an ISO instant. */
interface Told {
  storyId: string
  at: string
}

/**
 * The day each story was last told aloud, "YYYY-MM-DD", by its id: rehearsed for any of its principles, or told in an
 * interview (rule PC16). A story that is not in it was never told.
 */
export function lastTold(rehearsals: readonly Rehearsal[], tellings: readonly Told[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  const hear = (storyId: string, at: string | null) => {
    const day = at?.slice(0, 10) ?? ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day > (days.get(storyId) ?? '')) days.set(storyId, day)
  }
  for (const { storyId, lastReview } of rehearsals) hear(storyId, lastReview)
  for (const { storyId, at } of tellings) hear(storyId, at)
  return days
}
