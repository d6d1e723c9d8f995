import type { BackupEntry, BackupFacts } from '../../shared/backup/backup.ts'
import type { BackupFailure, BackupPlace } from '../../shared/backup/backup-place.ts'
import type { Ledger } from '../../shared/backup/ledger.ts'
import type { Result } from '../../shared/result.ts'

export type { BackupFailure, BackupPlace }

/**
 * Keeps backups on the machine: main writes files on the desktop, the origin's private file system serves in a browser.
 * The page names a backup only by its bare name; where it lies is the host's business (S7).
 */
export interface BackupHost {
  place: () => Promise<BackupPlace>
  /** Newest first. */
  list: () => Promise<Result<BackupEntry[], BackupFailure>>
  /** Writes whole, reads back and compares (B1), then rotates (B3), then copies to the second folder. */
  write: (facts: BackupFacts, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<BackupEntry, BackupFailure>>
  read: (name: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupFailure>>
  /** Asks the person for a second folder; null turns it off. */
  chooseSecond: (on: boolean) => Promise<Result<BackupPlace, BackupFailure>>
  /** Deletes every backup in the app's own folder and the record; files elsewhere are the person's. */
  eraseAll: () => Promise<Result<void, BackupFailure>>
  readLedger: () => Promise<Ledger | null>
  writeLedger: (ledger: Ledger) => Promise<void>
}
