import type { ConceptHit } from './concept-matcher.ts'
import { feed, feedUnit, seed } from './feature-hash.ts'
import type { QuestionWords } from './question-words.ts'

/** Kinds of features (rule MA11): stems, pairs of stems in a row, pieces of words, concepts. */
export const families = ['stem', 'pair', 'piece', 'concept'] as const

/** A feature by its hash, with the kind it is of and how much of it the text holds. */
export interface Feature {
  hash: number
  family: number
  amount: number
}

const starts = families.map((family) => feed(seed, `${family}:`))
const shortest = 3
const longest = 5

export const stemHash = (stem: string): number => feed(starts[0] ?? seed, stem)
export const conceptHash = (id: string): number => feed(starts[3] ?? seed, id)

/** The features of a question, amounts added up; opening words give none. Rule MA11. */
export function questionFeatures(
  question: QuestionWords,
  hits: readonly ConceptHit[],
  ids: readonly string[],
): Feature[] {
  const features = new Map<number, Feature>()
  const add = (family: number, hash: number, amount: number) => {
    const present = features.get(hash)
    if (present) present.amount += amount
    else features.set(hash, { hash, family, amount })
  }
  const { scan, terms, weights } = question
  let before = ''
  for (let at = 0; at < terms.length; at += 1) {
    const weight = weights[at] ?? 0
    const word = scan.words[at] ?? ''
    const stem = weight > 0 ? (question.stems[at] ?? '') : ''
    if (stem !== '') {
      add(0, stemHash(stem), weight)
      if (before !== '') add(1, feed(feed(feed(starts[1] ?? seed, before), ' '), stem), weight)
      pieces(`<${word}>`, (hash) => add(2, hash, weight))
      before = stem
    }
    if (scan.breaks[at]) before = ''
  }
  for (const hit of hits) add(3, conceptHash(ids[hit.concept] ?? ''), hit.weight * (weights[hit.firstWord] ?? 1))
  return [...features.values()]
}

/** Runs of three to five letters within a word, its edges marked. */
function pieces(word: string, found: (hash: number) => void): void {
  for (let from = 0; from < word.length - 1; from += 1) {
    let hash = starts[2] ?? seed
    for (let at = from; at < Math.min(word.length, from + longest); at += 1) {
      hash = feedUnit(hash, word.charCodeAt(at))
      if (at - from + 1 >= shortest) found(hash)
    }
  }
}
