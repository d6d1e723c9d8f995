import type { MetricSpan } from './find-metrics.ts'
import type { MetricKind } from './metric.ts'

const kindWords: Record<MetricKind, string> = {
  percent: 'Percent',
  money: 'Money',
  duration: 'Duration',
  count: 'Count',
  rate: 'Rate',
  ratio: 'Ratio',
  score: 'Score',
  scale: 'Scale',
}

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 })

/** A number with its unit as people write it: "3.1%", "$1,200", "120 ms", "420/week". */
export function amountWords(value: number, unit: string | null): string {
  if (!unit) return number(value)
  if (/^[$£€¥₹]$/.test(unit)) return `${unit}${number(value)}`
  if (unit === '%' || unit.startsWith('/')) return `${number(value)}${unit}`
  const many = /^(day|week|month|quarter|year|sprint|fortnight|decade)$/.test(unit) && value !== 1
  return `${number(value)} ${unit}${many ? 's' : ''}`
}

/** A metric in short: "3.1% → 0.4%", "850 → 120 ms", or its own words where it has no baseline. */
export function metricWords(span: Pick<MetricSpan, 'baseline' | 'value' | 'unit' | 'text'>): string {
  const { baseline, value, unit, text } = span
  if (baseline === null || value === null) return text
  const after = amountWords(value, unit)
  const glued = unit === '%' || (unit !== null && /^[$£€¥₹]$/.test(unit))
  return `${glued ? amountWords(baseline, unit) : number(baseline)} → ${after}`
}

/** What a mark says on hover: "Percent · 3.1% → 0.4%". */
export function metricTitle(span: MetricSpan): string {
  return `${kindWords[span.kind]} · ${metricWords(span)}`
}
