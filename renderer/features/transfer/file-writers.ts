import { encryptBankFile } from '../../../shared/bank-file/encrypt-bank-file.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { writeMarkdown } from '../../../shared/bank-file/write-markdown.ts'

/** All that turns a bank into a file, in one lazy piece. */
export const fileWriters = { encryptBankFile, writeBankFile, writeCsv, writeMarkdown }
