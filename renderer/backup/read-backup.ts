import type { Bank } from '../../shared/bank/bank.ts'
import { problemWords } from '../../shared/bank/row-words.ts'
import { failureWords } from '../../shared/bank-file/failure-words.ts'
import { readBankFile } from '../../shared/bank-file/read-bank-file.ts'
import { fileNoticeWords } from '../../shared/bank-file/reading.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { BackupHost } from '../host/backups.ts'
import { backupFailureWords } from './backup-failure-words.ts'

export interface ReadBackup {
  bank: Bank
  /** One sentence for each thing in the backup that could not be taken. */
  remarks: string[]
}

/** The bank of one backup, through the same reader as any bank file; or why not, in words. */
export async function readBackup(
  host: BackupHost,
  name: string,
): Promise<Result<ReadBackup, { type: 'unreadable'; why: string }>> {
  const bytes = await host.read(name)
  if (!bytes.ok) return failure({ type: 'unreadable', why: backupFailureWords(bytes.error) })
  const read = readBankFile(bytes.value, { fileName: name })
  if (!read.ok) return failure({ type: 'unreadable', why: failureWords(read.error) })
  const { bank, rows, notices } = read.value
  return success({
    bank,
    remarks: [...rows.flatMap((row) => row.problems.map(problemWords)), ...notices.map(fileNoticeWords)],
  })
}
