import type { Prose } from '../metric/prose.ts'
import type { Token } from '../metric/tokens.ts'
import { wordSet } from '../metric/word-set.ts'
import type { SectionName } from '../story/story.ts'
import type { FlagSpan } from './flag.ts'
import { type WatchedWords, watchersOf } from './watched-words.ts'

/** One section read once for every rule: its tokens, and for each token its sentence, its clause, whether it is quoted. */
export interface SectionReading extends Prose {
  section: SectionName
  /** The number of the clause a token stands in; signs between clauses belong to the clause before. */
  clauseOf: Int32Array
  /** 1 where a token stands between quotation marks: someone else's words, which no rule about words judges. */
  quoted: Uint8Array
  /** For each list of watched words the tokens that are one of them, in order; a list that none is of may be missing. */
  watchedAt: readonly (readonly number[] | undefined)[]
  /** For each sentence, how many amounts it has: numbers in digits or words, years aside. */
  amounts: Int32Array
}

const clauseSigns = wordSet(', ; : ! ? … ( ) [ ] – — " “ ” « » • |')
const closerOf: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
])
const singleQuotes = wordSet("‘ '")
/** Amounts in words; "one" is left out, since it is mostly a pronoun. */
export const numberWords: ReadonlySet<string> = wordSet(
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
  'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens half',
  'halved double doubled triple tripled quadrupled tenfold twice',
)

/** Marks what stands between a pair of quotation marks in one line; a mark without its partner quotes nothing. */
function markQuoted({ tokens, sentenceOf }: Prose, quoted: Uint8Array): void {
  let openAt = -1
  let closer = ''
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    const single = openAt >= 0 && singleQuotes.has(tokens[openAt]?.text ?? '')
    if (token.kind === 'break' || (single && sentenceOf[at] !== sentenceOf[openAt])) openAt = -1
    if (token.kind !== 'symbol') continue
    if (openAt >= 0 && token.text === closer) {
      quoted.fill(1, openAt, at + 1)
      openAt = -1
    } else if (openAt < 0 && closerOf.has(token.text)) {
      const next = tokens[at + 1]
      if (singleQuotes.has(token.text) && (token.glued || !next?.glued)) continue
      openAt = at
      closer = closerOf.get(token.text) ?? ''
    }
  }
}

const year = /^(?:19|20)\d\d$/
const dash = /^[-–—]+$/

/** A number in digits or words; a year is none. */
function isAmount({ kind, text, lower }: Token): boolean {
  if (kind === 'word') return numberWords.has(lower)
  return kind === 'number' && !year.test(text)
}

function endsClause({ kind, text, glued }: Token, next: Token | undefined): boolean {
  if (kind !== 'symbol') return kind === 'break'
  if (text === '.') return !next?.glued || next.kind === 'symbol'
  return clauseSigns.has(text) || (!glued && !next?.glued && dash.test(text))
}

/** Reads one section for the rules. Linear in the length of the text; never throws. */
export function readSection(section: SectionName, prose: Prose): SectionReading {
  const { tokens, sentenceOf, sentences } = prose
  const clauseOf = new Int32Array(tokens.length)
  const quoted = new Uint8Array(tokens.length)
  const amounts = new Int32Array(sentences.length)
  const watchedAt: number[][] = []
  let clause = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    clauseOf[at] = clause
    if (token.kind === 'word')
      for (const list of watchersOf(token.lower)) {
        const places = watchedAt[list]
        if (places) places.push(at)
        else watchedAt[list] = [at]
      }
    if (isAmount(token)) {
      const sentence = sentenceOf[at] ?? 0
      amounts[sentence] = (amounts[sentence] ?? 0) + 1
    }
    if (endsClause(token, tokens[at + 1])) clause += 1
  }
  markQuoted(prose, quoted)
  return { ...prose, section, clauseOf, quoted, watchedAt, amounts }
}

const nowhere: readonly number[] = []

/** The tokens that are one of these words, in order. The words were announced before the section was read. */
export function tokensAmong({ watchedAt }: SectionReading, words: WatchedWords): readonly number[] {
  return watchedAt[words.id] ?? nowhere
}

/** The place of tokens `from` to `to` (exclusive); always on character boundaries. */
export function spanOf(reading: SectionReading, from: number, to: number): FlagSpan {
  const start = reading.tokens[from]?.start ?? 0
  return { section: reading.section, start, end: reading.tokens[to - 1]?.end ?? start }
}

/** The number of the token that stands at, or is the last to begin before, a place in the text; 0 in an empty text. */
export function tokenAt({ tokens }: Prose, place: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tokens[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * A question about the sentence around a token, answered once for each sentence: a sentence of a hundred thousand words
 * is not read again for each of its numbers.
 */
export function perSentence(
  test: (reading: SectionReading, from: number, to: number) => boolean,
): (reading: SectionReading, at: number) => boolean {
  const answers = new WeakMap<SectionReading, Map<number, boolean>>()
  return (reading, at) => {
    const mine = answers.get(reading) ?? new Map<number, boolean>()
    answers.set(reading, mine)
    const index = reading.sentenceOf[at] ?? 0
    const known = mine.get(index)
    if (known !== undefined) return known
    const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
    const answer = test(reading, from, to)
    mine.set(index, answer)
    return answer
  }
}

/** Whether the sentence around a token says an amount besides years. */
export function hasAmount(reading: SectionReading, at: number): boolean {
  return (reading.amounts[reading.sentenceOf[at] ?? 0] ?? 0) > 0
}
