import { readAmount } from './amount.ts'
import { type Prose, sentenceAround, wordAt } from './prose.ts'
import { looseTimeUnits, timeUnits } from './units.ts'
import { wordSet } from './word-set.ts'

const openers = wordSet('in within over during after for by since throughout across inside')
const between = wordSet(
  'the a an its our their my first last next past following previous same one single about around roughly less than under',
  'just only nearly almost more full whole other end beginning start of peak each every early late mid',
)
const calendar = wordSet(
  'january february march april may june july august september october november december quarter quarters',
  'season spring summer autumn winter fall holidays christmas easter',
)

/** One past the last token of the period that an opener starts, or null: "over the next six months", "by June", "in 2021". */
function periodEnd(prose: Prose, opener: number): number | null {
  let at = opener + 1
  while (at < opener + 7 && between.has(wordAt(prose, at))) at += 1
  const token = prose.tokens[at]
  if (!token) return null
  if (/^(?:19|20)\d\d$/.test(token.text)) return at + 1
  const amount = readAmount(prose, at)
  const unit = amount ? amount.to : at
  const word = wordAt(prose, unit)
  const end = wordAt(prose, unit + 1) === 'end' ? unit + 2 : unit + 1
  if (timeUnits.has(word) || looseTimeUnits.has(word)) {
    if (wordAt(prose, opener) === 'by' && at === opener + 1 && end === unit + 1) return null
    return word.length > 2 ? end : null
  }
  if (amount) return null
  if (word === 'q') return prose.tokens[at + 1]?.kind === 'number' ? at + 2 : null
  return calendar.has(word) ? at + 1 : null
}

/** "year over year", "month on month". */
function yearOnYear(prose: Prose, at: number): number | null {
  const word = wordAt(prose, at)
  const dash = wordAt(prose, at + 1) === '-' ? 1 : 0
  const link = wordAt(prose, at + 1 + dash)
  const again = wordAt(prose, at + 2 + dash * 2)
  return timeUnits.has(word) && (link === 'over' || link === 'on') && again === word ? at + 3 + dash * 2 : null
}

/**
 * The period over which a metric holds (rule MT60): the nearest one in its sentence outside the metric's own words, the
 * later of two equally near. Null when the sentence names none.
 */
export function timeframeOf(prose: Prose, from: number, to: number): { from: number; to: number } | null {
  const sentence = sentenceAround(prose, from)
  let best: { from: number; to: number } | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (let at = Math.max(sentence.from, from - 40); at < Math.min(sentence.to, to + 40); at += 1) {
    if (at >= from && at < to) continue
    const end = openers.has(wordAt(prose, at)) ? periodEnd(prose, at) : yearOnYear(prose, at)
    if (end === null || (at < from && end > from)) continue
    const distance = at >= to ? at - to : from - end
    if (distance <= nearest) {
      nearest = distance
      best = { from: at, to: end }
    }
  }
  return best
}
