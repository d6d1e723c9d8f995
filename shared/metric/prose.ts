import { type Token, tokensOf } from './tokens.ts'

/** A text read once: its tokens and, for each token, the sentence it stands in (`from` inclusive, `to` exclusive). */
export type Prose = { text: string; tokens: Token[]; sentences: Sentence[]; sentenceOf: number[] }
export type Sentence = { from: number; to: number }

const abbreviations = new Set(
  'approx vs e.g i.e g e ca est dr mr mrs ms sr jr st fig inc al resp min max avg'.split(' '),
)

/** A full stop ends a sentence unless it abbreviates or numbers something ("approx. 40", "no. 7"). */
function endsSentence(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.kind === 'break') return true
  if (token.text === '!' || token.text === '?' || token.text === '…') return true
  if (token.text !== '.') return false
  const next = tokens[at + 1]
  if (next?.glued && next.kind !== 'symbol') return false
  const before = tokens[at - 1]?.lower ?? ''
  if (abbreviations.has(before)) return false
  return !(next?.kind === 'number' && (before === 'no' || before === 'nr' || before === 'rs'))
}

/** Reads a text into tokens and sentences. Linear; never throws. */
export function readProse(text: string): Prose {
  const tokens = tokensOf(text)
  const sentences: Sentence[] = []
  const sentenceOf: number[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at += 1) {
    sentenceOf.push(sentences.length)
    if (endsSentence(tokens, at) || at === tokens.length - 1) {
      sentences.push({ from, to: at + 1 })
      from = at + 1
    }
  }
  return { text, tokens, sentences, sentenceOf }
}

/** The lower-case word or sign at a place; '' outside the text, so that a look past an edge finds nothing. */
export function wordAt(prose: Prose, at: number): string {
  return prose.tokens[at]?.lower ?? ''
}

/** The sentence around a token; empty when the token does not exist. */
export function sentenceAround(prose: Prose, at: number): Sentence {
  return prose.sentences[prose.sentenceOf[at] ?? -1] ?? { from: 0, to: 0 }
}

/** Whether a sentence has any of these words between two places. */
export function hasWord(prose: Prose, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = Math.max(0, from); at < to; at += 1) if (words.has(wordAt(prose, at))) return true
  return false
}

/** The text between two tokens, `to` exclusive, with its place. */
export function placeOf(prose: Prose, from: number, to: number): { start: number; end: number; text: string } {
  const start = prose.tokens[from]?.start ?? 0
  const end = prose.tokens[to - 1]?.end ?? start
  return { start, end, text: prose.text.slice(start, end) }
}
