import { principleIds } from '../principle/principle.ts'
import { type Bridge, unpackBridge } from './bridge.ts'
import { type ConceptMatcher, conceptMatcherSteps } from './concept-matcher.ts'
import type { FitWeights } from './fit.ts'
import { lastOf } from './last-of.ts'
import { concepts } from './lexicon.ts'
import { type MeaningSpace, meaningSpaceSteps } from './meaning.ts'
import conceptWords from './model/concept-words.json' with { type: 'json' }
import fitWeights from './model/fit-weights.json' with { type: 'json' }
import packedBridge from './model/meaning-bridge.json' with { type: 'json' }
import centre from './model/meaning-centre.json' with { type: 'json' }
import packedModel from './model/principle-model.json' with { type: 'json' }
import packedTold from './model/told-principles.json' with { type: 'json' }
import { phraseReader } from './phrase-steps.ts'
import { conceptHash, stemHash } from './principle-features.ts'
import { type PrincipleModel, unpackModel } from './principle-model.ts'
import { type ToldPrinciples, unpackTold } from './told-principles.ts'
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
  /** From what is asked for to what is told. */
  bridge: Bridge
  /** From what is asked for to the principles told. */
  told: ToldPrinciples
  /** What each kind of evidence says of the fit. */
  fit: FitWeights
  /** What each concept says of each principle: first 1, others ½; 16 numbers a concept. */
  conceptPrinciples: Float32Array
}

/** The rarity (1 + ln of questions by questions with the word, less 1) from which a word counts in full. */
const usualRarity = 6

let compiled: Language | undefined

/** Compiles in steps of a few milliseconds each at most, so that a page can draw between them. */
function* compile(): Generator<void, Language> {
  const words = vocabulary()
  const stopTerms = [...stopWords].map((word) => words.add(word))
  const stops = new Uint8Array(words.size)
  for (const term of stopTerms) stops[term] = 1
  const stepsOf = phraseReader(words)
  yield
  const matcher = yield* conceptMatcherSteps(concepts, words, stepsOf)
  const conceptPrinciples = new Float32Array(concepts.length * principleIds.length)
  concepts.forEach((concept, at) => {
    concept.principles.forEach((id, rank) => {
      conceptPrinciples[at * principleIds.length + principleIds.indexOf(id)] = rank === 0 ? 1 : 0.5
    })
  })
  yield
  const model = unpackModel(packedModel)
  yield
  const rarityOf = (term: number) => {
    const row = model.rowOf(stemHash(words.stemOf(term)))
    return row < 0 ? 1 : Math.min(1, (model.rarityOf(row) - 1) / usualRarity)
  }
  const isStop = (term: number) => term <= 1 || stops[term] === 1
  const meaning = yield* meaningSpaceSteps(concepts, conceptWords, words, isStop, rarityOf, stepsOf)
  return {
    words,
    matcher,
    conceptIds: concepts.map((concept) => concept.id),
    model,
    conceptRows: concepts.map((concept) => model.rowOf(conceptHash(concept.id))),
    isStop,
    rarityOf,
    meaning,
    centre,
    bridge: unpackBridge(packedBridge),
    told: unpackTold(packedTold),
    fit: fitWeights,
    conceptPrinciples,
  }
}

/** The one language of the app. Compiled at the first call (tens to hundreds of milliseconds) unless steps did it before. */
export function language(): Language {
  compiled ??= lastOf(compile())
  return compiled
}

/** Compiles the language in short steps, for a page that has frames to keep; nothing to do where it is compiled. */
export function* languageSteps(): Generator<void, void> {
  if (compiled) return
  const made = yield* compile()
  // Whoever asked in the meantime has compiled it at once, and terms of two languages do not mix.
  compiled ??= made
}

/** Puts newly trained parts in place of the committed ones, for the steps of `npm run train` that build on them. */
export function relearn(parts: Partial<Pick<Language, 'centre' | 'bridge' | 'told' | 'fit'>>): void {
  Object.assign(language(), parts)
}
