import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import { sectionNames } from '../../story/story.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { changeBy, type MeasuredNouns } from '../measured-noun.ts'
import { perSentence, type SectionReading, spanOf } from '../section-reading.ts'

/** What is a number of things, a time or money: its percents are parts of it and cannot be points. */
const countedNouns = wordSet(
  'time cost spend spending revenue latency traffic volume load memory size duration headcount throughput speed inventory stock',
  'price income turnover output demand backlog downtime waste overtime workload effort capacity budget money profit usage',
  'consumption weight distance lag delay length footprint bill use energy tonne',
)
/** Plurals that are rates, or no plurals. */
const notCounted = wordSet('rates ratios margins shares scores percentages odds us this was its has is')
/** What is itself a part of something, whatever it is a part of: "sign-ups as a share of visits". */
const ratioNouns = wordSet('share rate ratio percentage proportion margin odds')
const settling = wordSet('points point pp percentage relative relatively')

const isPlural = (noun: string) => /[^s]s$/.test(noun) && !notCounted.has(noun)

/** Whether what changed is a number of things, a time or money: "the cost of delivery", "comments about style". */
function isCounted(nouns: MeasuredNouns): boolean {
  return (
    nouns.some((noun) => countedNouns.has(noun)) ||
    (!nouns.some((noun) => ratioNouns.has(noun)) && nouns.some(isPlural))
  )
}

/** One past the percent that begins at token `at`, or 0: "10%", "10 per cent". */
function percentEnd(reading: SectionReading, at: number): number {
  if (reading.tokens[at]?.kind !== 'number') return 0
  const next = wordAt(reading, at + 1)
  if (next === '%' || next === 'percent') return at + 2
  return next === 'per' && wordAt(reading, at + 2) === 'cent' ? at + 3 : 0
}

/** Whether the sentence says which: it names points, or where the measure stood. */
const isSettled = perSentence((reading, from, to) => {
  for (let each = from; each < to; each += 1) {
    const word = wordAt(reading, each)
    if (settling.has(word)) return true
    if (word === 'from' && reading.tokens[each + 1]?.kind === 'number') return true
  }
  return false
})

function ambiguities(reading: SectionReading): Finding[] {
  const found: Finding[] = []
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const to = percentEnd(reading, at)
    if (to === 0 || reading.quoted[at]) continue
    const nouns = changeBy(reading, at, to)
    if (!nouns || isCounted(nouns) || isSettled(reading, at)) continue
    const span = spanOf(reading, at, to)
    found.push({ label: `Points or parts? ${reading.text.slice(span.start, span.end)}`, span })
  }
  return found
}

/**
 * RV13: a measure that moved by a percent, where percent can mean points or a part of what it was: "click-through
 * dropped by 10%". Counts, times and money are clear. Source: DOMAIN.md §5.
 */
export const percentAmbiguous: FlagRule = {
  id: 'percent-ambiguous',
  rule: 'RV13',
  severity: 'hints',
  threshold: 'a percent change of what may itself be a percent; the sentence names neither points nor where it stood',
  label: 'Points or parts?',
  why: '“Dropped by 10%” can mean from 40% to 30% or from 40% to 36%.',
  fix: 'Say both ends, “from 40% to 36%”, or say points.',
  fires: { result: 'Click-through dropped by 10%.' },
  silent: { result: 'Click-through dropped by 10 percentage points, and costs fell by 12%.' },
  find: ({ sections }) => sectionNames.flatMap((name) => ambiguities(sections[name])),
}
