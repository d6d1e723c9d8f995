import type { BackupFailure } from '../../shared/backup/backup-place.ts'
import {
  absentCodes,
  errorCode,
  type FilePort,
  fileErrorWords,
  forbiddenCodes,
  fullCodes,
  UnfaithfulCopy,
} from './file-port.ts'

interface Attempt {
  files: FilePort
  folder: string
  /** The folder in words: "the folder for backups". */
  where: string
  /** How much was to be written. */
  bytes: number
}

/** What a disk needs beside the bytes themselves, generously. */
const overhead = 1024 * 1024

/** Whether the disk has room for so many bytes; null where it does not say. */
async function hasRoom({ files, folder, bytes }: Attempt): Promise<boolean | null> {
  return files.statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize > bytes + overhead,
    () => null,
  )
}

/**
 * What went wrong with a backup, by name. A disk is called full only when it is: the same error comes from a quota and
 * from a disk with room but no places left, where deleting large files would not help.
 */
export async function backupTrouble(error: unknown, attempt: Attempt): Promise<BackupFailure> {
  if (error instanceof UnfaithfulCopy) return { type: 'not-verified', reason: error.message }
  const code = errorCode(error)
  if (fullCodes.has(code)) {
    if ((await hasRoom(attempt)) !== true) return { type: 'disk-full' }
    return { type: 'unknown', reason: 'The disk takes no more although it has room: a quota, or too many files.' }
  }
  if (forbiddenCodes.has(code)) return { type: 'not-allowed', where: attempt.where }
  return { type: 'unknown', reason: fileErrorWords(error) }
}

/** The same where a backup is read: what is not there is simply not there. */
export async function readingTrouble(error: unknown, attempt: Attempt): Promise<BackupFailure> {
  return absentCodes.has(errorCode(error)) ? { type: 'not-found' } : backupTrouble(error, attempt)
}
