import type { MatchOptions } from './match.ts'
import { conceptScale, type IndexState, termScale } from './match-index.ts'
import { slotIn, stepsIn } from './postings.ts'
import { saturation } from './read-question.ts'
import { evidenceSpread, leastWordSpread, spreadOf } from './spread.ts'

/** What ranking takes from a question. */
export interface RankedQuery {
  /** Search terms and their weights. */
  terms: ReadonlyMap<number, number>
  concepts: ReadonlyMap<number, number>
  /** Where the question stands among the concepts, seen from the middle of many stories. */
  place: Float32Array
  /** Sixteen numbers: how much each principle is asked for. */
  principles: Float64Array
  /** Sixteen numbers: how much more or less than usual each is shown by the stories told for such a question. */
  told: Float64Array
}

/** How much each kind of evidence counts (rule MA14). */
export interface RankWeights {
  words: number
  concepts: number
  meaning: number
  principles: number
  told: number
  /** Exponent of a concept's rarity. */
  conceptRarity: number
}
export const usualWeights: RankWeights = {
  words: 0.4,
  concepts: 0.05,
  meaning: 1.2,
  principles: 1,
  told: 0.4,
  conceptRarity: 1.25,
}

/** BM25: how soon more of a word stops counting, and how much a long story is held back. */
const soon = 1.2
const lengthShare = 0.4

/**
 * One story's evidence. Words and concepts as shares of what a story with all of them could reach, meaning as a cosine,
 * principles as agreement (0–1): they mean the same in every bank. Only `score` is made for ranking.
 */
export interface Ranked {
  slot: number
  score: number
  words: number
  concepts: number
  meaning: number
  principles: number
  /** How far its evidence stands above the middle of the other stories, and its words above that of all, in spreads (below: less than 0). */
  standsOut: number
  wordsOut: number
  pinned: boolean
}

function scoreWords(state: IndexState, query: RankedQuery, alive: number): number {
  const scores = state.wordScores.fill(0)
  let attainable = 0
  const average = Math.max(1, state.totalLength / Math.max(1, alive))
  for (const [term, weight] of query.terms) {
    const count = state.terms.count(term)
    const rarity = Math.log(1 + (alive - count + 0.5) / (count + 0.5)) * weight
    attainable += rarity * (soon + 1)
    if (count === 0) continue
    const entries = state.terms.entries(term)
    for (let at = 0; at < count; at += 1) {
      const entry = entries[at] ?? 0
      const slot = slotIn(entry)
      const often = stepsIn(entry) / termScale
      const held = soon * (1 - lengthShare + (lengthShare * (state.lengths[slot] ?? 0)) / average)
      scores[slot] = (scores[slot] ?? 0) + (rarity * often * (soon + 1)) / (often + held)
    }
  }
  return attainable
}

function scoreConcepts(state: IndexState, query: RankedQuery, alive: number, power: number): number {
  let attainable = 0
  const scores = state.conceptScores.fill(0)
  for (const [concept, asked] of query.concepts) {
    const count = state.concepts.count(concept)
    const rarity = Math.log(1 + (alive + 1) / (count + 0.5)) ** power * asked
    attainable += rarity
    if (count === 0) continue
    const entries = state.concepts.entries(concept)
    for (let at = 0; at < count; at += 1) {
      const entry = entries[at] ?? 0
      const slot = slotIn(entry)
      const told = stepsIn(entry) / conceptScale
      scores[slot] = (scores[slot] ?? 0) + (rarity * told) / (told + saturation)
    }
  }
  return attainable
}

/** How much each story points where the question points, −1 to 1. */
function scoreMeaning(state: IndexState, query: RankedQuery, slots: number): void {
  const { places, placeSteps, meaningScores } = state
  const asked = query.place
  const size = asked.length
  const { at: chosen, share } = greatest(asked, mostDirections)
  const count = chosen.length
  for (let slot = 0; slot < slots; slot += 1) {
    let sum = 0
    const from = slot * size
    for (let each = 0; each < count; each += 1) sum += (places[from + (chosen[each] ?? 0)] ?? 0) * (share[each] ?? 0)
    meaningScores[slot] = sum * (placeSteps[slot] ?? 0)
  }
}

/** Of a question's place, only so many numbers are compared: the small ones change nothing but the time. */
const mostDirections = 64

/** Where the greatest numbers of a place stand, and what they are. */
function greatest(place: Float32Array, most: number): { at: Int32Array; share: Float64Array } {
  const order = Array.from(place, (_, at) => at)
  order.sort((a, b) => Math.abs(place[b] ?? 0) - Math.abs(place[a] ?? 0) || a - b)
  const at = Int32Array.from(order.slice(0, most))
  return { at, share: Float64Array.from(at, (each) => place[each] ?? 0) }
}

