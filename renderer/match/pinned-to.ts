import { type Pin, questionKey } from '../../shared/question/question.ts'
import { isNearQuestion, questionCore } from './near-question.ts'

interface PinIndex {
  byKey: ReadonlyMap<string, readonly Pin[]>
  /** Pins by each word of their question. */
  byWord: ReadonlyMap<string, readonly Pin[]>
  cores: ReadonlyMap<Pin, ReadonlySet<string>>
}

const indexes = new WeakMap<readonly Pin[], PinIndex>()

function put(map: Map<string, Pin[]>, key: string, pin: Pin): void {
  const mine = map.get(key)
  if (mine) mine.push(pin)
  else map.set(key, [pin])
}

function indexed(pins: readonly Pin[]): PinIndex {
  const known = indexes.get(pins)
  if (known) return known
  const byKey = new Map<string, Pin[]>()
  const byWord = new Map<string, Pin[]>()
  const cores = new Map<Pin, ReadonlySet<string>>()
  for (const pin of pins) {
    put(byKey, pin.key, pin)
    const core = questionCore(pin.question || pin.key)
    cores.set(pin, core)
    for (const word of core) put(byWord, word, pin)
  }
  const index = { byKey, byWord, cores }
  indexes.set(pins, index)
  return index
}

/** Cores of questions asked before: the book of answers asks hundreds of them again at every change. */
const knownCores = new Map<string, ReadonlySet<string>>()
const mostCores = 4000

function coreOf(text: string): ReadonlySet<string> {
  const known = knownCores.get(text) ?? questionCore(text)
  if (knownCores.size >= mostCores) knownCores.clear()
  knownCores.set(text, known)
  return known
}

function nearTo({ byWord, cores }: PinIndex, text: string): Pin[] {
  const core = coreOf(text)
  const met = new Set([...core].flatMap((word) => byWord.get(word) ?? []))
  return [...met].filter((pin) => isNearQuestion(core, cores.get(pin) ?? new Set()))
}

/**
 * The pins of one question, in whichever of its wordings it was pinned (rule QU3), those of nearly the same question after
 * them (rule QU7).
 */
export function pinnedTo(pins: readonly Pin[], wordings: readonly string[]): Pin[] {
  if (pins.length === 0) return []
  const index = indexed(pins)
  const exact = [...new Set(wordings.map(questionKey))].flatMap((key) => (key ? (index.byKey.get(key) ?? []) : []))
  return [...new Set([...exact, ...wordings.flatMap((text) => nearTo(index, text))])]
}

/** Questions somebody pinned a story to, the latest first, each once. */
export function pinnedQuestions(pins: readonly Pin[], most: number): Pin[] {
  const latest = pins.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  return latest.filter((pin) => pin.question.trim() && !seen.has(pin.key) && seen.add(pin.key)).slice(0, most)
}
