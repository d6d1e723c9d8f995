import { functionWords, isPlural } from './function-words.ts'
import { type Prose, wordAt } from './prose.ts'

export type ReadNoun = { noun: string; to: number }

const longestPhrase = 5

/** Whether a hyphen or slash joins this place to the word after it: "opt-in", "and/or". */
function joins(prose: Prose, at: number): boolean {
  const token = prose.tokens[at]
  const next = prose.tokens[at + 1]
  return (token?.text === '-' || token?.text === '/') && token.glued && next?.glued === true && next.kind === 'word'
}

/**
 * The thing counted, from the token after its number: "manual steps", "daily active users" (rule MT4). Ends at the first
 * plural; `single` also takes a phrase without one, for "zero downtime". Null when no noun is in reach.
 */
export function readNoun(prose: Prose, from: number, single: boolean): ReadNoun | null {
  let at = from
  let last: ReadNoun | null = null
  for (let words = 0; words < longestPhrase; words += 1) {
    const token = prose.tokens[at]
    if (token?.kind !== 'word' || functionWords.has(token.lower)) break
    const compound = joins(prose, at + 1)
    const to = compound ? at + 3 : at + 1
    const noun = compound ? `${token.lower}-${wordAt(prose, at + 2)}` : token.lower
    last = { noun, to }
    if (isPlural(noun) && !isPlural(wordAt(prose, to))) return last
    at = to
  }
  return single ? last : null
}
