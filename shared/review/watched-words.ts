/** Words that one rule waits for; `has` says whether a word is one of them. */
export interface WatchedWords {
  /** Its place in the lists of every reading (`watchedAt`). */
  readonly id: number
  readonly has: (word: string) => boolean
}

const none: readonly number[] = []
const watchersByWord = new Map<string, number[]>()
let count = 0

/**
 * Announces the words of a rule, once, where the rule is declared. Thirty rules wait for a thousand words and a text
 * holds few of them: so a reading looks each of its words up once for all rules, and no rule searches the text again.
 */
export function watched(words: Iterable<string>): WatchedWords {
  const own = new Set(words)
  const id = count
  count += 1
  for (const word of own) {
    const ids = watchersByWord.get(word)
    if (ids) ids.push(id)
    else watchersByWord.set(word, [id])
  }
  return { id, has: (word) => own.has(word) }
}

/** The lists of words that this word is in. */
export function watchersOf(word: string): readonly number[] {
  return watchersByWord.get(word) ?? none
}
