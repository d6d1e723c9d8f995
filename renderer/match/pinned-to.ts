import { type Pin, questionKey } from '../../shared/question/question.ts'
import { readyMatcher } from './load-matcher.ts'
import type { Matcher } from './matcher.ts'

function put(map: Map<string, Pin[]>, key: string, pin: Pin): void {
  const mine = map.get(key)
  if (mine) mine.push(pin)
  else map.set(key, [pin])
}

const byKey = new WeakMap<readonly Pin[], ReadonlyMap<string, Pin[]>>()

function indexed(pins: readonly Pin[]): ReadonlyMap<string, Pin[]> {
  const known = byKey.get(pins)
  if (known) return known
  const made = new Map<string, Pin[]>()
  for (const pin of pins) put(made, pin.key, pin)
  byKey.set(pins, made)
  return made
}

interface Cores {
  of: ReadonlyMap<Pin, ReadonlySet<string>>
  byWord: ReadonlyMap<string, readonly Pin[]>
}

const cores = new WeakMap<readonly Pin[], Cores>()

function coresOf(pins: readonly Pin[], { questionCore }: Matcher): Cores {
  const known = cores.get(pins)
  if (known) return known
  const of = new Map<Pin, ReadonlySet<string>>()
  const byWord = new Map<string, Pin[]>()
  for (const pin of pins) {
    const core = questionCore(pin.question || pin.key)
    of.set(pin, core)
    for (const word of core) put(byWord, word, pin)
  }
  const made = { of, byWord }
  cores.set(pins, made)
  return made
}

/** Cores of questions asked before: the book of answers asks hundreds of them again at every change. */
const asked = new Map<string, ReadonlySet<string>>()
const mostAsked = 4000

/** Until the matcher is here there is no answer for a pin to stand in, and only the very wording counts. */
function nearTo(pins: readonly Pin[], text: string): Pin[] {
  const matcher = readyMatcher()
  if (!matcher) return []
  const { of, byWord } = coresOf(pins, matcher)
  const core = asked.get(text) ?? matcher.questionCore(text)
  if (asked.size >= mostAsked) asked.clear()
  asked.set(text, core)
  const met = new Set([...core].flatMap((word) => byWord.get(word) ?? []))
  return [...met].filter((pin) => matcher.isNearQuestion(core, of.get(pin) ?? new Set()))
}

/**
 * The pins of one question, in whichever of its wordings it was pinned (rule QU3), those of nearly the same question after
 * them (rule QU7).
 */
export function pinnedTo(pins: readonly Pin[], wordings: readonly string[]): Pin[] {
  if (pins.length === 0) return []
  const known = indexed(pins)
  const exact = [...new Set(wordings.map(questionKey))].flatMap((key) => (key ? (known.get(key) ?? []) : []))
  return [...new Set([...exact, ...wordings.flatMap((text) => nearTo(pins, text))])]
}

/** Questions somebody pinned a story to, the latest first, each once. */
export function pinnedQuestions(pins: readonly Pin[], most: number): Pin[] {
  const latest = pins.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  return latest.filter((pin) => pin.question.trim() && !seen.has(pin.key) && seen.add(pin.key)).slice(0, most)
}
