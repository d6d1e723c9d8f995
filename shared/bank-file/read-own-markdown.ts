import { failure, type Result, success } from '../result.ts'
import type { Steps } from '../steps.ts'
import { sectionNames } from '../story/story.ts'
import { collectSteps } from './collect-rows.ts'
import type { BankFileFailure } from './failure.ts'
import { limits } from './limits.ts'
import { unescapeBlock, unescapeLine } from './markdown-escape.ts'
import { readFollowUpLines, readMetricLines, readPrincipleLines, readTextLines } from './markdown-lists.ts'
import { type BankReading, type FileNotice, type RawRecord, readingOf } from './reading.ts'
import { textPlace } from './text-place.ts'
import { markdownEnd, markdownStart, metaKeys, sectionHeadings, untitled } from './write-markdown.ts'

const ownStart = /^\s*<!-- star-story-bank markdown (\d{1,15}) -->/

/** The version of our Markdown that a text says it is, or null for anyone else's. */
export function ownMarkdownVersion(text: string): number | null {
  const version = ownStart.exec(text.slice(0, 1_000))?.[1]
  return version === undefined ? null : Number(version)
}

/** True for nothing but the beginning of our first line: all that a bad cut left of a file. */
export function isCutInFirstLine(text: string): boolean {
  const rest = text.slice(0, 100).trim()
  return rest.length >= 4 && rest.length < markdownStart.length && markdownStart.startsWith(rest)
}

const fieldOfKey = new Map<string, string>(Object.entries(metaKeys))
const sectionOfHeading = new Map<string, string>(sectionNames.map((name) => [sectionHeadings[name], name]))
const readLists = new Map<string, readonly [field: string, read: (lines: readonly string[]) => unknown[]]>([
  ['Principles', ['principles', readPrincipleLines]],
  ['Metrics', ['metrics', readMetricLines]],
  ['Anchors', ['anchors', readTextLines]],
  ['Follow-ups', ['followUps', readFollowUpLines]],
])

interface Piece {
  heading: string
  lines: string[]
}

/** The lines below a story's title, cut at the headings we write; any other heading is text of a person's hand. */
function pieces(lines: readonly string[]): Piece[] {
  const found: Piece[] = [{ heading: '', lines: [] }]
  for (const line of lines) {
    const heading = /^## (.+?)\s*$/.exec(line)?.[1] ?? ''
    if (sectionOfHeading.has(heading) || readLists.has(heading)) found.push({ heading, lines: [] })
    else found.at(-1)?.lines.push(line)
  }
  return found
}

/** Fields from the `- Key: value` lines; other lines are `rest`. */
function readMeta(lines: readonly string[]): { fields: [string, unknown][]; rest: string[] } {
  const fields: [string, unknown][] = []
  const rest: string[] = []
  for (const line of lines) {
    const [, key = '', value = ''] = /^- ([A-Z][a-z ]*): (.*)$/.exec(line) ?? []
    const field = fieldOfKey.get(key)
    if (field === undefined) rest.push(line)
    else fields.push([field, field === 'tags' ? value.split(', ').map(unescapeLine) : unescapeLine(value)])
  }
  return { fields, rest }
}

function rawStory(title: string, lines: readonly string[]): Record<string, unknown> {
  const [meta, ...others] = pieces(lines)
  const { fields, rest } = readMeta(meta?.lines ?? [])
  const written = title.trim()
  const raw = new Map<string, unknown>([['title', written === untitled ? '' : unescapeLine(written)], ...fields])
  const addText = (field: string, text: string) => {
    const before = raw.get(field)
    if (text) raw.set(field, typeof before === 'string' && before ? `${before}\n\n${text}` : text)
  }
  addText('situation', unescapeBlock(rest.join('\n')))
  for (const { heading, lines: inner } of others) {
    const list = readLists.get(heading)
    if (list) raw.set(list[0], list[1](inner.filter((line) => line.trim())))
    else addText(sectionOfHeading.get(heading) ?? 'situation', unescapeBlock(inner.join('\n')))
  }
  return Object.fromEntries(raw)
}

/** Stories from Markdown that `writeMarkdown` wrote, escapes undone: the same stories, as far as no hand changed them. */
export function* ownMarkdownSteps(text: string, version: number): Steps<Result<BankReading, BankFileFailure>> {
  if (version !== 1) {
    return failure(
      version > 1
        ? { type: 'newer-version', found: version, known: 1 }
        : { type: 'older-unknown-version', found: version },
    )
  }
  const end = text.lastIndexOf(markdownEnd)
  if (end < 0) return failure({ type: 'truncated', place: textPlace(text, text.length) })
  const lines = text.slice(0, end).split('\n')
  const starts = lines.flatMap((line, index) => (line.startsWith('# ') ? [index] : []))
  if (starts.length === 0) return failure({ type: 'no-stories' })
  if (starts.length > limits.stories) {
    return failure({ type: 'too-many-stories', found: starts.length, limit: limits.stories })
  }
  const records = starts.map((start, index): RawRecord => {
    const body = lines.slice(start + 1, starts[index + 1] ?? lines.length)
    return { raw: rawStory(lines[start]?.slice(2) ?? '', body), place: `line ${start + 1}` }
  })
  const outside = lines
    .slice(0, starts[0] ?? lines.length)
    .join('\n')
    .replace(ownStart, '')
    .trim()
  const after = text.slice(end + markdownEnd.length).trim()
  const notices = [
    ...(outside ? [{ type: 'text-outside-stories', line: 2, text: outside.slice(0, 200) } as const] : []),
    ...(after ? [{ type: 'text-outside-stories', line: lines.length + 1, text: after.slice(0, 200) } as const] : []),
  ] satisfies FileNotice[]
  return success(readingOf('markdown', yield* collectSteps(records), notices))
}
