import type { MetricSpan } from './find-metrics.ts'
import { blankMetric, type Metric } from './metric.ts'

/** Words that soften a number stand just before it: then the record is not exact either. */
const softened =
  /\b(about|around|roughly|nearly|almost|approximately|some|over|under|at least|up to|more than|less than)\b|[~≈]/i

/**
 * A record of the ledger from what was recognised in the text (rule ME4): baseline, value, unit, timeframe and kind are
 * taken over, what the text cannot say stays as in a blank record. Pure: the id is given.
 */
export function metricFromSpan(span: MetricSpan, { id }: { id: string }): Metric {
  const { kind, unit, baseline, value, direction, timeframe, text } = span
  return {
    ...blankMetric({ id }),
    kind,
    unit: unit ?? '',
    baseline,
    value,
    goodDirection: direction,
    timeframe: timeframe?.text ?? '',
    confidence: softened.test(text) ? 'approximate' : 'unverified',
  }
}

type Claim = Pick<MetricSpan, 'baseline' | 'value'>

/** The record that says the same as the text: same baseline, same value (rule ME4). */
export function recordOf<Record extends Claim>(claim: Claim, records: readonly Record[]): Record | null {
  return records.find((each) => each.value === claim.value && each.baseline === claim.baseline) ?? null
}

/**
 * Whether text and ledger agree (rule ME5): every number of the record stands among the numbers of the text. A record
 * without a value claims nothing, and a confidential one belongs in no text.
 */
export function isTold({ baseline, value, confidential }: Metric, told: ReadonlySet<number>): boolean {
  if (value === null || confidential) return true
  return told.has(value) && (baseline === null || told.has(baseline))
}
