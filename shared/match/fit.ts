import type { Fit } from './match.ts'
import type { Ranked } from './rank.ts'

/** The fit of a ranked story (rule MA16), from evidence that means the same in every bank. */
export function fitOf(ranked: Ranked): Fit {
  if (ranked.pinned) return 'strong'
  const sure = ranked.concepts + 0.1 * ranked.words + ranked.principles
  if (sure >= 2) return 'strong'
  if (sure >= 1.2) return 'workable'
  return sure >= 0.6 ? 'stretch' : 'gap'
}
