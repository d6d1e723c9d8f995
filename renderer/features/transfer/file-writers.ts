import { encryptBankFile } from '../../../shared/bank-file/encrypt-bank-file.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { writeMarkdown } from '../../../shared/bank-file/write-markdown.ts'

/** What turns a bank into a file, in one lazy piece; the bank file itself is written by the backups too and is always there. */
export const fileWriters = { encryptBankFile, writeCsv, writeMarkdown }
