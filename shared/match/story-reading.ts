import { principleIds } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import { language } from './language.ts'
import { fromCentre } from './meaning.ts'
import { stemHash } from './principle-features.ts'
import { classes, softmax } from './principle-model.ts'
import { conceptFieldWeights, fieldText, fieldWeights, storyFields } from './story-fields.ts'
import { termsOf, type Vocabulary } from './vocabulary.ts'
import { scanWords } from './word-scan.ts'

/** What the index keeps of a story: search terms and concepts with their weights, words in all, principles. */
export interface StoryReading {
  terms: Map<number, number>
  concepts: Map<number, number>
  /** Words, stop words left out. */
  length: number
  principles: Float32Array
  /** Where it stands among the concepts, seen from the middle of many stories. */
  place: Float32Array
}

/** What the text speaks for where no tag does, beside a primary tag's 1 (rule MA12). */
export const fromTextWeight = 0.7
export const secondaryWeight = 0.6
/** How sharply the story's words decide between principles. */
const sharpness = 4

/** Reads a story for the index (rules MA10, MA12). Linear in its length. */
export function readStory(story: Story, words: Vocabulary): StoryReading {
  const { matcher, isStop } = language()
  const terms = new Map<number, number>()
  const concepts = new Map<number, number>()
  let length = 0
  for (const field of storyFields) {
    const text = fieldText(story, field)
    if (text === '') continue
    const scan = scanWords(text)
    const fieldTerms = termsOf(scan, words, true)
    const weight = fieldWeights[field]
    for (const term of fieldTerms) {
      if (isStop(term)) continue
      length += 1
      terms.set(term, (terms.get(term) ?? 0) + weight)
    }
    const conceptWeight = conceptFieldWeights[field]
    for (const hit of matcher.find(scan, fieldTerms, 'tell'))
      concepts.set(hit.concept, (concepts.get(hit.concept) ?? 0) + hit.weight * conceptWeight)
  }
  return {
    terms,
    concepts,
    length,
    principles: principlesOf(story, terms, concepts, words),
    place: fromCentre(rawPlace(terms, concepts), language().centre),
  }
}

/** How soon more of a word stops counting for the place. */
const soon = 1.2
/** The same for concepts met by phrases. */
const conceptsSoon = 1.5

/** Where a story stands among the concepts, before the middle is taken off. */
export function rawPlace(terms: ReadonlyMap<number, number>, concepts: ReadonlyMap<number, number>): Float32Array {
  const damped = Array.from(terms, ([term, amount]): [number, number] => [term, amount / (amount + soon)])
  const met = Array.from(concepts, ([concept, amount]): [number, number] => [concept, amount / (amount + conceptsSoon)])
  return language().meaning.placeOf(damped, met)
}

/** How much each principle is shown: by the person's tags, else by the story's own words (rule MA12). */
function principlesOf(
  story: Story,
  terms: ReadonlyMap<number, number>,
  concepts: ReadonlyMap<number, number>,
  words: Vocabulary,
): Float32Array {
  const shown = new Float32Array(classes)
  for (const tag of story.principles)
    shown[principleIds.indexOf(tag.id)] = tag.strength === 'primary' ? 1 : secondaryWeight
  if (story.principles.length > 0) return shown
  return textPrinciples(terms, concepts, words).map((probability) => probability * fromTextWeight)
}

/** The rows of the model for the terms of a vocabulary, found once each. */
const rowsByWords = new WeakMap<Vocabulary, number[]>()
const notLooked = -2

function termRow(words: Vocabulary, term: number): number {
  let rows = rowsByWords.get(words)
  if (!rows) {
    rows = []
    rowsByWords.set(words, rows)
  }
  while (rows.length <= term) rows.push(notLooked)
  const known = rows[term] ?? notLooked
  if (known !== notLooked) return known
  const row = language().model.rowOf(stemHash(words.stemOf(term)))
  rows[term] = row
  return row
}

/** The probability of each principle by a story's words and concepts alone. */
export function textPrinciples(
  terms: ReadonlyMap<number, number>,
  concepts: ReadonlyMap<number, number>,
  words: Vocabulary,
): Float32Array {
  const { model, conceptRows } = language()
  const { perUnit } = model
  const count = classes
  const add = (row: number, amount: number, sum: Float64Array) => {
    if (row < 0) return 0
    const from = row * count
    for (let each = 0; each < count; each += 1) sum[each] = (sum[each] ?? 0) + amount * (perUnit[from + each] ?? 0)
    return amount * amount
  }
  const fromTerms = new Float64Array(count)
  const fromConcepts = new Float64Array(count)
  let termLength = 0
  let conceptLength = 0
  for (const [term, amount] of terms) termLength += add(termRow(words, term), Math.log(1 + amount), fromTerms)
  for (const [concept, amount] of concepts) conceptLength += add(conceptRows[concept] ?? -1, amount, fromConcepts)
  const termShare = sharpness / 4 / Math.sqrt(Math.max(termLength, 1e-9))
  const conceptShare = sharpness / 4 / Math.sqrt(Math.max(conceptLength, 1e-9))
  const scores = fromTerms.map((sum, each) => sum * termShare + (fromConcepts[each] ?? 0) * conceptShare)
  return Float32Array.from(softmax(scores))
}
