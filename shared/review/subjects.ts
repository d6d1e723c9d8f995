import { wordAt } from '../metric/prose.ts'
import { wordSet } from '../metric/word-set.ts'
import type { SectionReading } from './section-reading.ts'

const firstPerson = wordSet("i i'm i've i'd i'll")
const firstPersonPlural = wordSet("we we're we've we'd we'll")
const numbered = wordSet('phase part type class level tier stage world war volume chapter step group figure appendix')
const joining = wordSet('and but or so then yet')
const subordinating = wordSet(
  'when after before once as if because since while until where that which what how why whether than whenever although though whom who',
)

/** "I" as the teller: not the numeral of "Phase I", the I of "I/O" or of "i.e.". */
export function isI(reading: SectionReading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || reading.quoted[at] || !firstPerson.has(token.lower)) return false
  if (token.lower !== 'i') return true
  const next = reading.tokens[at + 1]
  const before = reading.tokens[at - 1]
  if (next?.glued && next.text !== ',' && next.text !== ';' && next.text !== ':' && next.text !== '—') return false
  return !(token.glued && before && /^[./&-]$/.test(before.text)) && !numbered.has(before?.lower ?? '')
}

/** "we" as a subject, outside quotation marks. */
export function isWe(reading: SectionReading, at: number): boolean {
  const token = reading.tokens[at]
  return token !== undefined && reading.quoted[at] === 0 && firstPersonPlural.has(token.lower)
}

/** The tokens at which the teller, alone or with others, is the subject of a main statement. */
export interface Subjects {
  i: number[]
  we: number[]
}

const read = new WeakMap<SectionReading, Subjects>()

/**
 * Who acts in a text (rule RV18). A "we" that only serves an "I" hides nobody and is left out: "I proposed that we
 * move", "every ticket we had closed", "when we lost the vendor, I called". Linear.
 */
export function subjectsOf(reading: SectionReading): Subjects {
  const known = read.get(reading)
  if (known) return known
  const subjects: Subjects = { i: [], we: [] }
  read.set(reading, subjects)
  let underI = false
  let clause = -1
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (reading.clauseOf[at] !== clause) underI = false
    clause = reading.clauseOf[at] ?? -1
    const word = wordAt(reading, at)
    if (isI(reading, at)) {
      subjects.i.push(at)
      underI = true
    } else if (isWe(reading, at)) {
      if (!underI && !subordinating.has(wordAt(reading, at - 1))) subjects.we.push(at)
    } else if (joining.has(word) && !(word === 'so' && wordAt(reading, at + 1) === 'that')) underI = false
  }
  return subjects
}
