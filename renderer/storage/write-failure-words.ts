import { assertNever } from '../../shared/assert.ts'
import type { SaveFailure } from './bank-store.ts'

/** A failed write in plain words: what happened, and what to do. */
export function writeFailureWords(error: SaveFailure): string {
  switch (error.type) {
    case 'timed-out':
      return 'The disk has not answered for five seconds.'
    case 'disk-full':
      return 'The disk seems to be full. Free some space; the text is still here.'
    case 'connection-lost':
      return 'The connection to the stored bank was lost and could not be reopened yet.'
    case 'changed-meanwhile':
      return error.what
    case 'bank-replaced':
      return 'The browser lost the stored bank while the app was open. What you see is still here: export a bank file now, then start the app again and bring the rest back from a backup.'
    case 'gone':
      return 'This story is no longer in the bank.'
    case 'unknown':
      return `The browser said: ${error.reason}`
    default:
      return assertNever(error, 'every write failure has words')
  }
}
