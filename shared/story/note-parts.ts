import { labelMeaning, type NoteKind, phraseAlternation } from './note-labels.ts'

/** A stretch of notes: the label in front (`head`, '' for none) and the text up to the next label. */
export interface NotePart {
  kind: NoteKind | null
  head: string
  text: string
}

interface Mark {
  at: number
  end: number
  kinds: NoteKind[]
  strength: 'strong' | 'weak' | 'letter'
  /** `line`: at the start of a line; `sentence`: of a sentence, or bold or in brackets; `within`: neither. */
  stands: 'line' | 'sentence' | 'within'
}

// Bounded runs throughout, so that no line of any length can make a pattern slow. Case is ignored only in patterns without
// the `u` flag: folding all of Unicode costs a second when such a pattern is first used.
const gap = '[^\\S\\n]{0,3}'
const joined = `${gap}(?:[/&+,]|\\band\\b)${gap}`
const words = `(?:${phraseAlternation})(?:${joined}(?:situation|tasks?|actions?|results?|outcomes?|impact|learnings?)){0,2}`
const letters = `[star](?:${gap}[/&+]${gap}[star]){0,2}|l`
const emphasis = '[*_~`]{0,3}'
const colon = `${gap}${emphasis}${gap}[:：]${emphasis}`

// Before a label at the start of a line: a heading's marks, a picture, a bullet, bold, a number.
const leadPattern = new RegExp(
  `^(?:#{1,6}${gap})?(?:[\\p{Extended_Pictographic}\\uFE0F\\u200D]{1,4}${gap})?(?:[-*+•‣▪◦–—]${gap})?` +
    `${emphasis}(?:\\(?\\d{1,2}[.):]${gap})?${emphasis}`,
  'u',
)
// Then the label: `Situation:`, `Situation**`, `Situation -`, `S/T:`, `[S]`, `S (Situation):`, `The situation:`
const wordsPattern = new RegExp(
  `^(?:[starl]${gap}[-–—=:.(]${gap})?(?:(?:the|my|our)[^\\S\\n]{1,3})?` +
    `(?:${emphasis}[[(【]?(${words})(?:${gap}\\([starl]\\))?(?:${gap}#?\\d{1,2})?[\\])】]?)` +
    `(?:(${colon})|(${emphasis}${gap}(?:(?<=\\s)(?:[-–—=>→]{1,3}|\\|)(?=\\s)|\\t))|(${emphasis}\\s*#*\\s*$)|` +
    `(?=${gap}\\([^()\\n]{1,40}\\)${gap}[*_]{0,3}[:：]))`,
  'i',
)
const lettersPattern = new RegExp(
  `^${emphasis}(?:(${letters})(?:${colon}|${emphasis}${gap}[-–—=](?=\\s)|${emphasis}\\)(?=\\s))|` +
    `([[(【](?:${letters})[\\])】])${emphasis}${gap}[:：-]?)`,
  'i',
)
// Inside a line: `… by May. Task: …`, `… (T) …`
const inlinePattern = new RegExp(
  `${emphasis}(?:\\b(${words}|${letters})${colon}|([[(【])(${words}|${letters})([\\])】])(?:${colon})?)`,
  'gi',
)

const sentenceEnds = new Set('.!?…:;。！？)]"”’»|•>–—')

/** Labels of everyday length only: a longer line has its label, if any, within these characters. */
const lineHeadLength = 200

type Meaning = Pick<Mark, 'kinds' | 'strength'>

function meanings(written: string): Meaning | null {
  const found = written
    .replace(/[[\]()【】]/g, '')
    .split(/[/&+,]|\band\b/i)
    .map(labelMeaning)
  const known = found.filter((each) => each !== null)
  const first = known[0]
  if (!first || known.length < found.length) return null
  return { kinds: known.map((each) => each.kind), strength: first.strength }
}

const isCapital = (written: string) => /^[^\p{L}]*\p{Lu}/u.test(written)

