import type { FlagRule } from './flag.ts'
import { actionShare } from './flags/action-share.ts'
import { blame } from './flags/blame.ts'
import { confidentialTerm } from './flags/confidential-term.ts'
import { creditAbsorber } from './flags/credit-absorber.ts'
import { failureWithoutLearning } from './flags/failure-without-learning.ts'
import { hedging } from './flags/hedging.ts'
import { hypothetical } from './flags/hypothetical.ts'
import { jargonUnexpanded } from './flags/jargon-unexpanded.ts'
import { metricWithoutBaseline } from './flags/metric-without-baseline.ts'
import { metricWithoutTimeframe } from './flags/metric-without-timeframe.ts'
import { metricWithoutUnit } from './flags/metric-without-unit.ts'
import { nearDuplicate } from './flags/near-duplicate.ts'
import { noAction } from './flags/no-action.ts'
import { noPrinciple } from './flags/no-principle.ts'
import { noResult } from './flags/no-result.ts'
import { noTradeOff } from './flags/no-trade-off.ts'
import { notRehearsed } from './flags/not-rehearsed.ts'
import { percentAmbiguous } from './flags/percent-ambiguous.ts'
import { principleWithoutEvidence } from './flags/principle-without-evidence.ts'
import { resultShare } from './flags/result-share.ts'
import { resultWithoutMetric } from './flags/result-without-metric.ts'
import { setupTooLong } from './flags/setup-too-long.ts'
import { situationMissing } from './flags/situation-missing.ts'
import { stale } from './flags/stale.ts'
import { taskMissing } from './flags/task-missing.ts'
import { tooLong } from './flags/too-long.ts'
import { tooManyPrinciples } from './flags/too-many-principles.ts'
import { tooShort } from './flags/too-short.ts'
import { undated } from './flags/undated.ts'
import { vagueQuantifier } from './flags/vague-quantifier.ts'
import { weOverI } from './flags/we-over-i.ts'
import { weSubject } from './flags/we-subject.ts'
import { weakVerb } from './flags/weak-verb.ts'

/** Every story rule, in the order in which equally severe flags are shown (rule RV50): what costs most comes first. */
export const storyRules: readonly FlagRule[] = [
  noResult,
  noAction,
  taskMissing,
  noPrinciple,
  confidentialTerm,
  failureWithoutLearning,
  resultWithoutMetric,
  hypothetical,
  weOverI,
  metricWithoutBaseline,
  setupTooLong,
  tooLong,
  tooShort,
  nearDuplicate,
  situationMissing,
  metricWithoutUnit,
  metricWithoutTimeframe,
  vagueQuantifier,
  percentAmbiguous,
  weakVerb,
  hedging,
  blame,
  noTradeOff,
  principleWithoutEvidence,
  creditAbsorber,
  jargonUnexpanded,
  actionShare,
  resultShare,
  tooManyPrinciples,
  undated,
  stale,
  notRehearsed,
  weSubject,
]
