import { labelMeaning } from '../story/note-labels.ts'
import { type CsvField, csvFields } from './csv-cells.ts'

/** What a column can be taken as: a field of a story, its whole text to be split, or nothing. */
export type CsvTarget = CsvField | 'text' | null

export interface CsvColumn {
  /** From 0. */
  index: number
  header: string
  /** What the header suggests; null where it suggests nothing. */
  guess: CsvTarget
  /** The first cell below that has words, at most 120 characters. */
  sample: string
}

const otherNames: Readonly<Record<string, CsvTarget>> = {
  name: 'title',
  headline: 'title',
  story: 'text',
  'story title': 'title',
  notes: 'text',
  text: 'text',
  answer: 'text',
  body: 'text',
  'full text': 'text',
  principle: 'principles',
  'leadership principle': 'principles',
  'leadership principles': 'principles',
  lp: 'principles',
  lps: 'principles',
  tag: 'tags',
  labels: 'tags',
  keywords: 'tags',
  company: 'employer',
  organisation: 'employer',
  organization: 'employer',
  position: 'role',
  'job title': 'role',
  date: 'happenedOn',
  month: 'happenedOn',
  when: 'happenedOn',
  'happened on': 'happenedOn',
  'one liner': 'hook',
  summary: 'hook',
}

/** The field a header means: our own name, a section's label, or a usual name for it. */
export function guessTarget(header: string): CsvTarget {
  const plain = header.normalize('NFKC').trim().replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').replace(/[:?]$/, '')
  const own = csvFields.find((field) => field.toLowerCase() === plain.replace(/ /g, '').toLowerCase())
  if (own) return own
  const known = otherNames[plain.toLowerCase()]
  if (known !== undefined && Object.hasOwn(otherNames, plain.toLowerCase())) return known
  const kind = labelMeaning(plain)?.kind ?? null
  return kind === 'challenge' ? 'situation' : kind
}

/** Guesses for a header row; where two columns suggest one field, the first has it. */
export function guessTargets(headers: readonly string[]): CsvTarget[] {
  const taken = new Set<CsvTarget>()
  return headers.map((header) => {
    const guess = guessTarget(header)
    if (guess === null || taken.has(guess)) return null
    taken.add(guess)
    return guess
  })
}

/** True for the header row that `writeCsv` wrote, in any order of columns and with others beside them. */
export function isOwnHeader(headers: readonly string[]): boolean {
  const there = new Set(headers)
  return csvFields.every((field) => there.has(field))
}
