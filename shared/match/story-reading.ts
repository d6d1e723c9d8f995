import { principleIds } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import { language } from './language.ts'
import { fromCentre } from './meaning.ts'
import { stemHash } from './principle-features.ts'
import { classes, softmax } from './principle-model.ts'
import { conceptFieldWeights, fieldText, fieldWeights, storyFields } from './story-fields.ts'
import { type StorySpots, spotWriter } from './story-spots.ts'
import { termRun } from './term-run.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the index keeps of a story: search terms and concepts with their weights, words in all, principles. */
export interface StoryReading {
  terms: Map<number, number>
  concepts: Map<number, number>
  /** Words, stop words left out. */
  length: number
  principles: Float32Array
  /** Where it stands among the concepts, seen from the middle of many stories. */
  place: Float32Array
  /** Where in its fields the terms and concepts stand. */
  spots: StorySpots
}

const run = termRun()
const writer = spotWriter()

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
  writer.begin()
  storyFields.forEach((field, number) => {
    const text = fieldText(story, field)
    if (text === '') return
    run.read(text, words)
    const { size, starts, ends } = run
    const weight = fieldWeights[field]
    let kept = 0
    for (let at = 0; at < size; at += 1) if (!isStop(run.terms[at] ?? 0)) kept += 1
    length += kept
    writer.field(number, kept)
    for (let at = 0; at < size; at += 1) {
      const term = run.terms[at] ?? 0
      if (isStop(term)) continue
      terms.set(term, (terms.get(term) ?? 0) + weight)
      writer.word(term, starts[at] ?? 0, ends[at] ?? 0)
    }
    const conceptWeight = conceptFieldWeights[field]
    const hits = matcher.find(run, run.terms, 'tell', size)
    writer.concepts(hits.length)
    for (const { concept, weight: met, firstWord, lastWord } of hits) {
      concepts.set(concept, (concepts.get(concept) ?? 0) + met * conceptWeight)
      writer.concept(concept, starts[firstWord] ?? 0, ends[lastWord] ?? 0)
    }
  })
  return {
    terms,
    concepts,
    length,
    principles: principlesOf(story, terms, concepts, words),
    place: fromCentre(rawPlace(terms, concepts), language().centre),
    spots: writer.spots(),
  }
}

/** How soon more of a word, and of a concept met by phrases, stops counting for the place. */
const damping = { terms: 1.2, concepts: 1.5 }

/** Where a story stands among the concepts, before the middle is taken off. */
export function rawPlace(terms: ReadonlyMap<number, number>, concepts: ReadonlyMap<number, number>): Float32Array {
  return language().meaning.placeOf(terms, concepts, damping)
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
