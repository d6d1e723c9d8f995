import { foldWord } from './fold-word.ts'
import type { WordScan } from './word-scan.ts'

/** Term numbers that stand for no word: nothing to compare, the end of a sentence, and a word not met before. */
export const droppedTerm = 0
export const breakTerm = 1
export const unknownTerm = -1

/** Words ↔ small numbers. Two words that fold alike share a term (rules MA2–MA4). */
export interface Vocabulary {
  /** The term of a word as `scanWords` gives it; a new number for a new word. */
  add(word: string): number
  /** The same without learning: `unknownTerm` for a word not met before. */
  find(word: string): number
  findStem(stem: string): number
  stemOf(term: number): string
  /** Words met that begin with a letter and have so many letters, in the order met. */
  wordsOf(letter: string, length: number): readonly string[]
  /** Words met that begin with `start`, at most `most`. */
  wordsFrom(start: string, most: number): string[]
  /** One more than the greatest term. */
  readonly size: number
}

/** An empty vocabulary, or one that goes on from `base`, whose numbers it keeps and which it never changes. */
export function vocabulary(base?: Vocabulary): Vocabulary {
  const first = base?.size ?? 2
  const termByWord = new Map<string, number>()
  const termByStem = new Map<string, number>()
  const stems: string[] = []
  const wordsByShape = new Map<string, string[]>()
  const findStem = (stem: string): number => {
    if (stem === '') return droppedTerm
    const shared = base ? base.findStem(stem) : unknownTerm
    return shared >= 0 ? shared : (termByStem.get(stem) ?? unknownTerm)
  }
  return {
    add(word) {
      const met = termByWord.get(word)
      if (met !== undefined) return met
      const stem = foldWord(word)
      let term = findStem(stem)
      if (term === unknownTerm) {
        term = first + stems.push(stem) - 1
        termByStem.set(stem, term)
      }
      termByWord.set(word, term)
      const shape = `${word[0]}${word.length}`
      const alike = wordsByShape.get(shape)
      if (alike) alike.push(word)
      else wordsByShape.set(shape, [word])
      return term
    },
    find: (word) => termByWord.get(word) ?? findStem(foldWord(word)),
    findStem,
    stemOf: (term) => (term < first ? (base?.stemOf(term) ?? '') : (stems[term - first] ?? '')),
    wordsOf(letter, length) {
      const own = wordsByShape.get(`${letter}${length}`) ?? []
      const shared = base?.wordsOf(letter, length) ?? []
      return shared.length === 0 ? own : [...shared, ...own]
    },
    wordsFrom(start, most) {
      const found = base?.wordsFrom(start, most) ?? []
      for (let length = start.length; length < start.length + 12 && found.length < most; length += 1)
        for (const word of wordsByShape.get(`${start[0]}${length}`) ?? [])
          if (word.startsWith(start) && found.length < most) found.push(word)
      return found
    },
    get size() {
      return first + stems.length
    },
  }
}

/** The terms of scanned words, one each. */
export function termsOf(scan: WordScan, words: Vocabulary, learn: boolean): Int32Array {
  const terms = new Int32Array(scan.words.length)
  for (let at = 0; at < terms.length; at += 1) {
    const word = scan.words[at] ?? ''
    terms[at] = learn ? words.add(word) : words.find(word)
  }
  return terms
}
