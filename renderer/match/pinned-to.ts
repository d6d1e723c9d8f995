import { type Pin, questionKey } from '../../shared/question/question.ts'

const byKey = new WeakMap<readonly Pin[], ReadonlyMap<string, Pin[]>>()

function indexed(pins: readonly Pin[]): ReadonlyMap<string, Pin[]> {
  const known = byKey.get(pins)
  if (known) return known
  const made = new Map<string, Pin[]>()
  for (const pin of pins) {
    const mine = made.get(pin.key)
    if (mine) mine.push(pin)
    else made.set(pin.key, [pin])
  }
  byKey.set(pins, made)
  return made
}

/** The pins of one question, in whichever of its wordings it was pinned (rule QU3). */
export function pinnedTo(pins: readonly Pin[], wordings: readonly string[]): Pin[] {
  if (pins.length === 0) return []
  const known = indexed(pins)
  return [...new Set(wordings.map(questionKey))].flatMap((key) => (key ? (known.get(key) ?? []) : []))
}

/** Questions somebody pinned a story to, the latest first, each once. */
export function pinnedQuestions(pins: readonly Pin[], most: number): Pin[] {
  const latest = pins.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  return latest.filter((pin) => pin.question.trim() && !seen.has(pin.key) && seen.add(pin.key)).slice(0, most)
}
