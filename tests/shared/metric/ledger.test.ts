import { expect, test } from 'vitest'
import { findMetrics } from '../../../shared/metric/find-metrics.ts'
import { isTold, metricFromSpan, recordOf } from '../../../shared/metric/ledger.ts'
import { blankMetric } from '../../../shared/metric/metric.ts'

const found = (text: string) => {
  const [span] = findMetrics(text, { section: 'result' })
  if (!span) throw new Error('an outcome is told')
  return span
}

test('ME4: a record takes over what the text says, and nothing it does not say', () => {
  const record = metricFromSpan(found('p99 fell from 850 ms to 120 ms within two months.'), { id: 'm1' })
  expect(record).toMatchObject({ id: 'm1', kind: 'duration', baseline: 850, value: 120, unit: 'ms' })
  expect(record).toMatchObject({ timeframe: 'within two months', label: '', headline: false, confidential: false })
})

test('ME4: record and text are one claim when baseline and value are the same', () => {
  const span = found('p99 fell from 850 ms to 120 ms.')
  const record = metricFromSpan(span, { id: 'm1' })
  expect(recordOf(span, [blankMetric({ id: 'm0' }), record])).toBe(record)
  expect(recordOf(span, [{ ...record, value: 140 }])).toBeNull()
})

test('ME5: a record differs when one of its numbers is not told; none and confidential ones claim nothing', () => {
  const record = { ...blankMetric({ id: 'm1' }), baseline: 850, value: 120 }
  expect(isTold(record, new Set([850, 120]))).toBe(true)
  expect(isTold(record, new Set([120]))).toBe(false)
  expect(isTold(record, new Set([850, 140]))).toBe(false)
  expect(isTold({ ...record, confidential: true }, new Set())).toBe(true)
  expect(isTold(blankMetric({ id: 'm2' }), new Set())).toBe(true)
})
