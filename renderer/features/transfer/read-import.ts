import type { CsvColumn, CsvTarget } from '../../../shared/bank-file/csv-columns.ts'
import { decryptBankFile } from '../../../shared/bank-file/encrypt-bank-file.ts'
import { failureWords } from '../../../shared/bank-file/failure-words.ts'
import { bankFileSteps } from '../../../shared/bank-file/read-bank-file.ts'
import { csvColumns, csvSteps } from '../../../shared/bank-file/read-csv.ts'
import type { BankReading } from '../../../shared/bank-file/reading.ts'
import type { Steps } from '../../../shared/steps.ts'
import type { OpenedFile } from '../../host/host.ts'
import { cryptoPort } from './crypto-port.ts'
import { decryptFailureWords } from './decrypt-failure-words.ts'

/** What reading a file came to: stories, a question to the person first, or why not. */
export type ReadOutcome =
  | { type: 'read'; reading: BankReading }
  | { type: 'columns'; columns: CsvColumn[] }
  | { type: 'passphrase'; wrong: boolean }
  | { type: 'failed'; why: string }

/** Does reading in steps; null when it was stopped. */
export type Run = <Value>(steps: Steps<Value>) => Promise<Value | null>

/** Reads a file of any kind the app knows. Changes nothing. Null when it was stopped. */
export async function readImport(file: OpenedFile, run: Run): Promise<ReadOutcome | null> {
  const read = await run(bankFileSteps(file.bytes, { fileName: file.name }))
  if (read === null) return null
  if (read.ok && read.value.kind === 'csv') {
    const columns = csvColumns(file.bytes)
    return columns.ok
      ? { type: 'columns', columns: columns.value }
      : { type: 'failed', why: failureWords(columns.error) }
  }
  if (read.ok) return { type: 'read', reading: read.value }
  if (read.error.type === 'encrypted' && read.error.by === 'this-app') return { type: 'passphrase', wrong: false }
  if (read.error.type === 'no-columns') {
    const columns = csvColumns(file.bytes)
    if (columns.ok) return { type: 'columns', columns: columns.value }
  }
  if (read.error.type === 'not-text' && read.error.kind === 'word') {
    const { readDocx } = await import('../../../shared/bank-file/read-docx.ts')
    const document = await readDocx(file.bytes)
    return document.ok
      ? { type: 'read', reading: document.value }
      : { type: 'failed', why: failureWords(document.error) }
  }
  return { type: 'failed', why: failureWords(read.error) }
}

/** Reads a table with the person's word on what each column is. */
export async function readColumns(
  file: OpenedFile,
  targets: readonly CsvTarget[],
  run: Run,
): Promise<ReadOutcome | null> {
  const read = await run(csvSteps(file.bytes, targets))
  if (read === null) return null
  return read.ok ? { type: 'read', reading: read.value } : { type: 'failed', why: failureWords(read.error) }
}

/** Opens a locked bank file; a wrong passphrase may be tried again, a damaged file not. */
export async function unlockImport(file: OpenedFile, passphrase: string, run: Run): Promise<ReadOutcome | null> {
  const opened = await decryptBankFile(file.bytes, passphrase, cryptoPort)
  if (opened.ok) return readImport({ ...file, bytes: new Uint8Array(opened.value) }, run)
  if (opened.error.type === 'wrong-passphrase' || opened.error.type === 'no-passphrase')
    return { type: 'passphrase', wrong: true }
  return { type: 'failed', why: decryptFailureWords(opened.error) }
}
