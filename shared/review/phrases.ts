import { type Prose, wordAt } from '../metric/prose.ts'
import { type SectionReading, tokensAmong } from './section-reading.ts'

/** Phrases by their first word; under one word the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** A table of phrases, written with commas between them: `phrases('kind of, sort of')`. Lower case, straight quotes. */
export function phrases(...lists: string[]): Phrases {
  const table = new Map<string, string[][]>()
  for (const phrase of lists.flatMap((list) => list.split(','))) {
    const words = phrase.trim().split(/\s+/)
    const first = words[0]
    if (first) table.set(first, [...(table.get(first) ?? []), words])
  }
  for (const each of table.values()) each.sort((a, b) => b.length - a.length)
  return table
}

/** Where the longest phrase that begins at token `at` ends (exclusive), or 0 where none begins there. */
export function phraseEnd(prose: Prose, at: number, table: Phrases): number {
  for (const words of table.get(wordAt(prose, at)) ?? [])
    if (words.every((word, step) => wordAt(prose, at + step) === word)) return at + words.length
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
  for (const at of tokensAmong(reading, table)) {
    const to = at < next || reading.quoted[at] ? 0 : phraseEnd(reading, at, table)
    if (to === 0) continue
    found.push({ at, to })
    next = to
  }
  return found
}

/** Whether one of the phrases stands in the text, quoted or not. */
export function hasPhrase(reading: SectionReading, table: Phrases): boolean {
  return tokensAmong(reading, table).some((at) => phraseEnd(reading, at, table) > 0)
}