/** How much what a story shows is what is asked for, 0–1, and is what stories told for such a question show, −1 to 1. */
function scoreAgreement(state: IndexState, { principles, told }: RankedQuery, slots: number): void {
  const { principles: shown, agreementScores, toldScores } = state
  const count = principles.length
  for (let slot = 0; slot < slots; slot += 1) {
    let asked = 0
    let usual = 0
    let squares = 0
    const from = slot * count
    for (let each = 0; each < count; each += 1) {
      const share = shown[from + each] ?? 0
      asked += share * (principles[each] ?? 0)
      usual += share * (told[each] ?? 0)
      squares += share * share
    }
    agreementScores[slot] = asked
    toldScores[slot] = squares > 0 ? usual / Math.sqrt(squares) : 0
  }
}

/** Small pushes that decide between stories that answer alike (rule MA15): never more than a tenth of the score. */
function prior(state: IndexState, slot: number, options: MatchOptions): number {
  const story = state.stories[slot]
  if (!story) return 0
  const ready = story.status === 'ready' ? 0.02 : story.status === 'retired' ? -0.2 : 0
  const told = Math.min(options.told?.get(story.id) ?? 0, 3) * -0.02
  const inLoop = options.toldInLoop?.has(story.id) ? -0.25 : 0
  return ready + told + inLoop
}

/** A pin outweighs everything else together. */
const pinWorth = 10

/** All stories with any evidence, best first; ties by id, so the order never depends on how the bank was filled. */
export function rank(
  state: IndexState,
  query: RankedQuery,
  options: MatchOptions,
  limit: number,
  weights: RankWeights = usualWeights,
): Ranked[] {
  const slots = state.stories.length
  let alive = 0
  for (let slot = 0; slot < slots; slot += 1) if (state.stories[slot]) alive += 1
  const allWords = Math.max(scoreWords(state, query, alive), 1e-9)
  const allConcepts = Math.max(scoreConcepts(state, query, alive, weights.conceptRarity), 1e-9)
  scoreMeaning(state, query, slots)
  scoreAgreement(state, query, slots)
  let mostWords = 0
  let mostMeaning = 0
  let mostConcepts = 0
  let mostAgreement = 0
  let mostTold = 0
  const wordSpread = spreadOf()
  for (let slot = 0; slot < slots; slot += 1) {
    if (!state.stories[slot]) continue
    mostWords = Math.max(mostWords, state.wordScores[slot] ?? 0)
    wordSpread.add(state.wordScores[slot] ?? 0)
    mostConcepts = Math.max(mostConcepts, state.conceptScores[slot] ?? 0)
    mostMeaning = Math.max(mostMeaning, state.meaningScores[slot] ?? 0)
    mostAgreement = Math.max(mostAgreement, state.agreementScores[slot] ?? 0)
    mostTold = Math.max(mostTold, state.toldScores[slot] ?? 0)
  }
  const pinned = new Set(options.pinned)
  const best: Ranked[] = []
  const spread = evidenceSpread()
  for (let slot = 0; slot < slots; slot += 1) {
    const story = state.stories[slot]
    if (!story) continue
    const words = state.wordScores[slot] ?? 0
    const concepts = state.conceptScores[slot] ?? 0
    const principles = state.agreementScores[slot] ?? 0
    const meaning = Math.max(0, state.meaningScores[slot] ?? 0)
    const told = Math.max(0, state.toldScores[slot] ?? 0)
    const isPinned = pinned.has(story.id)
    const evidence =
      (mostWords > 0 ? (weights.words * words) / mostWords : 0) +
      (mostConcepts > 0 ? (weights.concepts * concepts) / mostConcepts : 0) +
      (mostMeaning > 0 ? (weights.meaning * meaning) / mostMeaning : 0) +
      (mostAgreement > 0 ? (weights.principles * principles) / mostAgreement : 0) +
      (mostTold > 0 ? (weights.told * told) / mostTold : 0)
    spread.add(evidence)
    const score = evidence + prior(state, slot, options) + (isPinned ? pinWorth : 0)
    if (best.length >= limit && score < (best[best.length - 1]?.score ?? 0)) continue
    const shares = { words: words / allWords, concepts: concepts / allConcepts, meaning, principles }
    keep(best, { slot, score, ...shares, standsOut: evidence, wordsOut: words, pinned: isPinned }, limit, state)
  }
  for (const each of best) {
    each.standsOut = spread.aboveOthers(each.standsOut)
    each.wordsOut = wordSpread.above(each.wordsOut, allWords * leastWordSpread)
  }
  return best
}

const isBetter = (a: Ranked, b: Ranked, { stories }: IndexState) =>
  a.score > b.score || (a.score === b.score && (stories[a.slot]?.id ?? '') < (stories[b.slot]?.id ?? ''))

/** Puts one into a short sorted list of at most `limit`. */
function keep(best: Ranked[], next: Ranked, limit: number, state: IndexState): void {
  const last = best.length >= limit ? best[best.length - 1] : undefined
  if (last && !isBetter(next, last, state)) return
  if (last) best.pop()
  let at = best.length
  for (let before = best[at - 1]; before && isBetter(next, before, state); before = best[at - 1]) at -= 1
  best.splice(at, 0, next)
}
