import type { PrincipleId } from '../principle/principle.ts'
import { questionKey } from '../question/question.ts'

/** What can be asked: of the app's bank or the person's own. */
export interface Askable {
  id: string
  text: string
  /** Best first; empty = not labelled. */
  principles: readonly PrincipleId[]
}

interface PickAsk {
  principle: PrincipleId | null
  /** Whole, not negative: the same number picks the same question. */
  number: number
  /** Questions asked lately; picked again only when there is no other. */
  asked?: readonly string[]
}

/**
 * A question for a principle (rule PC5): of those that it leads, else of those that it stands in, else of all; without a
 * principle any. Null only when there is none at all. Deterministic.
 */
export function pickQuestion<Question extends Askable>(
  questions: readonly Question[],
  { principle, number, asked = [] }: PickAsk,
): Question | null {
  const done = new Set(asked.map(questionKey))
  const leading = principle === null ? questions : questions.filter((each) => each.principles[0] === principle)
  const naming =
    leading.length > 0 ? leading : questions.filter((each) => principle && each.principles.includes(principle))
  const all = naming.length > 0 ? naming : questions
  const fresh = all.filter((each) => !done.has(questionKey(each.text)))
  const from = fresh.length > 0 ? fresh : all
  return from[Math.trunc(Math.abs(number)) % Math.max(1, from.length)] ?? null
}
