import { type PrincipleId, principleIds } from '../principle/principle.ts'
import { acrossBridge } from './bridge.ts'
import { explain } from './explain.ts'
import { fitOf } from './fit.ts'
import { language } from './language.ts'
import type { MatchAnswer, MatchOptions, MatchResult, ReadAs, Reason } from './match.ts'
import type { MatchIndex } from './match-index.ts'
import { fromCentre } from './meaning.ts'
import { type RankedQuery, type RankWeights, rank, usualWeights } from './rank.ts'
import { toldFor } from './told-principles.ts'
import { type InnerReading, innerReading, rankedPrinciples } from './read-question.ts'

/** What a forced principle counts, and how probable one must be to be shown as a chip (rule MA18). */
const forcedWeight = 1
const shownFrom = 0.2
const mostShown = 3

/** From this probability on the principle alone says what is asked. */
const saysPrinciple = 0.3

const defaultLimit = 20

/** Search terms of a reading, each at its greatest weight. */
export function searchTerms({ question }: InnerReading): Map<number, number> {
  const { isStop, rarityOf, words } = language()
  const terms = new Map<number, number>()
  question.terms.forEach((term, at) => {
    const weight = (question.weights[at] ?? 0) * (term < words.size ? rarityOf(term) : 1)
    if (weight > 0 && !isStop(term)) terms.set(term, Math.max(terms.get(term) ?? 0, weight))
  })
  return terms
}

/** Where a question stands among the concepts (rule MA20). */
export function placeOfQuestion(
  terms: ReadonlyMap<number, number>,
  concepts: ReadonlyMap<number, number>,
): Float32Array {
  const { meaning, centre } = language()
  return fromCentre(meaning.placeOf(terms, concepts), centre)
}

/** What ranking takes from a reading. */
export function queryOf(reading: InnerReading, options: MatchOptions = {}): RankedQuery {
  const terms = searchTerms(reading)
  const { bridge, told } = language()
  const place = placeOfQuestion(terms, reading.concepts)
  return {
    terms,
    concepts: reading.concepts,
    place: acrossBridge(place, bridge),
    principles: steered(reading.probabilities, options),
    told: steered(toldFor(place, told), options),
  }
}

/** Principles as asked for: forced ones full, dropped ones none, what was learned for the others. */
function steered(learned: ArrayLike<number>, { force = [], drop = [] }: MatchOptions): Float64Array {
  const asked = Float64Array.from(learned)
  if (force.length > 0)
    asked.forEach((share, at) => {
      asked[at] = share * 0.3
    })
  for (const id of force) asked[principleIds.indexOf(id)] = forcedWeight
  for (const id of drop) asked[principleIds.indexOf(id)] = 0
  return asked
}

function ordered(read: readonly ReadAs[], { force = [], drop = [] }: MatchOptions): ReadAs[] {
  const place = (id: PrincipleId) => (force.includes(id) ? 0 : drop.includes(id) ? 2 : 1)
  return read.toSorted((a, b) => place(a.id) - place(b.id))
}

/** Results whose reasons are worked out with the answer; those of the others when they are first looked at (rule MA17). */
const explainedAtOnce = 6

function withLaterReasons({ storyId, score, fit }: Omit<MatchResult, 'reasons'>, work: () => Reason[]): MatchResult {
  let known: Reason[] | undefined
  return {
    storyId,
    score,
    fit,
    get reasons() {
      known ??= work()
      return known
    },
  }
}

const noSpots = new Uint8Array(0)

/** What can be taken away to see what it adds (`npm run evaluate`). */
export interface Tuning {
  weights: RankWeights
  repairs: boolean
}
export const usualTuning: Tuning = { weights: usualWeights, repairs: true }

/**
 * Answers a question from the indexed stories: best first, each with its fit and reasons. Deterministic; never throws,
 * whatever the text (rule MA1). Retired stories come last.
 */
export function matchQuestion(
  index: MatchIndex,
  question: string,
  options: MatchOptions = {},
  tuning: Tuning = usualTuning,
): MatchAnswer {
  const { state } = index
  const reading = innerReading(question, state.words, tuning.repairs)
  const query = queryOf(reading, options)
  const principles = ordered(rankedPrinciples(reading.probabilities), options)
  const says =
    query.terms.size > 0 ||
    query.concepts.size > 0 ||
    (options.force?.length ?? 0) > 0 ||
    reading.probabilities.some((share) => share >= saysPrinciple)
  const ranked = says ? rank(state, query, options, Math.max(1, options.limit ?? defaultLimit), tuning.weights) : []
  const results = ranked.flatMap((each, place): MatchResult[] => {
    const story = state.stories[each.slot]
    if (!story) return []
    const result = { storyId: story.id, score: each.score, fit: fitOf(each) }
    const spots = state.spots[each.slot] ?? noSpots
    const reasons = () => explain(story, spots, reading, query, state, options)
    return [place < explainedAtOnce ? { ...result, reasons: reasons() } : withLaterReasons(result, reasons)]
  })
  const readsAs = says
    ? principles
        .filter(
          ({ id, probability }, at) =>
            options.force?.includes(id) || (!options.drop?.includes(id) && (at === 0 || probability >= shownFrom)),
        )
        .slice(0, Math.max(mostShown, options.force?.length ?? 0))
        .map(({ id }) => id)
    : []
  return { principles, readsAs, results, gap: results.every(({ fit }) => fit === 'gap'), total: index.size }
}
