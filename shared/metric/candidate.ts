import type { MetricKind } from './metric.ts'
import type { RecognitionRule, RefusalRule } from './rule.ts'

/** A stretch of tokens (`to` exclusive) that a rule took for a quantified outcome. */
export type Candidate = {
  from: number
  to: number
  kind: MetricKind
  unit: string | null
  values: number[]
  baseline: number | null
  value: number | null
  direction: 'up' | 'down' | null
  /** The rule that recognised it. */
  rule: RecognitionRule
}

/** What became of one mention or pair: a metric, or the rule that took it out. */
export type Verdict = { metric: Candidate } | { refused: RefusalRule }

/**
 * How readily a sentence's numbers are believed (rule MT30): `silent` never (Situation, Task), `strict` only under a verb
 * of outcome (Action, Learning, loose prose), `open` unless something speaks against it (Result), `told` nearly so: loose
 * prose that says how it came out.
 */
export type Hearing = 'silent' | 'strict' | 'told' | 'open'
