import { principleIds } from '../principle/principle.ts'
import { type ConceptMatcher, conceptMatcher } from './concept-matcher.ts'
import { concepts } from './lexicon.ts'
import packedModel from './model/principle-model.json' with { type: 'json' }
import { type PrincipleModel, unpackModel } from './principle-model.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'
import { stopWords } from './word-lists.ts'

/** All that is known before any story: compiled once, at the first need, and never changed after. */
export interface Language {
  words: Vocabulary
  matcher: ConceptMatcher
  conceptIds: readonly string[]
  model: PrincipleModel
  /** True for terms that are no search terms (rule MA6). */
  isStop: (term: number) => boolean
  /** What each concept says of each principle: first 1, others ½; 16 numbers a concept. */
  conceptPrinciples: Float32Array
}

let compiled: Language | undefined

function compile(): Language {
  const words = vocabulary()
  const stops = new Set([...stopWords].map((word) => words.add(word)))
  const matcher = conceptMatcher(concepts, words)
  const conceptPrinciples = new Float32Array(concepts.length * principleIds.length)
  concepts.forEach((concept, at) => {
    concept.principles.forEach((id, rank) => {
      conceptPrinciples[at * principleIds.length + principleIds.indexOf(id)] = rank === 0 ? 1 : 0.5
    })
  })
  return {
    words,
    matcher,
    conceptIds: concepts.map((concept) => concept.id),
    model: unpackModel(packedModel),
    isStop: (term) => term <= 1 || stops.has(term),
    conceptPrinciples,
  }
}

/** The one language of the app. The first call compiles it (tens of milliseconds). */
export function language(): Language {
  compiled ??= compile()
  return compiled
}
