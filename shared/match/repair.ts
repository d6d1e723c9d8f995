import { likeliestWord } from './fuzzy.ts'
import { unknownTerm, type Vocabulary } from './vocabulary.ts'
import type { WordScan } from './word-scan.ts'

/** Shorter words are left alone: one letter makes another word of them (rule MA21). */
const leastLetters = 5
/** A text with more unknown words than this is not mistyped but foreign. */
const mostRepairs = 6
/** Letters from which the word being typed is completed. */
const leastTyped = 3

const plainWord = /^[a-z]+$/

/** Words of the same first letter that are at most one letter longer or shorter. */
const alike = (word: string, words: Vocabulary) =>
  [-1, 0, 1].flatMap((more) => words.wordsOf(word[0] ?? '', word.length + more))

/**
 * A scanned question with its mistyped words mended and the word still being typed completed; places stay those of the
 * text (rule MA21). `isReal` knows words that are no mistake though no story has them; `rarityOf` says how rare a word is
 * among questions (0–1), for of two words equally like it the more usual was meant. The same scan where all is well.
 */
export function repairedScan(
  scan: WordScan,
  words: Vocabulary,
  { isReal, rarityOf }: { isReal: (word: string) => boolean; rarityOf: (word: string) => number },
  isTyping: boolean,
): WordScan {
  const repaired = new Map<number, string>()
  let tried = 0
  scan.words.forEach((word, at) => {
    if (tried >= mostRepairs || !plainWord.test(word)) return
    const isLast = isTyping && at === scan.words.length - 1
    if (word.length < (isLast ? leastTyped : leastLetters)) return
    if (words.find(word) !== unknownTerm || isReal(word)) return
    tried += 1
    const [whole] = isLast ? words.wordsFrom(word, 1) : []
    const better = whole ?? (word.length >= leastLetters ? likeliestWord(word, alike(word, words), rarityOf) : null)
    if (better) repaired.set(at, better)
  })
  if (repaired.size === 0) return scan
  return { ...scan, words: scan.words.map((word, at) => repaired.get(at) ?? word) }
}
