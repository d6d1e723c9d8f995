import type { Concept } from './concept.ts'
import { gap } from './phrase-trie.ts'
import type { Vocabulary } from './vocabulary.ts'
import { scanWords } from './word-scan.ts'

/**
 * Where a text stands among the concepts, by its single words (rule MA20): a question and a story that share no word and
 * no phrase still point the same way when their words belong to the same concepts. One number a concept, length 1.
 */
export interface MeaningSpace {
  readonly size: number
  /**
   * The place of a text: its terms with weights, and the concepts its phrases met, each amount damped: more of one counts
   * less and less. Length 1, or all 0.
   */
  placeOf(terms: Amounts, concepts: Amounts, damping?: Damping): Float32Array
}

type Amounts = ReadonlyMap<number, number>

/** How much of a term and of a concept counts half of what endlessly much of it would; none: amounts count as they are. */
export interface Damping {
  terms: number
  concepts: number
}

/** What a label's and a loose word of a concept count beside a word of a phrase. */
const labelWeight = 2
const looseWeight = 2
/** A word that belongs to a concept less than this does not make it a word of that concept. */
const leastShare = 0.15
/** What a whole phrase of a concept adds to its place, beside single words. */
const phraseShare = 0.5

/** Terms spread over their concepts before the next step. */
const termsPerStep = 500

/**
 * Builds the space from the lexicon's phrases and the loose words of each concept (`wordsOf`), in steps: one a concept,
 * then one for some hundred terms.
 */
export function* meaningSpaceSteps(
  concepts: readonly Concept[],
  wordsOf: Readonly<Record<string, string>>,
  words: Vocabulary,
  isStop: (term: number) => boolean,
  rarityOf: (term: number) => number,
  stepsOf: (phrase: string) => readonly number[][],
): Generator<void, MeaningSpace> {
  const size = concepts.length
  const rows = new Map<number, Map<number, number>>()
  const add = (term: number, concept: number, amount: number) => {
    if (isStop(term)) return
    const row = rows.get(term) ?? new Map<number, number>()
    row.set(concept, (row.get(concept) ?? 0) + amount)
    rows.set(term, row)
  }
  const addPhrase = (phrase: string, concept: number, weight: number) => {
    const readings = stepsOf(phrase)
    for (const reading of readings) {
      const terms = reading.filter((step) => step !== gap && !isStop(step))
      for (const term of terms) add(term, concept, weight / readings.length / Math.sqrt(terms.length))
    }
  }
  for (const [at, concept] of concepts.entries()) {
    for (const phrase of concept.ask) addPhrase(phrase, at, 1)
    for (const phrase of concept.tell) addPhrase(phrase, at, 1)
    addPhrase(concept.label, at, labelWeight)
    for (const word of scanWords(wordsOf[concept.id] ?? '').words) add(words.add(word), at, looseWeight)
    yield
  }
  // Row by row in one stretch each: where a term's row begins, and its concepts with their amounts.
  let entries = 0
  let greatestTerm = 0
  for (const [term, row] of rows) {
    entries += row.size
    greatestTerm = Math.max(greatestTerm, term)
  }
  const froms = new Int32Array(greatestTerm + 1)
  const ends = new Int32Array(greatestTerm + 1)
  const to = new Uint16Array(entries)
  const amounts = new Float32Array(entries)
  let used = 0
  let spreadTerms = 0
  for (const [term, row] of rows) {
    spreadTerms += 1
    if (spreadTerms % termsPerStep === 0) yield
    const damped = [...row].map(([concept, amount]): [number, number] => [concept, Math.log(1 + amount)])
    const belongs = damped.filter(([, amount]) => amount > leastShare).length
    const rarity = Math.log(1 + size / Math.max(1, belongs)) * rarityOf(term)
    froms[term] = used
    for (const [concept, amount] of damped) {
      to[used] = concept
      amounts[used] = amount * rarity
      used += 1
    }
    ends[term] = used
  }

  return {
    size,
    placeOf(terms, met, damping) {
      const place = new Float32Array(size)
      for (const [term, amount] of terms) {
        if (term > greatestTerm) continue
        const weight = damping ? amount / (amount + damping.terms) : amount
        const end = ends[term] ?? 0
        for (let at = froms[term] ?? 0; at < end; at += 1) {
          const concept = to[at] ?? 0
          place[concept] = (place[concept] ?? 0) + weight * (amounts[at] ?? 0)
        }
      }
      toLengthOne(place)
      for (const [concept, amount] of met) {
        const weight = damping ? amount / (amount + damping.concepts) : amount
        place[concept] = (place[concept] ?? 0) + phraseShare * weight
      }
      return toLengthOne(place)
    },
  }
}

/** Scales to length 1 in place; nothing stays nothing. */
export function toLengthOne(place: Float32Array): Float32Array {
  let sum = 0
  for (let at = 0; at < place.length; at += 1) sum += (place[at] ?? 0) * (place[at] ?? 0)
  if (sum <= 0) return place
  const length = Math.sqrt(sum)
  for (let at = 0; at < place.length; at += 1) place[at] = (place[at] ?? 0) / length
  return place
}

/** The place as seen from the middle of many stories: what all stories have in common says nothing. Length 1. */
export function fromCentre(place: Float32Array, centre: readonly number[]): Float32Array {
  const seen = new Float32Array(place.length)
  for (let at = 0; at < seen.length; at += 1) seen[at] = (place[at] ?? 0) - (centre[at] ?? 0)
  return toLengthOne(seen)
}
