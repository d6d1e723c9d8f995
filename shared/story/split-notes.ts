import { type NotePart, noteParts } from './note-parts.ts'
import { type SectionName, type Story, sectionNames } from './story.ts'

/** Free notes sorted into sections. `kept` is the text no label spoke for; `found` are the sections that got text. */
export type SplitNotes = Record<SectionName, string> & { title: string; kept: string; found: SectionName[] }

/** Characters of a line that can still be a title. */
const longestTitle = 120

/** Rules, underlines and table lines (`---`, `===`, `|---|`) at the edge of a part are drawn lines, not words. */
function bare(text: string): string {
  const lines = text.trim().split('\n')
  const isRule = (line: string | undefined) => line !== undefined && /^[-=*_~|:\s]{3,}$/.test(line)
  let from = 0
  let to = lines.length
  while (from < to && isRule(lines[from])) from++
  while (to > from && isRule(lines[to - 1])) to--
  return lines.slice(from, to).join('\n').trim()
}

const plainTitle = (line: string) =>
  line
    .replace(/^\s*(?:#{1,6}\s+)?[*_]{0,3}(?:(?:story\s+)?title\s*[:：]\s*)?/i, '')
    .replace(/[\s*_#]+$/, '')
    .trim()

/** The text before the first label: a title when it is one short line or begins with a heading, else kept (rule SP5). */
function titleAndRest(before: string): { title: string; rest: string } {
  const text = bare(before)
  const newline = text.indexOf('\n')
  const first = newline < 0 ? text : text.slice(0, newline)
  const alone = newline < 0
  const isHeading = /^\s*(?:#{1,6}\s+\S|[*_]{0,3}(?:story\s+)?title\s*[:：])/i.test(first)
  if (first.length > longestTitle || !(alone || isHeading)) return { title: '', rest: text }
  return { title: plainTitle(first), rest: alone ? '' : text.slice(newline).trim() }
}

/** A challenge is the situation, unless a situation is labelled and no task is: then it is the task (rule SP4). */
function challengeMeans(parts: readonly NotePart[]): SectionName {
  const kinds = new Set(parts.map((part) => part.kind))
  return kinds.has('situation') && !kinds.has('task') ? 'task' : 'situation'
}

/** The text of one part without drawn lines, nor the bar that closes a table's row. */
function partText(part: NotePart): string {
  const text = bare(part.text)
  return part.head.includes('|') ? text.replace(/\s*\|$/, '') : text
}

/**
 * Sorts free notes into sections where they carry labels or headings ("Situation:", "**Task**", "## Action", "R:",
 * "[S]", "What I did -", …) and keeps them whole in `kept` where they do not. No word that is not part of a label is
 * ever lost: it is in the title, a section or `kept`. Linear in the length of the text. Rules SP1–SP6.
 */
export function splitNotes(text: string): SplitNotes {
  const parts = noteParts(text)
  const sections: Record<SectionName, string> = { situation: '', task: '', action: '', result: '', learning: '' }
  if (parts.length < 2) return { title: '', ...sections, kept: text, found: [] }
  const { title, rest } = titleAndRest(parts[0]?.text ?? '')
  const challenge = challengeMeans(parts)
  for (const part of parts) {
    const section = part.kind === 'challenge' ? challenge : part.kind
    const more = partText(part)
    if (section && more) sections[section] = sections[section] ? `${sections[section]}\n\n${more}` : more
  }
  return { title, ...sections, kept: rest, found: sectionNames.filter((name) => sections[name]) }
}

/**
 * Puts split notes into a story: each section after what stands there, the title only where there is none. `kept` goes
 * in front of the situation: call this when the person has accepted that, or a reader says so in a notice (rule SP6).
 * Pure; the same object when the notes are empty.
 */
export function applySplit(story: Story, notes: SplitNotes): Story {
  const title = story.title || notes.title
  const join = (...texts: string[]) => texts.filter((each) => each.trim()).join('\n\n')
  const leftTitle = notes.title && title !== notes.title ? notes.title : ''
  if (!notes.title && !notes.kept.trim() && notes.found.length === 0) return story
  return {
    ...story,
    title,
    situation: join(story.situation, leftTitle, notes.kept.trim(), notes.situation),
    task: join(story.task, notes.task),
    action: join(story.action, notes.action),
    result: join(story.result, notes.result),
    learning: join(story.learning, notes.learning),
  }
}
