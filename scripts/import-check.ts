// `npm run -s import-check -- FILE`: what the app would read from a file, changing nothing. One JSON line for each story,
// and a last one with the totals. Exit 0 whenever the file could be read, whatever stands in it.
import '../shared/zod-config.ts'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportRow } from '../shared/bank/import-row.ts'
import type { BankFileFailure } from '../shared/bank-file/failure.ts'
import { failureWords } from '../shared/bank-file/failure-words.ts'
import { limits } from '../shared/bank-file/limits.ts'
import { readBankFile } from '../shared/bank-file/read-bank-file.ts'
import { readDocx } from '../shared/bank-file/read-docx.ts'
import { type BankReading, fileNoticeWords } from '../shared/bank-file/reading.ts'
import { failure, type Result } from '../shared/result.ts'
import { endWithReader } from './end-with-reader.ts'

type CheckFailure = BankFileFailure | { type: 'cannot-read'; reason: string }

const missing: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

async function readAny(path: string): Promise<Result<BankReading, CheckFailure>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return failure({ type: 'cannot-read', reason: 'it is no file.' })
    const { size } = found
    if (size > limits.bytes) return failure({ type: 'too-large', bytes: size, limit: limits.bytes })
    const bytes = new Uint8Array(await readFile(path))
    const reading = readBankFile(bytes, { fileName: basename(path) })
    const isWord = !reading.ok && reading.error.type === 'not-text' && reading.error.kind === 'word'
    return isWord ? await readDocx(bytes) : reading
  } catch (error) {
    return failure({
      type: 'cannot-read',
      reason: missing.has(codeOf(error)) ? 'there is none at that place.' : (error as Error).message,
    })
  }
}

const rowLine = (row: ImportRow) => ({
  id: row.id,
  title: row.title,
  sections: row.sectionsFound,
  principles: row.principles,
  problems: row.problems.map((problem) => problem.type),
  notices: row.notices.map((notice) => notice.type),
})

const path = process.argv[2]
endWithReader()
if (path === undefined) {
  process.stderr.write('Usage: npm run -s import-check -- FILE\n')
  process.exitCode = 1
} else {
  const reading = await readAny(path)
  if (reading.ok) {
    const { rows, notices } = reading.value
    for (const row of rows) say(rowLine(row))
    for (const notice of notices) process.stderr.write(`${fileNoticeWords(notice)}\n`)
    say({ stories: rows.length, problems: rows.reduce((count, row) => count + row.problems.length, 0) })
  } else {
    const { error } = reading
    const words = error.type === 'cannot-read' ? `The file cannot be read: ${error.reason}` : failureWords(error)
    process.stderr.write(`${words}\n`)
    say({ stories: 0, problems: 1, error: error.type })
    process.exitCode = 1
  }
}
