import type { BankFileFailure } from './failure.ts'
import { limits } from './limits.ts'

/** A failure for notes that are too long to be searched for labels. */
export function notesLimitFailure(text: string): BankFileFailure | null {
  const limit = limits.notesCharacters
  return text.length > limit ? { type: 'too-large', bytes: text.length, limit } : lineLimitFailure(text)
}

/** A failure for a text of more lines than any bank has, found before anything is made of them. */
export function lineLimitFailure(text: string): BankFileFailure | null {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text.charAt(at + 1) !== '\n') lines++
  return lines > limits.lines ? { type: 'too-many-lines', limit: limits.lines } : null
}
