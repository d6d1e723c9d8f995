import { failure, type Result, success } from '../result.ts'
import { atOnce, type Steps } from '../steps.ts'
import { looksLikeStory } from './check-row.ts'
import { collectSteps } from './collect-rows.ts'
import type { BankFileFailure } from './failure.ts'
import { encryptedFormat } from './formats/encrypted-v1.ts'
import { limits } from './limits.ts'
import { parseSteps } from './parse-json.ts'
import { bankFileFormat, readEnvelope } from './read-envelope.ts'
import { jsonLinesSteps } from './read-json-lines.ts'
import { type BankReading, type FileNotice, readingOf } from './reading.ts'
import { fieldOf, isJsonObject, type JsonObject, kindOfValue } from './row-fields.ts'
import { textPlace } from './text-place.ts'

/**
 * True for a text that begins as a JSON object or list does. Such a text is JSON or is refused: a bank file that was cut
 * must never pass as notes (rule BF4). `[S]` and `[a link]` begin otherwise.
 */
export function startsLikeJson(text: string): boolean {
  return /^\s*(?:\{|\[\s*(?:$|[{\]"]|\[\s*(?:$|[{\]"[])))/.test(text.slice(0, 10_000))
}

function* readList(
  list: readonly unknown[],
  prefix: string,
  notices: FileNotice[],
): Steps<Result<BankReading, BankFileFailure>> {
  if (list.length === 0) return failure({ type: 'no-stories' })
  if (list.length > limits.stories) {
    return failure({ type: 'too-many-stories', found: list.length, limit: limits.stories })
  }
  const rows = yield* collectSteps(list.map((raw, index) => ({ raw, place: `${prefix}[${index}]` })))
  return success(readingOf('story-list', rows, notices))
}

function* readObject(file: JsonObject): Steps<Result<BankReading, BankFileFailure>> {
  const format = fieldOf(file, 'format')
  if (format === bankFileFormat) return yield* readEnvelope(file)
  if (format === encryptedFormat) return failure({ type: 'encrypted', by: 'this-app' })
  if (format !== undefined) {
    const words = typeof format === 'string' ? `“${format.slice(0, 80)}”` : kindOfValue(format)
    return failure({ type: 'wrong-format', found: `its format is ${words}` })
  }
  if (Object.hasOwn(file, 'bank') || Object.hasOwn(file, 'sha256')) {
    return failure({ type: 'wrong-format', found: 'it looks like a bank file but does not say its format' })
  }
  const stories = fieldOf(file, 'stories')
  if (Array.isArray(stories)) {
    const others = Object.keys(file).filter((field) => field !== 'stories')
    const notices = others.slice(0, 20).map((field) => ({ type: 'unknown-field', field: field.slice(0, 80) }) as const)
    return yield* readList(stories, 'stories', notices)
  }
  if (!looksLikeStory(file)) return failure({ type: 'wrong-format', found: 'no field of it belongs to a story' })
  return success(readingOf('single-story', yield* collectSteps([{ raw: file, place: '' }])))
}

/**
 * Stories from JSON text of any known kind: our bank file, `{"stories":[…]}`, a list, one story, or one story a line
 * (rule BF4). What follows a whole value makes the file refused, unless each line is an object of its own.
 */
export function* jsonSteps(text: string): Steps<Result<BankReading, BankFileFailure>> {
  const parsed = yield* parseSteps(text)
  if (!parsed.ok) return parsed
  const { value, end } = parsed.value
  if (text.slice(end).trim()) {
    const isLine = isJsonObject(value) && !Object.hasOwn(value, 'format') && !text.slice(0, end).trim().includes('\n')
    const startsLine = /^[^\S\n]*\r?\n/.test(text.slice(end, end + 1_000))
    if (isLine && startsLine) return yield* jsonLinesSteps(text)
    const after = end + text.slice(end).search(/\S/)
    return failure({ type: 'more-after-end', place: textPlace(text, after) })
  }
  const reading = isJsonObject(value)
    ? yield* readObject(value)
    : Array.isArray(value)
      ? yield* readList(value, '', [])
      : failure<BankFileFailure>({ type: 'wrong-format', found: `it is only ${kindOfValue(value)}` })
  if (!reading.ok) return reading
  const repeated = parsed.value.repeatedKeys.map(
    ({ key, at }): FileNotice => ({ type: 'repeated-key', key: key.slice(0, 80), place: textPlace(text, at) }),
  )
  return success({ ...reading.value, notices: [...reading.value.notices, ...repeated] })
}

/** The same at once. */
export function readJson(text: string): Result<BankReading, BankFileFailure> {
  return atOnce(jsonSteps(text))
}
