import type { MetricSpan } from '../../../../shared/metric/find-metrics.ts'
import { isTold, recordOf } from '../../../../shared/metric/ledger.ts'
import type { Metric } from '../../../../shared/metric/metric.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { metricsIn, numbersIn } from '../facts/metric-marks.ts'

/** One outcome of a story: told in its text, kept in its ledger, or both. */
export type NumberLine =
  | { type: 'told'; key: string; span: MetricSpan }
  | { type: 'kept'; key: string; record: Metric /** Text and ledger agree (rule ME5). */; agrees: boolean }

export interface StoryNumbers {
  outcomes: NumberLine[]
  /** What else is counted, in the words of the text. */
  others: string[]
}

/** Outcomes told in Action and Result, each as its record where one is kept; then records the text does not tell. */
export function storyNumbers(story: Story): StoryNumbers {
  const told = (['action', 'result'] as const).flatMap((section) => metricsIn(section, story[section]))
  const counted = (['situation', 'task', 'action', 'result', 'learning'] as const).flatMap((section) =>
    numbersIn(section, story[section]),
  )
  const values = new Set([...told, ...counted].flatMap((each) => each.values))
  const lines = new Map<string, NumberLine>()
  for (const span of told) {
    const record = recordOf(span, story.metrics)
    const key = record ? record.id : [span.text, span.timeframe?.text].join(' ')
    lines.set(key, record ? { type: 'kept', key, record, agrees: true } : { type: 'told', key, span })
  }
  for (const record of story.metrics)
    if (!lines.has(record.id))
      lines.set(record.id, { type: 'kept', key: record.id, record, agrees: isTold(record, values) })
  const others = counted.filter((number) => !number.isMetric).map((number) => number.text)
  return { outcomes: [...lines.values()], others: [...new Set(others)] }
}
