import papaparse from 'papaparse/papaparse.js'
import { failure, type Result, success } from '../result.ts'
import { atOnce, type Steps } from '../steps.ts'
import { collectSteps } from './collect-rows.ts'
import { type CsvColumn, type CsvTarget, guessTargets, isOwnHeader } from './csv-columns.ts'
import { unguardCell } from './csv-guard.ts'
import { rawFromCells } from './csv-records.ts'
import { decodeText } from './decode-text.ts'
import type { BankFileFailure } from './failure.ts'
import { limits } from './limits.ts'
import { type BankReading, type FileNotice, readingOf } from './reading.ts'
import { tableLimitFailure } from './table-limit.ts'
import { textPlace } from './text-place.ts'

interface Table {
  headers: string[]
  /** Rows with words in them, and their numbers in the table (the header is 1). */
  rows: { number: number; cells: string[] }[]
  isOwn: boolean
}

const headersOfLine = (text: string) => (text.slice(0, 2_000).split(/\r?\n/, 1)[0] ?? '').replaceAll('"', '').split(',')

/** True for a text whose first line is the header that `writeCsv` writes. */
export const startsLikeOwnCsv = (text: string) => isOwnHeader(headersOfLine(text))

/** True for a table as we wrote it: each cell in quotes, lines as RFC 4180 ends them. */
const isUntouched = (text: string) => /^"id","title",[^\r\n]{0,1000}\r\n/.test(text)

function parseTable(text: string) {
  // The parser guesses line ends by majority, which a cut can turn; of our own table they are known.
  if (isUntouched(text)) return papaparse.parse(text.trimEnd(), { delimiter: ',', newline: '\r\n' })
  const lines = text.replace(/\r\n?/g, '\n')
  return papaparse.parse(
    lines,
    startsLikeOwnCsv(text) ? { delimiter: ',' } : { delimitersToGuess: [',', ';', '\t', '|'] },
  )
}

function tableFrom(text: string): Result<Table, BankFileFailure> {
  const tooMuch = tableLimitFailure(text)
  if (tooMuch) return failure(tooMuch)
  if (isUntouched(text) && !text.trimEnd().endsWith('"')) {
    return failure({ type: 'truncated', place: textPlace(text, text.length) })
  }
  const { data, errors } = parseTable(text)
  const [headers = [], ...rows] = data
  if (headers.length > limits.columns) {
    return failure({ type: 'too-many-columns', found: headers.length, limit: limits.columns })
  }
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (open) return failure({ type: 'open-quote', row: (open.row ?? data.length - 1) + 1 })
  const isOwn = isOwnHeader(headers)
  const filled = rows
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()))
  if (filled.length > limits.stories) {
    return failure({ type: 'too-many-stories', found: filled.length, limit: limits.stories })
  }
  const last = filled.at(-1)
  if (isOwn && last && last.cells.length < headers.length) {
    return failure({ type: 'truncated', place: { line: last.number, column: last.cells.length } })
  }
  if (!isOwn) return success({ headers, rows: filled, isOwn })
  return success({ headers, rows: filled.map((row) => ({ ...row, cells: row.cells.map(unguardCell) })), isOwn })
}

/** Our metrics stand as JSON, which nobody else writes: a foreign column of that name is for the person to place. */
const guessesOf = ({ headers, isOwn }: Table): CsvTarget[] =>
  guessTargets(headers).map((guess) => (guess === 'metrics' && !isOwn ? null : guess))

/** The columns of a table with what each seems to mean, for the person to correct before `readCsv`. */
export function csvColumns(bytes: Uint8Array): Result<CsvColumn[], BankFileFailure> {
  const text = decodeText(bytes)
  const table = text.ok ? tableFrom(text.value) : text
  if (!table.ok) return table
  const { headers, rows } = table.value
  const guesses = guessesOf(table.value)
  return success(
    headers.map((header, index) => ({
      index,
      header,
      guess: guesses[index] ?? null,
      sample:
        rows
          .find(({ cells }) => cells[index]?.trim())
          ?.cells[index]?.trim()
          .slice(0, 120) ?? '',
    })),
  )
}

/** Stories from CSV text; without `targets` by what the headers suggest. */
export function* csvTextSteps(
  text: string,
  targets?: readonly CsvTarget[],
): Steps<Result<BankReading, BankFileFailure>> {
  const table = tableFrom(text)
  if (!table.ok) return table
  const { headers, rows, isOwn } = table.value
  const meant = targets ?? guessesOf(table.value)
  if (!meant.some((target) => target !== null)) return failure({ type: 'no-columns' })
  if (rows.length === 0) return failure({ type: 'no-stories' })
  const records = rows.map(({ number, cells }) => ({ raw: rawFromCells(cells, meant, isOwn), place: `row ${number}` }))
  const leftOut = headers.flatMap((header, index): FileNotice[] =>
    meant[index] == null && rows.some(({ cells }) => cells[index]?.trim())
      ? [{ type: 'column-left-out', header: header.slice(0, 80) }]
      : [],
  )
  return success(readingOf('csv', yield* collectSteps(records), leftOut))
}

/**
 * Stories from a CSV file, each column taken as `targets` says by its position (rule BF17). The delimiter (comma,
 * semicolon, tab, bar) and line ends are found out. Our own tables come back without loss.
 */
export function* csvSteps(
  bytes: Uint8Array,
  targets: readonly CsvTarget[],
): Steps<Result<BankReading, BankFileFailure>> {
  const text = decodeText(bytes)
  return text.ok ? yield* csvTextSteps(text.value, targets) : text
}

/** The same at once. */
export function readCsv(bytes: Uint8Array, targets: readonly CsvTarget[]): Result<BankReading, BankFileFailure> {
  return atOnce(csvSteps(bytes, targets))
}
