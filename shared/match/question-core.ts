import { foldWord } from './fold-word.ts'
import { openingWords } from './word-lists.ts'
import { scanWords } from './word-scan.ts'

/** The share of the longer question's words that the shorter must have ([D]): one word in five may be added. */
const nearShare = 0.8
/** Fewer words than this say too little to be taken for another question's. */
const leastWords = 2
/** Letters of a question that are read for this. */
const mostLetters = 2000
/** Small words that join others; what turns a question round is none of them. */
const joining = new Set(
  'and or so as at by for from in into of on out over to up with about that when where time done'.split(' '),
)
/** What turns a question round: it is never a word that may be added. */
const turning = new Set('not no never without against fail failed wrong refused instead'.split(' ').map(foldWord))

/** Openings ("Tell me about a time when"), small words and forms aside: the words a question is about. */
export function questionCore(text: string): ReadonlySet<string> {
  const { words } = scanWords(text.slice(0, mostLetters).toLowerCase())
  const first = words.findIndex((word) => !openingWords.has(word))
  const core = words
    .slice(Math.max(0, first))
    .filter((word) => !joining.has(word))
    .map(foldWord)
  return new Set(core.filter(Boolean))
}

/**
 * Whether two questions ask nearly the same (rule QU7): all words of one stand in the other, which adds at most one in
 * five and nothing that turns it round. Words are never exchanged for others: feedback given is not feedback received.
 */
export function isNearQuestion(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  if (less.size < leastWords || less.size / more.size < nearShare) return false
  for (const word of less) if (!more.has(word)) return false
  for (const word of more) if (!less.has(word) && turning.has(word)) return false
  return true
}