function lineMark(line: string, at: number): Mark | null {
  const indent = line.search(/[^\s>|]/)
  if (indent < 0) return null
  const start = line.slice(indent, indent + lineHeadLength)
  const cut = line.length > indent + lineHeadLength
  const lead = leadPattern.exec(start)?.[0] ?? ''
  const rest = start.slice(lead.length)
  const mark = (found: string, meaning: Meaning | null): Mark | null =>
    meaning && { at, end: at + indent + lead.length + found.length, stands: 'line', ...meaning }
  const worded = wordsPattern.exec(rest)
  if (worded?.[1]) {
    const [found, written, , dashForm, bareForm] = worded
    const shaped = dashForm === undefined || isCapital(written)
    const bare = bareForm === undefined || (!cut && (isCapital(written) || /[#*_]/.test(lead)))
    const whole = shaped && bare ? mark(found, meanings(written)) : null
    if (whole) return whole
  }
  const lettered = lettersPattern.exec(rest)
  const written = lettered?.[1] ?? lettered?.[2]
  return lettered && written && /[STARL]/.test(written) ? mark(lettered[0], meanings(written)) : null
}

/** True for a line that begins with a label, whatever stands in the lines around it: "## Task", "Result: done". */
export function isLabelLine(line: string): boolean {
  return lineMark(line, 0) !== null
}

function startsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /[^\S\n]/.test(text.charAt(before))) before--
  return before < 0 || text.charAt(before) === '\n' || sentenceEnds.has(text.charAt(before))
}

/** True where the character before an offset belongs to a word, so that no label begins there. */
const isInsideWord = (text: string, at: number) => at > 0 && /[\p{L}\p{N}\udc00-\udfff]/u.test(text.charAt(at - 1))

const closerOf: Readonly<Record<string, string>> = { '[': ']', '(': ')', '【': '】' }

function inlineMarks(text: string): Mark[] {
  const marks: Mark[] = []
  const known = new Map<string, Meaning | null>()
  // Not matchAll: it would build the pattern anew for each of many short texts.
  inlinePattern.lastIndex = 0
  for (let match = inlinePattern.exec(text); match; match = inlinePattern.exec(text)) {
    const [whole, plain, opener = '', inner = '', closer] = match
    const written = plain ?? inner
    const fits = plain !== undefined || closerOf[opener] === closer
    if (!fits || !isCapital(written) || isInsideWord(text, match.index)) {
      inlinePattern.lastIndex = match.index + 1
      continue
    }
    if (!known.has(written)) known.set(written, meanings(written))
    const meaning = known.get(written)
    const marked = /^[*_]{2}/.test(whole) || opener === '[' || opener === '【'
    const stands = marked || startsSentence(text, match.index) ? 'sentence' : 'within'
    if (meaning) marks.push({ at: match.index, end: match.index + whole.length, stands, ...meaning })
  }
  return marks
}

function lineMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const mark = lineMark(text.slice(at, end), at)
    if (mark) marks.push(mark)
    at = end + 1
  }
  return marks
}

/** Line marks, and the inline marks that touch none of them, in order. */
function allMarks(text: string): Mark[] {
  const lines = lineMarks(text)
  const marks: Mark[] = []
  let next = 0
  for (const mark of inlineMarks(text)) {
    for (let line = lines[next]; line && line.at < mark.end; line = lines[++next]) marks.push(line)
    if (mark.at >= (marks.at(-1)?.end ?? 0)) marks.push(mark)
  }
  return marks.concat(lines.slice(next))
}

const kindsOf = (marks: readonly Mark[]) => new Set(marks.flatMap((mark) => mark.kinds))

/** Which marks are labels and which are mere words (rules SP2 and SP3). */
function acceptedMarks(text: string): Mark[] {
  const found = allMarks(text)
  const lettersCount = kindsOf(found).size >= 3
  const lettered = found.filter((mark) => mark.strength !== 'letter' || lettersCount)
  const atLineStart = kindsOf(lettered.filter((mark) => mark.stands === 'line'))
  // Notes whose line breaks were lost on the way: three kinds of strong label, wherever they stand, are no accident.
  const flattened = atLineStart.size < 2 && kindsOf(lettered.filter((mark) => mark.strength === 'strong')).size >= 3
  const standing = lettered.filter((mark) => mark.stands !== 'within' || (flattened && mark.strength === 'strong'))
  const enough = kindsOf(standing).size >= 2
  const isNew = (mark: Mark) => atLineStart.size < 2 || mark.kinds.every((kind) => !atLineStart.has(kind))
  const accepted = standing.filter((mark) => mark.stands === 'line' || (enough && isNew(mark)))
  const sure = kindsOf(accepted).size >= 2 || accepted.some((mark) => mark.strength === 'strong')
  return sure ? accepted : []
}

/** True when notes have labels that `noteParts` would cut them at; quick to say yes. */
export function hasLabels(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    if (lineMark(text.slice(at, end), at)?.strength === 'strong') return true
    at = end + 1
  }
  return acceptedMarks(text).length > 0
}

/**
 * Notes cut at their labels, nothing left out: `parts.map((p) => p.head + p.text).join('') === text` (rule SP1).
 * The first part has no label and may be empty. A combined label ("S/T:") counts as its first section.
 */
export function noteParts(text: string): NotePart[] {
  const marks = acceptedMarks(text)
  const parts: NotePart[] = [{ kind: null, head: '', text: text.slice(0, marks[0]?.at ?? text.length) }]
  marks.forEach((mark, index) => {
    const next = marks[index + 1]?.at ?? text.length
    parts.push({
      kind: mark.kinds[0] ?? null,
      head: text.slice(mark.at, mark.end),
      text: text.slice(mark.end, next),
    })
  })
  return parts
}
