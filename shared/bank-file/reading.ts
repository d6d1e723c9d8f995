import { assertNever } from '../assert.ts'
import { type Bank, emptyBank } from '../bank/bank.ts'
import type { ImportRow, RowNotice } from '../bank/import-row.ts'
import type { ListName } from '../bank/list-rows.ts'
import type { Story } from '../story/story.ts'
import type { TextPlace } from './failure.ts'

export type BankFileKind =
  | 'bank-file'
  | 'story-list'
  | 'single-story'
  | 'json-lines'
  | 'markdown'
  | 'text'
  | 'csv'
  | 'word'

/** What a reader decided about the file as a whole. */
export type FileNotice =
  | { type: 'unknown-field'; field: string }
  | { type: 'repeated-key'; key: string; place: TextPlace }
  | { type: 'unreadable-time'; found: string }
  | { type: 'text-outside-stories'; line: number; text: string }
  | { type: 'column-left-out'; header: string }
  /** A row of a list beside the stories; `index` from 0. */
  | { type: 'row-left-out'; list: ListName; index: number; isTwice: boolean }
  | { type: 'more-rows-left-out'; list: ListName; count: number }

/** A file that could be read: its rows, and as `bank` the stories of the rows without problems, with the lists a bank file has. */
export interface BankReading {
  kind: BankFileKind
  rows: ImportRow[]
  bank: Bank
  notices: FileNotice[]
  /** ISO 8601, of bank files only. */
  exportedAt?: string
}

export function readingOf(kind: BankFileKind, rows: ImportRow[], notices: FileNotice[] = []): BankReading {
  const stories = rows.map((row) => row.story).filter((story): story is Story => story !== null)
  return { kind, rows, bank: { ...emptyBank, stories }, notices }
}

/** One record of a file on its way to becoming a row; `notices` are those of the format it stood in. */
export interface RawRecord {
  raw: unknown
  place: string
  notices?: RowNotice[]
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** One plain sentence for each thing a reader decided about the file as a whole. */
export function fileNoticeWords(notice: FileNotice): string {
  switch (notice.type) {
    case 'unknown-field':
      return `“${shortened(notice.field)}” is not a part of a bank and was left out.`
    case 'repeated-key':
      return `“${shortened(notice.key)}” stands twice in one place (line ${notice.place.line}); the later one was taken.`
    case 'unreadable-time':
      return `The time of export, “${shortened(notice.found)}”, is not a time.`
    case 'text-outside-stories':
      return `Line ${notice.line} belongs to no story and was left out: “${shortened(notice.text)}”.`
    case 'column-left-out':
      return `The column “${shortened(notice.header)}” was left out.`
    case 'row-left-out':
      return notice.isTwice
        ? `${notice.list}[${notice.index}] has the id of an earlier one and was left out.`
        : `${notice.list}[${notice.index}] cannot be understood and was left out.`
    case 'more-rows-left-out':
      return `${notice.count} more of ${notice.list} cannot be understood and were left out.`
    default:
      return assertNever(notice, 'every notice has words')
  }
}
