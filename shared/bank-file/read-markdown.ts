import { type Result, success } from '../result.ts'
import type { Steps } from '../steps.ts'
import { collectSteps } from './collect-rows.ts'
import { documentRecords } from './document-records.ts'
import type { BankFileFailure } from './failure.ts'
import type { DocumentLine } from './heading-stories.ts'
import { ownMarkdownSteps, ownMarkdownVersion } from './read-own-markdown.ts'
import { type BankReading, readingOf } from './reading.ts'

const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/

/** Lines with their heading levels (ATX and underlined); what stands between code fences is text. */
function documentLines(text: string): DocumentLine[] {
  const lines: DocumentLine[] = []
  let fence = ''
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3) ?? ''
    if (mark && (fence === '' || fence === mark)) fence = fence === '' ? mark : ''
    const heading = fence || mark ? null : atx.exec(line.length > 1_000 ? '' : line)
    const previous = lines.at(-1)
    const underline = /^(=|-){2,200}\s{0,20}$/.exec(line.slice(0, 221))?.[1]
    if (heading?.[1]) {
      lines.push({ level: heading[1].length, text: (heading[2] ?? '').replace(/\s#+\s*$/, '').trim() })
    } else if (!fence && underline && previous?.level === 0 && /^[^\s>|*+-]/.test(previous.text)) {
      previous.level = underline === '=' ? 1 : 2
    } else {
      lines.push({ level: 0, text: line })
    }
  }
  return lines
}

/** True for a text with at least one heading line. */
export const hasHeading = (text: string) => /^ {0,3}#{1,6}[ \t]+\S/m.test(text)

/**
 * Stories from Markdown: our own without loss, anyone else's by its headings, and where those carry no labels, as notes
 * (rules BF14 and BF15). Line ends of any system.
 */
export function* markdownSteps(text: string): Steps<Result<BankReading, BankFileFailure>> {
  const plain = text.replace(/\r\n?/g, '\n')
  const version = ownMarkdownVersion(plain)
  if (version !== null) return yield* ownMarkdownSteps(plain, version)
  const found = documentRecords(documentLines(plain))
  if (!found.ok) return found
  return success(readingOf('markdown', yield* collectSteps(found.value.records), found.value.notices))
}
