import type { ImportRow } from '../bank/import-row.ts'
import { failure, type Result, success } from '../result.ts'
import type { Steps } from '../steps.ts'
import { collectSteps } from './collect-rows.ts'
import type { BankFileFailure } from './failure.ts'
import { limits } from './limits.ts'
import { lineLimitFailure } from './line-limit.ts'
import { parseJson } from './parse-json.ts'
import { type BankReading, type FileNotice, type RawRecord, readingOf } from './reading.ts'

/** Stands for a line that is not whole JSON until the rows are known. */
const broken = Symbol('broken line')

/** Notices about the file; beyond these no one reads them. */
const noticesKept = 20

/** A line that should stop the whole file, not only its row. */
const isDangerous = (wrong: BankFileFailure) => wrong.type !== 'truncated' && wrong.type !== 'not-json'

function atLine(wrong: BankFileFailure, line: number): BankFileFailure {
  if (wrong.type === 'poisoned') return { ...wrong, place: `line ${line}: ${wrong.place}` }
  return 'place' in wrong ? { ...wrong, place: { ...wrong.place, line } } : wrong
}

/**
 * One story a line (JSON Lines). Blank lines are passed over; a line that is cut off or is not JSON is a row with that
 * problem and the others are read; poison or depth in any line refuses the file.
 */
export function* jsonLinesSteps(text: string): Steps<Result<BankReading, BankFileFailure>> {
  const tooLong = lineLimitFailure(text)
  if (tooLong) return failure(tooLong)
  const lines = text.split('\n')
  const records: RawRecord[] = []
  const notices: FileNotice[] = []
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) continue
    yield { at: 'file', done: index, total: lines.length }
    const parsed = parseJson(line)
    const place = `line ${index + 1}`
    if (!parsed.ok && isDangerous(parsed.error)) return failure(atLine(parsed.error, index + 1))
    for (const { key, at } of parsed.ok && notices.length < noticesKept ? parsed.value.repeatedKeys : []) {
      notices.push({ type: 'repeated-key', key: key.slice(0, 80), place: { line: index + 1, column: at + 1 } })
    }
    const whole = parsed.ok && !line.slice(parsed.value.end).trim()
    records.push({ raw: parsed.ok && whole ? parsed.value.value : broken, place })
  }
  if (records.length === 0) return failure({ type: 'no-stories' })
  if (records.length > limits.stories) {
    return failure({ type: 'too-many-stories', found: records.length, limit: limits.stories })
  }
  const collected = yield* collectSteps(records)
  const rows = collected.map((row, index): ImportRow => {
    if (records[index]?.raw !== broken) return row
    return { ...row, problems: [{ type: 'broken-line', place: row.place }] }
  })
  return success(readingOf('json-lines', rows, notices))
}
