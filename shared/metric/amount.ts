import { isPlural } from './function-words.ts'
import { readNumberWords, scaleWords } from './number-words.ts'
import { type Prose, wordAt } from './prose.ts'
import { wordSet } from './word-set.ts'

/** A number as it stands in the text, with the currency and scale written to it. Tokens `from` to `to` (exclusive). */
export type Amount = {
  from: number
  to: number
  value: number
  /** The currency sign or code, as it is written; null = none. */
  currency: string | null
  digits: boolean
  /** Written like a version or a code: "2.17.1". */
  dotted: boolean
}

const signs = wordSet('$ £ € ₹ ¥')
const codes = wordSet('usd eur gbp inr cad aud chf jpy sgd nzd rs sek nok dkk cny rmb brl zar')
const dollarPrefixes = wordSet('us a c au ca nz hk s r')
const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
])

/** The value of written digits: "1,200" and "1,25,000" group, "1.5" and "1,5" divide, "2.17.1" is no number. */
export function digitsValue(text: string): number {
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return Number(/^\d+,\d+$/.test(text) ? text.replace(',', '.') : text)
}

/** A currency just before the number: "$", "US$", "EUR", "Rs.". The token it starts at, or null. */
function currencyBefore(prose: Prose, at: number): { from: number; sign: string } | null {
  const before = prose.tokens[at - 1]
  if (!before) return null
  if (signs.has(before.text)) {
    const prefix = prose.tokens[at - 2]
    const prefixed = before.glued && prefix?.kind === 'word' && dollarPrefixes.has(prefix.lower)
    return { from: prefixed ? at - 2 : at - 1, sign: before.text }
  }
  const dot = before.text === '.' ? 1 : 0
  const code = prose.tokens[at - 1 - dot]
  if (code && codes.has(code.lower) && (dot === 0 || code.lower === 'rs'))
    return { from: at - 1 - dot, sign: code.text }
  return null
}

/** The scale written to digits: "1.2M", "40k", "3 million". A lower-case "5m" is five million only of money or of things. */
function scaleAfter(prose: Prose, at: number, money: boolean): { factor: number; to: number } {
  const token = prose.tokens[at]
  const none = { factor: 1, to: at }
  if (token?.kind !== 'word') return none
  const long = scaleWords.get(token.lower)
  if (long !== undefined && long !== 12) return { factor: long, to: at + 1 }
  const short = shortScales.get(token.lower)
  if (short === undefined || !(token.glued || money)) return none
  const plain = token.lower === 'k' || token.lower === 'bn' || token.lower === 'mn' || token.text !== token.lower
  return plain || money || isPlural(wordAt(prose, at + 1)) ? { factor: short, to: at + 1 } : none
}

/**
 * The number that starts at a token, in digits or words (rules MT1, MT2), with a "+" written to its end ("50+"). Null
 * where none starts. A value out of the range of numbers is left out too.
 */
export function readAmount(prose: Prose, at: number): Amount | null {
  const token = prose.tokens[at]
  if (token?.kind !== 'number') {
    const words = token?.kind === 'word' ? readNumberWords(prose, at) : null
    return words && { from: at, to: words.to, value: words.value, currency: null, digits: false, dotted: false }
  }
  const currency = currencyBefore(prose, at)
  const scale = scaleAfter(prose, at + 1, currency !== null)
  const value = digitsValue(token.text) * scale.factor
  const dotted = Number.isNaN(value)
  if (value === Number.POSITIVE_INFINITY) return null
  const plus = prose.tokens[scale.to]
  const open = plus?.text === '+' && plus.glued && !prose.tokens[scale.to + 1]?.glued
  return {
    from: currency?.from ?? at,
    to: open ? scale.to + 1 : scale.to,
    value: dotted ? 0 : value,
    currency: currency?.sign ?? null,
    digits: true,
    dotted,
  }
}
