import { language } from './language.ts'
import type { Fit } from './match.ts'
import type { Ranked } from './rank.ts'

/** What says how sure a ranked story answers, each meaning the same in every bank. */
export const fitEvidence = ['wordsOut', 'meaning', 'principles', 'standsOut'] as const
export type FitEvidence = Pick<Ranked, (typeof fitEvidence)[number]>

/** What one of each kind of evidence adds to the log-odds; built by `npm run train` from stories of our own. */
export interface FitWeights extends Record<(typeof fitEvidence)[number], number> {
  offset: number
}

/**
 * Log-odds from which a fit is given (rule MA16). Set on our own judged questions and the open ones: strong goes to three
 * answered questions in ten and is right four times in five; of questions whose answer was taken out three in four stay
 * below workable.
 */
export const fitFrom: Readonly<Record<Exclude<Fit, 'gap'>, number>> = { strong: -0.36, workable: -0.85, stretch: -2.9 }

/** The log-odds that a ranked story answers the question. */
export function sureness(ranked: FitEvidence, weights: FitWeights = language().fit): number {
  return fitEvidence.reduce((sum, each) => sum + weights[each] * ranked[each], weights.offset)
}

/** The fit of a ranked story (rule MA16). A pin is the person's own word: strong. */
export function fitOf(ranked: Ranked): Fit {
  if (ranked.pinned) return 'strong'
  const sure = sureness(ranked)
  if (sure >= fitFrom.strong) return 'strong'
  if (sure >= fitFrom.workable) return 'workable'
  return sure >= fitFrom.stretch ? 'stretch' : 'gap'
}
