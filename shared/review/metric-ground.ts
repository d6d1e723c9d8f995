import type { MetricSpan } from '../metric/find-metrics.ts'
import type { Metric } from '../metric/metric.ts'
import { wordAt } from '../metric/prose.ts'
import { wordSet } from '../metric/word-set.ts'
import { perSentence, type SectionReading, tokenAt } from './section-reading.ts'
import type { StoryReading } from './story-reading.ts'

/** A metric of the text where it was read. */
export interface PlacedMetric {
  metric: MetricSpan
  reading: SectionReading
}

const beforeWords = wordSet(
  'from against versus vs compared than previously before earlier prior formerly originally instead was were used above below where',
)
/** "stayed at 0.3%": where it stood is where it stands. */
const steadyWords = wordSet('stayed remained unchanged')
const levelWords = wordSet('to under below reached at')
const aheadWords = wordSet('early earlier ahead sooner late later')

/** The quantified outcomes a listener weighs: those of the Result, and where it has none, those of the Action. */
export function outcomesOf({ metrics, sections }: StoryReading): PlacedMetric[] {
  const [found, reading] =
    metrics.result.length > 0 ? [metrics.result, sections.result] : [metrics.action, sections.action]
  return found.map((metric) => ({ metric, reading }))
}

/** A question about the sentence a metric stands in. */
export function inSentence(test: (reading: SectionReading, at: number) => boolean): (placed: PlacedMetric) => boolean {
  return ({ metric, reading }) => test(reading, tokenAt(reading, metric.start))
}

const saysBefore = inSentence(
  perSentence((reading, from, to) => {
    const amounts = reading.amounts[reading.sentenceOf[from] ?? 0] ?? 0
    for (let at = from; at < to; at += 1) {
      const word = wordAt(reading, at)
      if (steadyWords.has(word) || (amounts >= 2 && beforeWords.has(word))) return true
    }
    return false
  }),
)

/** Whether its sentence says what it is measured against: a baseline read with it, or a second amount and a word for before. */
export function hasBaseline(placed: PlacedMetric): boolean {
  return placed.metric.baseline !== null || saysBefore(placed)
}

/**
 * Whether a number means little without where it stood before (rule RV10): a percent, a multiple, a rate, and a level
 * reached ("to 12 minutes"). A zero, a place on a rating, n of m, days early and an amount saved speak for themselves.
 */
export function needsBaseline(placed: PlacedMetric): boolean {
  const { metric, reading } = placed
  if (metric.value === 0 || metric.kind === 'score' || hasBaseline(placed)) return false
  const at = tokenAt(reading, metric.start)
  const last = tokenAt(reading, Math.max(metric.start, metric.end - 1))
  if (wordAt(reading, at) === 'within' || wordAt(reading, at - 1) === 'within') return false
  if (metric.kind === 'ratio')
    return (
      !/\b(?:of|in)\b/i.test(metric.text) && wordAt(reading, last + 1) !== 'of' && wordAt(reading, last + 1) !== 'out'
    )
  if (metric.kind === 'percent' || metric.kind === 'rate') return true
  if (metric.kind === 'duration')
    for (let next = last; next <= last + 2; next += 1) if (aheadWords.has(wordAt(reading, next))) return false
  return metric.direction !== null && levelWords.has(wordAt(reading, at - 1))
}

/** The record of the ledger to lead with: the one marked headline, else the first; null where the ledger is empty. */
export function headlineRecord(metrics: readonly Metric[]): Metric | null {
  return metrics.find((metric) => metric.headline) ?? metrics[0] ?? null
}

/** The number a listener takes for the point of the story: one with a before-and-after, else the first told. */
export function headlineOutcome(outcomes: readonly PlacedMetric[]): PlacedMetric | null {
  return outcomes.find(hasBaseline) ?? outcomes[0] ?? null
}
