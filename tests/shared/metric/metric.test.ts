import { describe, expect, it } from 'vitest'
import { blankMetric, metricDelta, metricKinds, metricSchema } from '../../../shared/metric/metric.ts'

describe('the ledger record (ME1, ME2)', () => {
  it('knows the eight kinds', () => {
    expect(metricKinds).toEqual(['percent', 'money', 'duration', 'count', 'rate', 'ratio', 'score', 'scale'])
  })

  it('fills in every field but the id', () => {
    expect(metricSchema.parse({ id: 'm1' })).toEqual({
      id: 'm1',
      label: '',
      kind: 'count',
      unit: '',
      baseline: null,
      value: null,
      goodDirection: null,
      timeframe: '',
      attribution: 'shared',
      confidence: 'unverified',
      sourceNote: '',
      confidential: false,
      publicWording: '',
      headline: false,
    })
    expect(blankMetric({ id: 'm1' })).toEqual(metricSchema.parse({ id: 'm1' }))
  })

  it.each([
    [{}],
    [{ id: '' }],
    [{ id: 'm', kind: 'vibes' }],
    [{ id: 'm', value: Number.NaN }],
    [{ id: 'm', value: '3' }],
  ])('refuses %j', (record) => {
    expect(metricSchema.safeParse(record).success).toBe(false)
  })
})

describe('the delta (ME3)', () => {
  it.each([
    [800, 120, { absolute: -680, relative: -0.85 }],
    [-4, 31, { absolute: 35, relative: 8.75 }],
    [5, 5, { absolute: 0, relative: 0 }],
    [0, 12, { absolute: 12, relative: null }],
    [1e-320, 1e300, { absolute: 1e300, relative: null }],
  ])('of %d → %d', (baseline, value, delta) => {
    expect(metricDelta({ baseline, value })).toEqual(delta)
  })

  it.each([
    [null, 12],
    [12, null],
    [-Number.MAX_VALUE, Number.MAX_VALUE],
  ])('is none of %s → %s', (baseline, value) => {
    expect(metricDelta({ baseline, value })).toBeNull()
  })
})
