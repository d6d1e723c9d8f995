import { type Prose, wordAt } from '../metric/prose.ts'
import { type SectionReading, tokensAmong } from './section-reading.ts'
import { type WatchedWords, watched } from './watched-words.ts'

/** Phrases by their first word; under one word the longest first. `starts` are those first words. */
export interface Phrases {
  byStart: ReadonlyMap<string, readonly (readonly string[])[]>
  starts: WatchedWords
}

/** A table of phrases, written with commas between them: `phrases('kind of, sort of')`. Lower case, straight quotes. */
export function phrases(...lists: string[]): Phrases {
  const table = new Map<string, string[][]>()
  for (const phrase of lists.flatMap((list) => list.split(','))) {
    const words = phrase.trim().split(/\s+/)
    const first = words[0]
    if (first) table.set(first, [...(table.get(first) ?? []), words])
  }
  for (const each of table.values()) each.sort((a, b) => b.length - a.length)
  return { byStart: table, starts: watched(table.keys()) }
}

function standsAt(prose: Prose, at: number, words: readonly string[]): boolean {
  for (let step = 0; step < words.length; step += 1) if (wordAt(prose, at + step) !== words[step]) return false
  return true
}

/** Where the longest phrase that begins at token `at` ends (exclusive), or 0 where none begins there. */
export function phraseEnd(prose: Prose, at: number, table: Phrases): number {
  for (const words of table.byStart.get(wordAt(prose, at)) ?? [])
    if (standsAt(prose, at, words)) return at + words.length
  return 0
}

/** A phrase in a text, as tokens: `to` is exclusive. */
export interface PhrasePlace {
  at: number
  to: number
}

/** The places of the phrases, in order and apart from each other; what is quoted is left out. */
export function phrasePlaces(reading: SectionReading, table: Phrases): PhrasePlace[] {
  const found: PhrasePlace[] = []
  let next = 0
  for (const at of tokensAmong(reading, table.starts)) {
    const to = at < next || reading.quoted[at] ? 0 : phraseEnd(reading, at, table)
    if (to === 0) continue
    found.push({ at, to })
    next = to
  }
  return found
}

/** Whether one of the phrases stands in the text, quoted or not. */
export function hasPhrase(reading: SectionReading, table: Phrases): boolean {
  return tokensAmong(reading, table.starts).some((at) => phraseEnd(reading, at, table) > 0)
}
