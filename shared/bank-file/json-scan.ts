import type { Steps } from '../steps.ts'
import { limits } from './limits.ts'

/** What a scan stopped at, `at` an offset in the text. */
export interface JsonFault {
  type: 'truncated' | 'not-json' | 'too-deep' | 'too-many-values'
  at: number
}

/** A whole JSON value: the offset behind it, and keys that stood twice in one object (the later one counts). */
export interface JsonExtent {
  end: number
  repeatedKeys: { key: string; at: number }[]
}

const numberAt = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literalAt = /true|false|null/y
/** Characters passed in one step, or little more. */
const charactersPerStep = 50_000
const keysRemembered = 1_000
const repeatsRemembered = 20

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

function afterSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the string that opens at `from`, or the offset of what is wrong in it as a negative − 1. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code < 32) return -at - 1
    if (code !== 92) continue
    const escaped = text.charAt(++at)
    if (escaped === 'u') {
      const digits = text.slice(at + 1, at + 5)
      if (!/^[\da-fA-F]{4}$/.test(digits)) return -(/^[\da-fA-F]*$/.test(digits) ? text.length : at) - 1
      at += 4
    } else if (!'"\\/bfnrt'.includes(escaped)) return -at - 1
  }
  return -text.length - 1
}

function scalarEnd(text: string, at: number): number {
  for (const pattern of [numberAt, literalAt]) {
    pattern.lastIndex = at
    if (pattern.test(text)) return pattern.lastIndex
  }
  return -1
}

/** Cut in the middle of a number or a literal, the rest is only letters, digits and signs up to the end. */
const endsThere = (text: string, at: number) => text.length - at < 64 && /^[-+.\w]*$/.test(text.slice(at))

/**
 * Reads the one JSON value at `from` by the grammar of RFC 8259 without building it, without recursion and in linear
 * time: what it says is whole can be handed to JSON.parse safely (rule BF4). Depth counts objects and lists inside each
 * other; the first is 1. A step is some ten thousand characters.
 */
export function* scanJson(text: string, from = 0): Steps<JsonExtent | JsonFault> {
  const closers: string[] = []
  const keySets: (Set<string> | null)[] = []
  const repeatedKeys: JsonExtent['repeatedKeys'] = []
  let values = 0
  let at = afterSpace(text, from)
  let nextStep = at + charactersPerStep
  const fault = (offset: number): JsonFault => ({
    type: closers.length > 0 && endsThere(text, offset) ? 'truncated' : 'not-json',
    at: Math.min(offset, text.length),
  })

  /** Behind a key and its colon, or null with `at` on what is wrong. */
  const passKey = (): JsonFault | null => {
    if (text.charAt(at) !== '"') return fault(at)
    const end = stringEnd(text, at)
    if (end < 0) return fault(-end - 1)
    const keys = keySets.at(-1)
    if (keys && keys.size < keysRemembered) {
      const raw = text.slice(at, end)
      const key: unknown = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1)
      if (typeof key === 'string') {
        if (keys.has(key) && repeatedKeys.length < repeatsRemembered) repeatedKeys.push({ key, at })
        keys.add(key)
      }
    }
    at = afterSpace(text, end)
    if (text.charAt(at) !== ':') return fault(at)
    at = afterSpace(text, at + 1)
    return null
  }

  for (;;) {
    if (++values > limits.values) return { type: 'too-many-values', at }
    if (at >= nextStep) {
      yield { at: 'file', done: at, total: text.length }
      nextStep = at + charactersPerStep
    }
    const opener = text.charAt(at)
    if (opener === '{' || opener === '[') {
      if (closers.length === limits.depth) return { type: 'too-deep', at }
      closers.push(opener === '{' ? '}' : ']')
      keySets.push(opener === '{' ? new Set() : null)
      at = afterSpace(text, at + 1)
      if (text.charAt(at) !== closers.at(-1)) {
        const wrong = opener === '{' ? passKey() : null
        if (wrong) return wrong
        continue
      }
    } else {
      const end = opener === '"' ? stringEnd(text, at) : scalarEnd(text, at)
      if (end < 0) return fault(opener === '"' ? -end - 1 : at)
      at = end
    }
    // A value has ended here, or a container that is empty stands before its closer.
    for (;;) {
      if (closers.length === 0) return { end: at, repeatedKeys }
      at = afterSpace(text, at)
      if (text.charAt(at) !== closers.at(-1)) break
      closers.pop()
      keySets.pop()
      at++
    }
    if (text.charAt(at) !== ',') return fault(at)
    at = afterSpace(text, at + 1)
    const wrong = closers.at(-1) === '}' ? passKey() : null
    if (wrong) return wrong
  }
}
