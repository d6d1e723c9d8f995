import { failure, type Result, success } from '../result.ts'
import type { BankFileFailure } from './failure.ts'
import { type DocumentLine, headingStories } from './heading-stories.ts'
import { limits } from './limits.ts'
import type { FileNotice, RawRecord } from './reading.ts'
import { textRecords } from './text-stories.ts'

export interface DocumentStories {
  records: RawRecord[]
  notices: FileNotice[]
}

const plainText = (lines: readonly DocumentLine[]) =>
  lines.map(({ level, text }) => (level ? `${'#'.repeat(level)} ${text}` : text)).join('\n')

/** Without labels under any heading: a page with one heading on top is one story of that title, else it is notes. */
function unlabelledRecords(lines: readonly DocumentLine[]): RawRecord[] {
  const first = lines.findIndex((line) => line.text.trim())
  const isPage = (lines[first]?.level ?? 0) > 0 && lines.filter((line) => line.level > 0).length === 1
  if (!isPage) return textRecords(plainText(lines))
  const text = plainText(lines.slice(first + 1))
  return [{ raw: { title: lines[first]?.text ?? '', text }, place: `line ${first + 1}` }]
}

/** The stories of a foreign document: by its headings where those carry labels, else as notes (rules BF15, BF16). */
export function documentRecords(lines: readonly DocumentLine[]): Result<DocumentStories, BankFileFailure> {
  const headings = lines.filter((line) => line.level > 0).length
  if (headings > limits.headings) {
    return failure({ type: 'too-many-stories', found: headings, limit: limits.headings })
  }
  const found = headingStories(lines) ?? { records: unlabelledRecords(lines), notices: [] }
  return found.records.length ? success(found) : failure({ type: 'no-stories' })
}
