import type { BankFileFailure } from './failure.ts'
import { limits } from './limits.ts'
import { lineLimitFailure } from './line-limit.ts'

const newline = 10
const quote = 34
const delimiters = new Set([...',;\t|'].map((mark) => mark.charCodeAt(0)))

/** A failure for a table that would only keep the parser busy: counted before it is parsed (rule BF2). */
export function tableLimitFailure(text: string): BankFileFailure | null {
  if (text.length > limits.tableCharacters) {
    return { type: 'too-large', bytes: text.length, limit: limits.tableCharacters }
  }
  const tooLong = lineLimitFailure(text)
  if (tooLong) return tooLong
  let marks = 0
  let lineMarks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === newline) lineMarks = 0
    else if (code === quote) marks++
    else if (delimiters.has(code)) {
      marks++
      if (++lineMarks > limits.lineMarks) return { type: 'too-many-columns', found: lineMarks, limit: limits.columns }
    }
    if (marks > limits.tableMarks) return { type: 'too-many-values', limit: limits.tableMarks }
  }
  return null
}
