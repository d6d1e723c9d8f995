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

const word = `(?:${phraseAlternation})`
// Bounded runs throughout, so that no line of any length can make a pattern slow.
const gap = '[^\\S\\n]{0,3}'
const joined = `${gap}(?:[/&+,]|\\band\\b)${gap}`
const words = `${word}(?:${joined}${word}){0,2}`
const letters = `[star](?:${gap}[/&+]${gap}[star]){0,2}|l`
const emphasis = '[*_~`]{0,3}'
const colon = `${gap}${emphasis}${gap}[:：]${emphasis}`
const bracketed = (core: string) => `(?:\\[(?:${core})\\]|\\((?:${core})\\)|【(?:${core})】)`
const lead =
  `(?:#{1,6}${gap})?(?:[\\p{Extended_Pictographic}\\uFE0F\\u200D]{1,4}${gap})?(?:[-*+•‣▪◦–—]${gap})?` +
  `${emphasis}(?:\\(?\\d{1,2}[.):]${gap})?${emphasis}`

// At the start of a line: `Situation:`, `**Situation**`, `## Situation`, `2. Situation -`, `S/T:`, `[S]`, `S (Situation):`
const lineWords = new RegExp(
  `^(${lead})((?:[starl]\\s*[-–—=:.(]\\s*)?(?:(?:the|my|our)\\s+)?)` +
    `(?:${emphasis}[[(【]?(${words})(?:\\s*\\([starl]\\))?(?:\\s*#?\\d{1,2})?[\\])】]?)` +
    `(?:(${colon})|(${emphasis}\\s+(?:[-–—=>→]+|\\|)(?=\\s)|${emphasis}\\t)|(${emphasis}\\s*#*\\s*$)|(?=\\s*\\([^()\\n]{1,40}\\)\\s*[*_]*[:：]))`,
  'iu',
)
const lineLetters = new RegExp(
  `^${lead}(?:${emphasis}(${letters})(?:${colon}|${emphasis}\\s*[-–—=](?=\\s)|${emphasis}\\)(?=\\s))|(${bracketed(letters)})${emphasis}\\s*[:：-]?)`,
  'iu',
)

// Inside a line, capitalised: `… by May. Task: …`, `… (T) …`
const inlineLabel = new RegExp(
  `(?<![\\p{L}\\p{N}])${emphasis}(?:(${words}|${letters})${colon}|(${bracketed(`${words}|${letters}`)})${emphasis}\\s*[:：]?)`,
  'giu',
)

const sentenceEnds = new Set('.!?…:;。！？)]"”’»|•>–—')

/** Labels of everyday length only: a longer line has its label, if any, within these characters. */
const lineHeadLength = 200

function meanings(written: string): Pick<Mark, 'kinds' | 'strength'> | null {
  const found = written
    .replace(/[[\]()【】]/g, '')
    .split(/[/&+,]|\band\b/i)
    .map(labelMeaning)
  const known = found.filter((each) => each !== null)
  const first = known[0]
  if (!first || known.length < found.length) return null
  return { kinds: known.map((each) => each.kind), strength: first.strength }
}

function lineMark(line: string, at: number): Mark | null {
  const indent = line.search(/[^\s>|]/)
  if (indent < 0) return null
  const start = line.slice(indent, indent + lineHeadLength)
  const cut = line.length > indent + lineHeadLength
  const worded = lineWords.exec(start)
  if (worded?.[3]) {
    const [head, prefix = '', , written, colonForm, dashForm, bareForm] = worded
    const capital = /^[^\p{L}]*\p{Lu}/u.test(written)
    const marked = /[#*_]/.test(prefix)
    const shaped = colonForm !== undefined || dashForm === undefined ? true : capital
    const bare = bareForm === undefined || ((capital || marked) && !cut)
    const meaning = shaped && bare ? meanings(written) : null
    if (meaning) return { at, end: at + indent + head.length, stands: 'line', ...meaning }
  }
  const lettered = lineLetters.exec(start)
  const written = lettered?.[1] ?? lettered?.[2]
  const meaning = lettered && written && /[STARL]/.test(written) ? meanings(written) : null
  return lettered && meaning ? { at, end: at + indent + lettered[0].length, stands: 'line', ...meaning } : null
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

function inlineMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(inlineLabel)) {
    const written = match[1] ?? match[2] ?? ''
    const meaning = /^[^\p{L}]*\p{Lu}/u.test(written) ? meanings(written) : null
    const marked = /^(?:[*_]{2}|[*_~`]*\[)/.test(match[0])
    const stands = marked || startsSentence(text, match.index) ? 'sentence' : 'within'
    if (meaning) marks.push({ at: match.index, end: match.index + match[0].length, stands, ...meaning })
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
