import type { Flag, Severity } from './flag.ts'

/** The one thing to mend now, the rest for later, and why this one. */
export interface NextBestFix {
  next: Flag | null
  rest: readonly Flag[]
  why: string
}

const whyOf: Record<Severity, string> = {
  blocks: 'It comes first because the story cannot be ready without it.',
  warns: 'Nothing blocks the story; of what an interviewer would stumble over, this costs most.',
  hints: 'Nothing blocks or warns; this is the hint that gains most.',
}

/**
 * Picks one flag and folds the rest (rule RV50): by severity, then by the order of the rules, then by place in the story,
 * which is the order `reviewStory` gives. So a flag dismissed or mended brings up the next one and never another order.
 */
export function nextBestFix(flags: readonly Flag[]): NextBestFix {
  const [next = null, ...rest] = flags
  return { next, rest, why: next ? whyOf[next.severity] : 'Nothing to mend.' }
}
