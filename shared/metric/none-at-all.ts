import { readAmount } from './amount.ts'
import type { Candidate } from './candidate.ts'
import { type Prose, wordAt } from './prose.ts'
import { readNoun } from './read-noun.ts'
import { wordSet } from './word-set.ts'

const negations = wordSet("not without never no haven't hasn't hadn't didn't doesn't nobody isn't wasn't weren't")
const articles = wordSet('the our my their these those its')

/** Words by which none at all can begin. */
export const noneStarts: ReadonlySet<string> = new Set(['none', ...negations])

type None = Pick<Candidate, 'from' | 'to' | 'kind' | 'unit' | 'values'>

/** "not one of the 80 sites", "none of the six outages". */
function noneOf(prose: Prose, at: number): None | null {
  const notOne = wordAt(prose, at) === 'not' && wordAt(prose, at + 1) === 'one'
  const of = wordAt(prose, at) === 'none' ? at + 1 : notOne ? at + 2 : at
  if (of === at || wordAt(prose, of) !== 'of') return null
  const amount = readAmount(prose, articles.has(wordAt(prose, of + 1)) ? of + 2 : of + 1)
  if (!amount) return null
  const noun = readNoun(prose, amount.to, false)
  return { from: at, to: noun?.to ?? amount.to, kind: 'ratio', unit: noun?.noun ?? null, values: [0, amount.value] }
}

/** "not a single outage", "without a single complaint", "have not had a single call". */
function notASingle(prose: Prose, at: number): None | null {
  if (!negations.has(wordAt(prose, at))) return null
  const article = wordAt(prose, at + 1) === 'a' ? at + 1 : at + 2
  if (wordAt(prose, article) !== 'a' || wordAt(prose, article + 1) !== 'single') return null
  const noun = readNoun(prose, article + 2, true)
  return { from: at, to: noun?.to ?? article + 2, kind: 'count', unit: noun?.noun ?? null, values: [0] }
}

/** None at all, said without a zero, at this token (rule MT20). */
export function noneAt(prose: Prose, at: number): Candidate | null {
  const none = noneOf(prose, at) ?? notASingle(prose, at)
  return none && { ...none, baseline: null, value: 0, direction: null, rule: 'MT20' }
}
