import { failureWords } from '../../shared/bank-file/failure-words.ts'
import { readBankFile } from '../../shared/bank-file/read-bank-file.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { Story } from '../../shared/story/story.ts'
import type { BackupHost } from '../host/backups.ts'
import { backupFailureWords } from './backup-failure-words.ts'

/** The stories of one backup, through the same reader as any bank file; or why not, in words. */
export async function readBackup(
  host: BackupHost,
  name: string,
): Promise<Result<Story[], { type: 'unreadable'; why: string }>> {
  const bytes = await host.read(name)
  if (!bytes.ok) return failure({ type: 'unreadable', why: backupFailureWords(bytes.error) })
  const read = readBankFile(bytes.value, { fileName: name })
  if (!read.ok) return failure({ type: 'unreadable', why: failureWords(read.error) })
  return success(read.value.bank.stories)
}
