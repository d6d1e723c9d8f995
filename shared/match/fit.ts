import type { Fit } from './match.ts'
import type { Ranked } from './rank.ts'

/**
 * How sure a story answers, as a log-odds (rule MA16): fitted by logistic regression on our own judged questions and the
 * half of the open ones whose misses were read, with and without their right stories. Shared words, direction of meaning
 * and principles each count; a shared concept is already in the meaning.
 */
const counts = { words: 1.6, meaning: 4.8, principles: 2 }
const offset = -3.5

/** Log-odds from which a fit is given: strong where four in five are right, a gap where hardly any is. */
export const fitFrom: Readonly<Record<Exclude<Fit, 'gap'>, number>> = { strong: -0.2, workable: -0.8, stretch: -2.2 }

/** The log-odds that a ranked story answers the question. */
export function sureness({ words, meaning, principles }: Pick<Ranked, 'words' | 'meaning' | 'principles'>): number {
  return counts.words * words + counts.meaning * meaning + counts.principles * principles + offset
}

/** The fit of a ranked story (rule MA16). A pin is the person's own word: strong. */
export function fitOf(ranked: Ranked): Fit {
  if (ranked.pinned) return 'strong'
  const sure = sureness(ranked)
  if (sure >= fitFrom.strong) return 'strong'
  if (sure >= fitFrom.workable) return 'workable'
  return sure >= fitFrom.stretch ? 'stretch' : 'gap'
}
