import { wordAt } from '../metric/prose.ts'
import { wordSet } from '../metric/word-set.ts'
import type { SectionReading } from './section-reading.ts'

const changeVerbs = wordSet(
  'fell fall falls falling dropped drop drops dropping declined decline decreased decrease decreases decreasing shrank',
  'rose rise rises rising grew grow grows growing increased increase increases increasing climbed climb jumped jump soared',
  'improved improve improves improving reduced reduce reduces reducing cut cuts cutting lowered lower lowers boosted boost boosts',
  'raised raise raises lifted lift lifts went gone go goes moved came up down slipped slip slowed sped doubled tripled',
)
const changeNouns = wordSet(
  'increase decrease drop rise fall reduction improvement growth decline gain jump boost lift uplift cut dip',
)
const leadIns = wordSet(
  'by about around roughly approximately nearly almost over under some only just up down another a an the of',
)
const loose = wordSet(
  'was were had has have been being is are also then soon again further significantly slightly steadily',
)
/** "made up 3% of them", "ended up 30% full": no change. */
const phrasal = wordSet('made make makes making ended end ends wound opened broke split set')
const prepositions = wordSet('of about in for to from with on as at per')
const determiners = wordSet('the a an our its their my his her this that each all')
const stops = wordSet(
  'and or within over in on by from to at after before for with than as while which that across during since the a an',
)
/** Words looked back over from a noun to the one it belongs to. */
const mostSteps = 4

/** The nouns a change is said of, the nearest first: "The cost of deployment fell by 40%" → deployment, cost. */
export type MeasuredNouns = readonly string[]

const isWord = (reading: SectionReading, at: number) => reading.tokens[at]?.kind === 'word'
const isSign = (reading: SectionReading, at: number) => /^[~≈+-]$/.test(wordAt(reading, at))

/** "comments about style", "riders using the planner": what stands in front is what is meant. */
const isLink = (reading: SectionReading, at: number) =>
  prepositions.has(wordAt(reading, at)) || (/..ing$/.test(wordAt(reading, at)) && /s$/.test(wordAt(reading, at - 1)))

/** The noun at `at`, and those it belongs to by a preposition. */
function nounsAt(reading: SectionReading, from: number): MeasuredNouns {
  const nouns: string[] = []
  let at = from
  while (isWord(reading, at) && nouns.length < mostSteps) {
    nouns.push(wordAt(reading, at))
    let before = at - 1
    while (before > at - mostSteps && isWord(reading, before) && !isLink(reading, before)) before -= 1
    const near = before >= at - 2 || determiners.has(wordAt(reading, before + 1))
    if (!near || !isLink(reading, before)) break
    at = before - 1
  }
  return nouns
}

/** The same for the word before a verb, its auxiliaries and adverbs of degree left out. */
function nounsBefore(reading: SectionReading, from: number): MeasuredNouns {
  let at = from
  while (loose.has(wordAt(reading, at)) || changeVerbs.has(wordAt(reading, at))) at -= 1
  return nounsAt(reading, at)
}

/** "a 10% drop in sales": what is dropping; null where it is not said, as in "the 10% drop was real". */
function nounsAfter(reading: SectionReading, to: number): MeasuredNouns | null {
  const joins = wordAt(reading, to + 1)
  if (joins !== 'in' && joins !== 'of') return null
  let end = to + 2
  while (isWord(reading, end + 1) && !stops.has(wordAt(reading, end + 1)) && end < to + 6) end += 1
  return [wordAt(reading, end)]
}

/**
 * What changed by the amount of tokens `at` to `to` (exclusive), or null where the amount is no change or nothing says of
 * what: "errors fell by 30%", "cut deployment by 40%", "latency was up 30%", "a 10% drop in sales".
 */
export function changeBy(reading: SectionReading, at: number, to: number): MeasuredNouns | null {
  if (changeNouns.has(wordAt(reading, to))) return nounsAfter(reading, to)
  let before = at - 1
  let by = false
  while (leadIns.has(wordAt(reading, before)) || isSign(reading, before)) {
    by ||= wordAt(reading, before) === 'by'
    if (changeVerbs.has(wordAt(reading, before)) && !leadIns.has(wordAt(reading, before - 1))) break
    before -= 1
  }
  if (phrasal.has(wordAt(reading, before - 1))) return null
  if (changeVerbs.has(wordAt(reading, before))) return nounsBefore(reading, before - 1)
  if (!by || !isWord(reading, before)) return null
  for (let verb = before - 1; verb >= Math.max(0, before - 8); verb -= 1) {
    if (reading.clauseOf[verb] !== reading.clauseOf[before]) return null
    if (changeVerbs.has(wordAt(reading, verb))) return nounsAt(reading, before)
  }
  return null
}
