import { type PrincipleId, principleIds } from '../principle/principle.ts'
import type { ConceptHit } from './concept-matcher.ts'
import { foldWord } from './fold-word.ts'
import { language } from './language.ts'
import type { ReadAs, TextSpan } from './match.ts'
import { questionFeatures, stemHash } from './principle-features.ts'
import { type QuestionWords, questionWords } from './question-words.ts'
import { repairedScan } from './repair.ts'
import type { Vocabulary } from './vocabulary.ts'
import { longestQuestion, scanWords } from './word-scan.ts'

/** A concept a question asks for, where, and how strongly (0–1). */
export interface AskedConcept {
  id: string
  label: string
  strength: number
  span: TextSpan
}

/** What a question says, before any story is looked at. */
export interface QuestionReading {
  /** All sixteen, best first. */
  principles: ReadAs[]
  concepts: AskedConcept[]
  /** Where the question itself stands, and where it only follows up. */
  main: TextSpan[]
  followUps: TextSpan[]
}

/** The same with what ranking needs. */
export interface InnerReading {
  question: QuestionWords
  hits: ConceptHit[]
  /** By concept number, 0–1 (rule MA8). */
  concepts: Map<number, number>
  /** By principle number. */
  probabilities: Float64Array
}

/** Met once a concept is sure by two fifths; each further meeting adds less (rule MA8). */
export const saturation = 1.5

/** Reads a question with the words of a bank; mistyped words are mended unless `repairs` is false. */
export function innerReading(text: string, words: Vocabulary, repairs = true): InnerReading {
  const { matcher, model, conceptIds, rarityOf } = language()
  const scan = scanWords(text.slice(0, longestQuestion))
  const isReal = (word: string) => model.rowOf(stemHash(foldWord(word))) >= 0
  const known = { isReal, rarityOf: (word: string) => rarityOf(words.find(word)) }
  const mended = repairs ? repairedScan(scan, words, known, /[a-z]$/i.test(text)) : scan
  const question = questionWords(text, words, mended)
  const hits = matcher.find(question.scan, question.terms, 'ask')
  const sums = new Map<number, number>()
  for (const hit of hits) {
    const weight = hit.weight * Math.max(question.weights[hit.firstWord] ?? 0, question.weights[hit.lastWord] ?? 0)
    if (weight > 0) sums.set(hit.concept, (sums.get(hit.concept) ?? 0) + weight)
  }
  const concepts = new Map([...sums].map(([concept, sum]) => [concept, sum / (sum + saturation)]))
  return { question, hits, concepts, probabilities: model.probabilities(questionFeatures(question, hits, conceptIds)) }
}

/** The principles of a reading, best first; ties in their official order. */
export function rankedPrinciples(probabilities: Float64Array): ReadAs[] {
  return principleIds
    .map((id: PrincipleId, at) => ({ id, probability: probabilities[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
}

/** Reads a question: principles, concepts asked for, main question and follow-ups. Pure; never throws (rule MA1). */
export function readQuestion(text: string): QuestionReading {
  const { words, matcher } = language()
  const { question, hits, concepts, probabilities } = innerReading(text, words)
  const asked = new Map<number, AskedConcept>()
  for (const hit of hits) {
    const concept = matcher.concepts[hit.concept]
    const strength = concepts.get(hit.concept)
    if (!concept || strength === undefined || asked.has(hit.concept)) continue
    asked.set(hit.concept, { id: concept.id, label: concept.label, strength, span: spanOf(question, hit) })
  }
  return {
    principles: rankedPrinciples(probabilities),
    concepts: [...asked.values()].sort((a, b) => b.strength - a.strength),
    main: question.main,
    followUps: question.followUps,
  }
}

/** The place of a found phrase in the question. */
export function spanOf({ scan }: Pick<QuestionWords, 'scan'>, hit: ConceptHit): TextSpan {
  return { start: scan.starts[hit.firstWord] ?? 0, end: scan.ends[hit.lastWord] ?? 0 }
}
