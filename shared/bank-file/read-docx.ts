import { failure, type Result, success } from '../result.ts'
import { collectRows } from './collect-rows.ts'
import { documentRecords } from './document-records.ts'
import type { BankFileFailure } from './failure.ts'
import { foreignKind } from './foreign-kind.ts'
import { htmlLines } from './html-lines.ts'
import { limits } from './limits.ts'
import { notesLimitFailure } from './line-limit.ts'
import { type BankReading, readingOf } from './reading.ts'

import { zipFailure } from './zip-check.ts'

/** The document as plain HTML without pictures; the converter is loaded only when a Word file is chosen. */
async function htmlOf(bytes: Uint8Array): Promise<string> {
  const mammoth = (await import('mammoth')).default
  const own = new Uint8Array(bytes)
  // The converter reads `buffer` in Node and `arrayBuffer` in a page; both are the same bytes.
  const input = { arrayBuffer: own.buffer, buffer: own as never }
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: ["p[style-name='Title'] => h1:fresh"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
  })
  return value
}

/**
 * Stories from a Word document (.docx): by its headings where they carry labels, else as notes (rules BF15, BF16). The
 * archive is looked through before it is unpacked (rule BF18). Never throws; text is taken as plain text.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<BankReading, BankFileFailure>> {
  if (bytes.length === 0) return failure({ type: 'empty-file' })
  if (bytes.length > limits.bytes) return failure({ type: 'too-large', bytes: bytes.length, limit: limits.bytes })
  const kind = foreignKind(bytes)
  if (kind !== 'word' && kind !== 'zip') return failure({ type: 'not-text', kind: kind ?? 'binary' })
  const names = new Set<string>()
  const wrong = zipFailure(bytes, names)
  if (wrong) return failure(wrong)
  if (!names.has('word/document.xml')) return failure({ type: 'not-text', kind })
  let html: string
  try {
    html = await htmlOf(bytes)
  } catch {
    return failure({ type: 'unreadable-document' })
  }
  const tooLong = notesLimitFailure(html)
  if (tooLong) return failure(tooLong)
  const found = documentRecords(htmlLines(html))
  if (!found.ok) return found
  const { records, notices } = found.value
  const numbered = records.map((record, index) => ({ ...record, place: `story ${index + 1}` }))
  return success(readingOf('word', collectRows(numbered), notices))
}
