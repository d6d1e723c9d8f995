import { failure, type Result, success } from '../result.ts'
import { atOnce, type Steps } from '../steps.ts'
import type { BankFileFailure } from './failure.ts'
import { findPoison } from './find-poison.ts'
import { type JsonFault, scanJson } from './json-scan.ts'
import { limits } from './limits.ts'
import { textPlace } from './text-place.ts'

/** A JSON value that is safe to walk, and the keys that stood twice. */
export interface ParsedJson {
  value: unknown
  /** The offset behind the value. */
  end: number
  repeatedKeys: { key: string; at: number }[]
}

function faultAsFailure(text: string, fault: JsonFault): BankFileFailure {
  const place = textPlace(text, fault.at)
  switch (fault.type) {
    case 'too-deep':
      return { type: 'too-deep', place, limit: limits.depth }
    case 'too-many-values':
      return { type: 'too-many-values', limit: limits.values }
    default:
      return { type: fault.type, place }
  }
}

/**
 * The first JSON value of a text: scanned for form, depth and size before it is parsed, and for poison afterwards (rules
 * BF4 and BF5). What follows the value is the caller's to judge. Never throws.
 */
export function* parseSteps(text: string): Steps<Result<ParsedJson, BankFileFailure>> {
  const scan = yield* scanJson(text)
  if ('type' in scan) return failure(faultAsFailure(text, scan))
  let value: unknown
  try {
    value = JSON.parse(text.slice(0, scan.end))
  } catch {
    return failure({ type: 'not-json', place: textPlace(text, scan.end) })
  }
  const poison = findPoison(value)
  return poison === null ? success({ value, ...scan }) : failure({ type: 'poisoned', place: poison })
}

/** The same at once. */
export function parseJson(text: string): Result<ParsedJson, BankFileFailure> {
  return atOnce(parseSteps(text))
}
