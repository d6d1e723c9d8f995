import { failure, type Result, success } from '../result.ts'
import type { Steps } from '../steps.ts'
import { collectSteps } from './collect-rows.ts'
import type { BankFileFailure } from './failure.ts'
import { limits } from './limits.ts'
import { type BankReading, readingOf } from './reading.ts'
import { textRecords } from './text-stories.ts'

/** Stories from plain notes (rule BF16). Line ends of any system. */
export function* textSteps(text: string): Steps<Result<BankReading, BankFileFailure>> {
  const records = textRecords(text.replace(/\r\n?/g, '\n'))
  if (records.length === 0) return failure({ type: 'no-stories' })
  if (records.length > limits.stories) {
    return failure({ type: 'too-many-stories', found: records.length, limit: limits.stories })
  }
  return success(readingOf('text', yield* collectSteps(records)))
}
