import { principleIds } from '../principle/principle.ts'
import { type ConceptMatcher, conceptMatcher } from './concept-matcher.ts'
import { concepts } from './lexicon.ts'
import { type MeaningSpace, meaningSpace } from './meaning.ts'
import conceptWords from './model/concept-words.json' with { type: 'json' }
import centre from './model/meaning-centre.json' with { type: 'json' }
import packedModel from './model/principle-model.json' with { type: 'json' }
import { phraseReader } from './phrase-steps.ts'
import { conceptHash, stemHash } from './principle-features.ts'
import { type PrincipleModel, unpackModel } from './principle-model.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'
import { stopWords } from './word-lists.ts'

/** All that is known before any story: compiled once, at the first need, and never changed after. */
export interface Language {
  words: Vocabulary
  matcher: ConceptMatcher
  conceptIds: readonly string[]
  model: PrincipleModel
  /** The model's row of each concept, or -1. */
  conceptRows: readonly number[]
  /** True for terms that are no search terms (rule MA6). */
  isStop: (term: number) => boolean
  /** How rare a term is among questions: 0 (in all) to about 1 (in none or hardly any). */
  rarityOf: (term: number) => number
  meaning: MeaningSpace
  /** The middle of many stories in that space. */
  centre: readonly number[]
  /** What each concept says of each principle: first 1, others ½; 16 numbers a concept. */
  conceptPrinciples: Float32Array
}

/** The rarity (1 + ln of questions by questions with the word, less 1) from which a word counts in full. */
const usualRarity = 6

let compiled: Language | undefined

function compile(): Language {
  const words = vocabulary()
  const stopTerms = [...stopWords].map((word) => words.add(word))
  const stops = new Uint8Array(words.size)
  for (const term of stopTerms) stops[term] = 1
  const stepsOf = phraseReader(words)
  const matcher = conceptMatcher(concepts, words, stepsOf)
  const conceptPrinciples = new Float32Array(concepts.length * principleIds.length)
  concepts.forEach((concept, at) => {
    concept.principles.forEach((id, rank) => {
      conceptPrinciples[at * principleIds.length + principleIds.indexOf(id)] = rank === 0 ? 1 : 0.5
    })
  })
  const model = unpackModel(packedModel)
  const rarityOf = (term: number) => {
    const row = model.rowOf(stemHash(words.stemOf(term)))
    return row < 0 ? 1 : Math.min(1, (model.rarityOf(row) - 1) / usualRarity)
  }
  const isStop = (term: number) => term <= 1 || stops[term] === 1
  return {
    words,
    matcher,
    conceptIds: concepts.map((concept) => concept.id),
    model,
    conceptRows: concepts.map((concept) => model.rowOf(conceptHash(concept.id))),
    isStop,
    rarityOf,
    meaning: meaningSpace(concepts, conceptWords, words, isStop, rarityOf, stepsOf),
    centre,
    conceptPrinciples,
  }
}

/** The one language of the app. The first call compiles it (tens of milliseconds). */
export function language(): Language {
  compiled ??= compile()
  return compiled
}
