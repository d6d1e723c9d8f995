import type { Dimension, Mention } from './mention.ts'
import type { RecognitionRule } from './rule.ts'
import { unitFactors } from './units.ts'

/** Two mentions that say one thing: `before` and `after` in the order of events, not of the text. */
export type Pair = {
  before: Mention
  after: Mention
  from: number
  to: number
  rule: RecognitionRule
  /** Then and now are told in two verbs: "took 4 days, now takes 2 hours". */
  told?: boolean
}

/** What a pair measures, both numbers in one unit. */
export type Measure = { baseline: number; value: number; dimension: Dimension; unit: string | null }

const comparable: ReadonlySet<Dimension> = new Set(['count', 'share', 'stars', 'point'])

/** Twelve digits: enough for any claim, and no 0.30000000000000004 from a conversion. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Both in the smaller of two units that convert: two weeks and three days are 14 and 3 days. */
function convert(baseline: number, value: number, before: Mention, after: Mention): Measure | null {
  const first = unitFactors.get(before.unit ?? '')
  const second = unitFactors.get(after.unit ?? '')
  if (!first || !second || first.base !== second.base || first.factor === second.factor) return null
  const small = Math.min(first.factor, second.factor)
  return {
    baseline: tidy((baseline * first.factor) / small),
    value: tidy((value * second.factor) / small),
    dimension: after.dimension,
    unit: first.factor < second.factor ? before.unit : after.unit,
  }
}

/** "from one in five to one in twelve": two shares of different wholes are 0.2 and 0.083; of the same whole, 58 and 83. */
function shares(before: Mention, after: Mention): Measure | null {
  const [first, firstWhole] = before.values
  const [second, secondWhole] = after.values
  if (before.dimension !== 'share' || after.dimension !== 'share') return null
  if (first === undefined || second === undefined || !firstWhole || !secondWhole || firstWhole === secondWhole)
    return null
  return { baseline: tidy(first / firstWhole), value: tidy(second / secondWhole), dimension: 'fraction', unit: null }
}

/** A bare number takes the unit of the other, a fraction beside a percent becomes one. */
function borrow(baseline: number, value: number, before: Mention, after: Mention): Measure | null {
  const first = before.dimension
  const second = after.dimension
  if (first === 'count' && before.noun === null)
    return { baseline, value, dimension: second, unit: after.unit ?? after.noun }
  if (second === 'count' && after.noun === null)
    return { baseline, value, dimension: first, unit: before.unit ?? before.noun }
  if (first === 'fraction' && second === 'percent')
    return { baseline: tidy(baseline * 100), value, dimension: second, unit: after.unit }
  if (first === 'percent' && second === 'fraction')
    return { baseline, value: tidy(value * 100), dimension: first, unit: before.unit }
  if (first === 'rate' && second === 'count') return { baseline, value, dimension: 'rate', unit: before.unit }
  return first === 'count' && second === 'rate' ? { baseline, value, dimension: 'rate', unit: after.unit } : null
}

/** What a pair measures (rule MT21); null when its two numbers cannot be compared. */
export function measureOf({ before, after }: Pair): Measure | null {
  const baseline = before.values[0]
  const value = after.values[0]
  if (baseline === undefined || value === undefined) return null
  const same = before.dimension === after.dimension
  if (!same && !(comparable.has(before.dimension) && comparable.has(after.dimension))) {
    return borrow(baseline, value, before, after)
  }
  const unit = after.unit ?? before.unit ?? after.noun ?? before.noun
  return (
    shares(before, after) ??
    convert(baseline, value, before, after) ?? { baseline, value, dimension: after.dimension, unit }
  )
}
