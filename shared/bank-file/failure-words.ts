import { assertNever } from '../assert.ts'
import type { BankFileFailure, ForeignKind, TextPlace } from './failure.ts'

const kindWords: Record<ForeignKind, string> = {
  word: 'This is a Word document. Choose it as .docx, so that it is opened as one.',
  'old-office': 'This is an old Word document or one with a password. Save it as .docx without a password first.',
  'open-document': 'This is an OpenDocument file. Save it as .docx or as text first.',
  spreadsheet: 'This is a spreadsheet. Save it as CSV first.',
  zip: 'This is a zip archive. Unpack it first and choose a file from it.',
  gzip: 'This is a gzip archive. Unpack it first.',
  'other-archive': 'This is an archive. Unpack it first and choose a file from it.',
  pdf: 'This is a PDF. Copy its text and paste it instead.',
  picture: 'This is a picture or a recording, not text.',
  database: 'This is a database, not a bank file.',
  'rich-text': 'This is a rich text file. Save it as .docx or as plain text first.',
  binary: 'This is not a text file.',
}

const at = ({ line, column }: TextPlace) => `line ${line}, column ${column}`
/** Rounded up to a tenth, so that a file just beyond a limit never has the limit's own figure. */
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 102.4) / 10} MB`
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** One plain sentence for each way a file fails; nothing was changed in any of these cases. */
export function failureWords(failure: BankFileFailure): string {
  switch (failure.type) {
    case 'empty-file':
      return 'The file is empty.'
    case 'too-large':
      return `The file has ${megabytes(failure.bytes)}; ${megabytes(failure.limit)} is the most.`
    case 'not-text':
      return kindWords[failure.kind]
    case 'wrong-encoding':
      return failure.encoding === 'unknown'
        ? `The file is not UTF-8 text (byte ${number(failure.byte)}). Save it as UTF-8 first.`
        : `The file is ${failure.encoding} text. Save it as UTF-8 first.`
    case 'encrypted':
      return failure.by === 'this-app'
        ? 'The file is locked with a passphrase.'
        : 'The file is encrypted by another program. Decrypt it there first.'
    case 'truncated':
      return `The file is cut off: it ends in the middle, at ${at(failure.place)}.`
    case 'not-json':
      return `The file is damaged or is not JSON: see ${at(failure.place)}.`
    case 'more-after-end':
      return `After the end of the bank there is something else, at ${at(failure.place)}. Are these two files in one?`
    case 'too-deep':
      return `At ${at(failure.place)} the file is nested more than ${failure.limit} levels deep, which no bank is.`
    case 'too-many-values':
      return `The file holds more than ${number(failure.limit)} values, which no bank does.`
    case 'too-many-lines':
      return `The file has more than ${number(failure.limit)} lines, which no bank has.`
    case 'too-many-stories':
      return `The file holds ${number(failure.found)} stories; ${number(failure.limit)} is the most.`
    case 'poisoned':
      return `The file has a name in it that could do harm, at ${shortened(failure.place)}.`
    case 'wrong-format':
      return `This is not a file of stories: ${shortened(failure.found)}.`
    case 'wrong-version-type':
      return `The file's version is ${shortened(failure.found)}, not a whole number.`
    case 'newer-version':
      return `The file was made by a newer version of the app (format ${failure.found}; this one knows ${failure.known}).`
    case 'older-unknown-version':
      return `The file says format ${failure.found}, which never existed.`
    case 'counts-differ':
      return `The file says it holds ${shortened(failure.said)} ${shortened(failure.list)} but holds ${number(failure.found)}.`
    case 'hash-differs':
      return 'The file was changed or damaged after it was written: its checksum does not fit.'
    case 'no-stories':
      return 'There are no stories in the file.'
    case 'no-columns':
      return 'No column of the table was recognised. Say which column is which.'
    case 'open-quote':
      return `A quotation mark is opened in row ${number(failure.row)} of the table and never closed: is the file cut off?`
    case 'too-many-columns':
      return `The table has ${number(failure.found)} columns; ${number(failure.limit)} is the most.`
    case 'broken-archive':
      return 'The document is damaged: its parts cannot be found.'
    case 'archive-too-large':
      return `Unpacked, the document is larger than ${megabytes(failure.limit)}.`
    case 'archive-too-many-entries':
      return `The document has ${number(failure.found)} parts; ${number(failure.limit)} is the most.`
    case 'unreadable-document':
      return 'The document could not be read as a Word document.'
    default:
      return assertNever(failure, 'every failure has words')
  }
}
