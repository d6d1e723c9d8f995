import type { RowNotice, RowProblem } from '../bank/import-row.ts'
import { limits } from './limits.ts'

/** What is being read of one story, with everything found out about it so far. */
export interface RowFindings {
  /** The path in front of a field: `stories[3]`; '' where the story is the whole file. */
  place: string
  problems: RowProblem[]
  notices: RowNotice[]
}

export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a JSON value is, in a person's words. */
export function kindOfValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'a number'
  return typeof value === 'boolean' ? 'true or false' : 'an object'
}

/** The path of a field below a place. */
export const below = (place: string, field: string) => (place ? `${place}.${field}` : field)

/** An own field's value; a name that the object inherits is not a field. */
export const fieldOf = (raw: JsonObject, field: string): unknown => (Object.hasOwn(raw, field) ? raw[field] : undefined)

/** A text as it stands; missing or null is ''. Wrong types and over-long texts are problems (rule BF9). */
export function textAt(
  value: unknown,
  place: string,
  findings: RowFindings,
  limit: number = limits.characters,
): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') {
    findings.problems.push({ type: 'wrong-type', place, expected: 'text', found: kindOfValue(value) })
    return ''
  }
  if (value.length <= limit) return value
  findings.problems.push({ type: 'too-long', place, length: value.length, limit })
  return ''
}

export function textField(raw: JsonObject, field: string, findings: RowFindings): string {
  return textAt(fieldOf(raw, field), below(findings.place, field), findings)
}

/** A list's entries with their paths; missing or null is none. */
export function listField(raw: JsonObject, field: string, findings: RowFindings): { value: unknown; place: string }[] {
  const value = fieldOf(raw, field)
  const place = below(findings.place, field)
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    findings.problems.push({ type: 'wrong-type', place, expected: 'a list', found: kindOfValue(value) })
    return []
  }
  if (value.length > limits.listEntries) {
    findings.problems.push({ type: 'too-many', place, count: value.length, limit: limits.listEntries })
    return []
  }
  return value.map((entry: unknown, index) => ({ value: entry, place: `${place}[${index}]` }))
}

const unknownFieldsNamed = 20

/** Says which fields no story has (rule BF8); beyond twenty only how many. */
export function noticeUnknownFields(raw: JsonObject, known: ReadonlySet<string>, place: string, findings: RowFindings) {
  const unknown = Object.keys(raw).filter((field) => !known.has(field))
  for (const field of unknown.slice(0, unknownFieldsNamed)) {
    findings.notices.push({ type: 'unknown-field', place, field: field.slice(0, 80) })
  }
  const count = unknown.length - unknownFieldsNamed
  if (count > 0) findings.notices.push({ type: 'more-unknown-fields', place, count })
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/
const zoned = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/

/** An instant in UTC as it stands, another ISO time with its zone as UTC, or null for what is not a time. */
export function instantFrom(text: string): string | null {
  const milliseconds = zoned.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(milliseconds)) return null
  return instant.test(text) ? text : new Date(milliseconds).toISOString()
}

/** A time of day and date in ISO 8601; what is not one is left out with a notice, for it only sorts lists. */
export function timeField(raw: JsonObject, field: string, findings: RowFindings): string {
  const text = textField(raw, field, findings)
  const time = instantFrom(text)
  if (text && time === null) {
    findings.notices.push({ type: 'unreadable-time', place: below(findings.place, field), found: text.slice(0, 80) })
  }
  return time ?? ''
}
