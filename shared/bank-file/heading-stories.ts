import type { PrincipleId } from '../principle/principle.ts'
import { hasLabels, isLabelLine, noteParts } from '../story/note-parts.ts'
import { limits } from './limits.ts'
import { namedPrinciples, takePrinciples } from './named-principles.ts'
import type { FileNotice, RawRecord } from './reading.ts'

/** A line of a document: `level` 1–6 for a heading, 0 for text. Text lines hold no newline. */
export interface DocumentLine {
  level: number
  text: string
}

interface Segment {
  line: number
  level: number
  title: string
  body: string[]
  principles: PrincipleId[]
}

/** Headings inside a story that are no label: they stay in its text. */
const insideHeadings = new Set([
  ...['principles', 'leadership principles', 'metrics', 'tags', 'notes', 'hook', 'anchors', 'question', 'questions'],
  ...['follow-ups', 'opening line', 'closing line', 'star', 'answer', 'evidence'],
])

const isInside = ({ level, text }: DocumentLine) =>
  isLabelLine(`${'#'.repeat(level)} ${text}`) || insideHeadings.has(text.replace(/[:*_]/g, '').trim().toLowerCase())

/** The document cut at every heading that is not part of a story; text before the first has level 0. */
function segmentsOf(lines: readonly DocumentLine[]): Segment[] {
  const segments: Segment[] = [{ line: 1, level: 0, title: '', body: [], principles: [] }]
  const above: { level: number; principles: PrincipleId[] }[] = []
  /** The level of the last heading that was a label: deeper ones below it divide that section. */
  let labelLevel = 0
  for (const [index, line] of lines.entries()) {
    const isLabel = line.level > 0 && isInside(line)
    if (line.level === 0 || isLabel || (labelLevel > 0 && line.level > labelLevel)) {
      segments.at(-1)?.body.push(line.level ? `${'#'.repeat(line.level)} ${line.text}` : line.text)
      if (isLabel) labelLevel = line.level
      continue
    }
    labelLevel = 0
    while ((above.at(-1)?.level ?? 0) >= line.level) above.pop()
    const principles = namedPrinciples(line.text) ?? above.at(-1)?.principles ?? []
    above.push({ level: line.level, principles })
    segments.push({ line: index + 1, level: line.level, title: line.text, body: [], principles })
  }
  return segments
}

/** A deeper heading below a story is a story of its own only where a situation is labelled again. */
function isStory({ body, level }: Segment, last: Segment | undefined): boolean {
  const text = body.join('\n')
  if (text.length > limits.characters) return true
  if (!last || last.level === 0 || level <= last.level) return hasLabels(text)
  return noteParts(text).some((part) => part.kind === 'situation' || part.kind === 'challenge')
}

const recordOf = ({ line, title, body, principles }: Segment): RawRecord => {
  const taken = takePrinciples(body.join('\n'))
  const named = taken.principles.length ? taken.principles : principles
  return { raw: { title: title.trim(), text: taken.text, principles: named }, place: `line ${line}` }
}

const wordsOf = (segment: Segment) => [segment.title, ...segment.body].join('\n').trim()

/**
 * Stories of a document with headings: each heading whose text carries section labels is one (rule BF15). Deeper
 * headings below it stay in its text; a heading that only groups stories and names a principle tags them; any other text
 * is named in a notice. Null when no heading carries a story.
 */
export function headingStories(lines: readonly DocumentLine[]): { records: RawRecord[]; notices: FileNotice[] } | null {
  const stories: Segment[] = []
  const notices: FileNotice[] = []
  for (const segment of segmentsOf(lines)) {
    const last = stories.at(-1)
    if (isStory(segment, last)) {
      stories.push({ ...segment, body: [...segment.body] })
    } else if (last && last.level > 0 && segment.level > last.level) {
      last.body.push(`${'#'.repeat(segment.level)} ${segment.title}`, ...segment.body)
    } else {
      const isGroup = namedPrinciples(segment.title) !== null && segment.body.every((line) => !line.trim())
      const text = wordsOf(segment)
      if (text && !isGroup) notices.push({ type: 'text-outside-stories', line: segment.line, text: text.slice(0, 200) })
    }
  }
  return stories.length ? { records: stories.map(recordOf), notices } : null
}
