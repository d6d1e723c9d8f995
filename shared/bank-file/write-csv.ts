import papaparse from 'papaparse/papaparse.js'
import type { Story } from '../story/story.ts'
import { type CsvField, csvFields, storyCell } from './csv-cells.ts'
import { guardCell } from './csv-guard.ts'

/** A cell that UTF-8 cannot hold as it is: half a surrogate pair, which comes back as U+FFFD. */
export interface CsvLoss {
  id: string
  field: CsvField
}

const loneSurrogate = /\p{Cs}/u

/**
 * Stories as CSV by RFC 4180, with a byte order mark so that spreadsheets take it for UTF-8, and formulas made harmless
 * (rule BF17, I4). Read back by `readCsv` it gives the same stories, save for the cells in `losses`. Pure.
 */
export function writeCsv(stories: readonly Story[]): { text: string; losses: CsvLoss[] } {
  const losses = stories.flatMap((story) =>
    csvFields
      .filter((field) => loneSurrogate.test(storyCell(story, field)))
      .map((field): CsvLoss => ({ id: story.id, field })),
  )
  const rows = stories.map((story) => csvFields.map((field) => guardCell(storyCell(story, field))))
  const text = papaparse.unparse([[...csvFields], ...rows], { newline: '\r\n', quotes: true })
  return { text: `\uFEFF${text}\r\n`, losses }
}
