import { assertNever } from '../../../shared/assert.ts'
import type { FileFailure } from '../../host/host.ts'

/** Why a file was not read or written, in plain words. */
export function fileFailureWords(error: FileFailure): string {
  switch (error.type) {
    case 'cancelled':
      return 'Nothing was chosen.'
    case 'too-large':
      return `The file has ${error.megabytes} MB; 50 MB is the most.`
    case 'cannot-read':
      return `The file could not be read. ${error.reason}`
    case 'cannot-write':
      return `The file could not be written. ${error.reason}`
    default:
      return assertNever(error, 'every file failure has words')
  }
}
