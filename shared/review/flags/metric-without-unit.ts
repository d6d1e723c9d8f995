import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { changeBy } from '../measured-noun.ts'
import { outcomesOf, type PlacedMetric } from '../metric-ground.ts'
import { tokenAt } from '../section-reading.ts'
import type { StoryReading } from '../story-reading.ts'

/** What can be counted, timed or rated, and so says nothing until it is said which. */
const unmeasured = wordSet(
  'deployment deployments performance efficiency effectiveness quality delivery productivity reliability stability experience',
  'communication collaboration engagement process processes onboarding testing scalability security development support',
  'integration operations workflow logistics planning reporting maintenance checkout service alignment visibility awareness',
)
const pronouns = wordSet('it this that they we everything things')
const unitless = wordSet('count ratio score')

function inLedger({ story }: StoryReading): Finding[] {
  return story.metrics
    .filter(({ value, unit, kind, label }) => {
      if (value === null || unit.trim() || kind === 'percent') return false
      return unitless.has(kind) ? !label.trim() : true
    })
    .map(({ label, value }) => ({
      label: `No unit: ${label.trim() || String(value)}`,
      why: 'The record has a number and no unit, so nobody can say it aloud.',
      fix: 'Fill in what is counted or measured: days, orders, dollars.',
      words: label.trim() || String(value),
    }))
}

function isUnitless(placed: PlacedMetric): boolean {
  const { metric, reading } = placed
  const at = tokenAt(reading, metric.start)
  if (metric.kind === 'percent' || metric.kind === 'ratio') {
    const to = tokenAt(reading, Math.max(0, metric.end - 1)) + 1
    let start = at
    while (start < to - 1 && reading.tokens[start]?.kind === 'word') start += 1
    const nouns = changeBy(reading, reading.tokens[start]?.kind === 'number' ? start : at, to)
    return nouns !== null && nouns.length > 0 && nouns.every((noun) => unmeasured.has(noun))
  }
  if (metric.unit !== null || metric.kind !== 'count') return false
  const from = reading.sentences[reading.sentenceOf[at] ?? 0]?.from ?? 0
  return at - from <= 4 && pronouns.has(wordAt(reading, from)) && metric.baseline !== null
}

/**
 * RV11: a number without what it counts: "deployment went down by 40%" (its time, its number, its failures?), "it went
 * from 40 to 4". In the ledger, a value without a unit. Source: DOMAIN.md §4, §5.
 */
export const metricWithoutUnit: FlagRule = {
  id: 'metric-without-unit',
  rule: 'RV11',
  severity: 'hints',
  threshold:
    'a change of something that is not itself a measure, a bare pair after a pronoun, or a ledger value without a unit',
  label: 'No unit',
  why: 'It moved, and nobody can tell which measure of it: its time, its number or its cost.',
  fix: 'Name what was measured: “deployment time fell by 40%”.',
  section: 'result',
  fires: { result: 'Deployment went down by 40% within a month.' },
  silent: { result: 'Deployment time went down by 40% within a month.' },
  find: (reading) => [
    ...inLedger(reading),
    ...outcomesOf(reading)
      .filter(isUnitless)
      .map(({ metric, reading: { section } }) => ({
        label: `What of it? ${metric.text}`,
        span: { section, start: metric.start, end: metric.end },
      })),
  ],
}
