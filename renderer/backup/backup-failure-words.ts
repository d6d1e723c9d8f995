import { assertNever } from '../../shared/assert.ts'
import type { BackupFailure } from '../host/backups.ts'

/** Why there is no new backup, in plain words. */
export function backupFailureWords(error: BackupFailure): string {
  switch (error.type) {
    case 'no-place':
      return 'There is nowhere to keep backups here. Export a bank file now and then.'
    case 'disk-full':
      return 'The disk is full. Earlier backups are untouched.'
    case 'not-allowed':
      return `Writing to ${error.where} is not allowed.`
    case 'not-verified':
      return `A backup was written but did not read back whole: ${error.reason}. Earlier backups are untouched.`
    case 'not-found':
      return 'This backup is no longer there.'
    case 'cancelled':
      return 'Nothing was chosen.'
    case 'unknown':
      return `The machine said: ${error.reason}`
    default:
      return assertNever(error, 'every backup failure has words')
  }
}
