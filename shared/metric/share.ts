import { type Amount, readAmount } from './amount.ts'
import type { Mention } from './mention.ts'
import { type Prose, wordAt } from './prose.ts'
import { readNoun } from './read-noun.ts'
import { timeUnits } from './units.ts'
import { wordSet } from './word-set.ts'

const possessives = wordSet('the our my his her its their these those all your')
/** Wholes a slash may stand for by itself: "4/5", "9/10", "98/100". Others are mostly dates. */
const markWholes: ReadonlySet<number> = new Set([5, 10, 100])

/** "by 1/3", "2/3 of them": a fraction in digits, not a day of a month. */
function isFraction(prose: Prose, part: Amount, whole: Amount): boolean {
  const of = wordAt(prose, whole.to) === 'of'
  return whole.value <= 10 && (of || /^(?:by|about|nearly|almost|around)$/.test(wordAt(prose, part.from - 1)))
}

/** "four of the six", "all but one of 35"; not "one of the managers". */
function linksByOf(prose: Prose, part: Amount, at: number): boolean {
  const pronoun = wordAt(prose, part.from) === 'one' && !/^(?:but|only)$/.test(wordAt(prose, part.from - 1))
  return !pronoun && (at === part.to || possessives.has(wordAt(prose, at + 1)))
}

/** Where the whole begins after "/", "out of", "of", "in" or "in every"; null when nothing links. */
function wholeStart(prose: Prose, part: Amount, at: number): number | null {
  const word = wordAt(prose, at)
  if (word === '/') return prose.tokens[at]?.glued && prose.tokens[at + 1]?.glued ? at + 1 : null
  let place: number
  if (word === 'out' && wordAt(prose, at + 1) === 'of') place = at + 2
  else if (word === 'of' && linksByOf(prose, part, at)) place = at + 1
  else if (word === 'in' && at === part.to) place = /^(?:every|each)$/.test(wordAt(prose, at + 1)) ? at + 2 : at + 1
  else return null
  while (place < at + 5 && possessives.has(wordAt(prose, place))) place += 1
  return place
}

/** The whole of a share and where it ends; null when the second number is none: smaller, a year, a time. */
function readWhole(prose: Prose, part: Amount, at: number): Amount | null {
  const start = wholeStart(prose, part, at)
  const whole = start === null ? null : readAmount(prose, start)
  if (!whole || whole.dotted || whole.currency !== null || whole.value < part.value || whole.value < 2) return null
  const link = wordAt(prose, at)
  if (link === '/') return markWholes.has(whole.value) || isFraction(prose, part, whole) ? whole : null
  const time = (whole.value >= 1950 && whole.value < 2050) || timeUnits.has(wordAt(prose, whole.to))
  return link === 'in' && time ? null : whole
}

/** "9 out of 10", "three of my five mentees", "one in ten", "4.6/5 stars": a count read on as a share; null when it is none. */
export function readShare(prose: Prose, part: Amount, mention: Mention): Mention | null {
  if (mention.dimension !== 'count' || mention.attributive) return null
  const whole = readWhole(prose, part, mention.to)
  if (!whole) return null
  const stars = /^stars?$/.test(wordAt(prose, whole.to))
  const noun = stars ? { noun: 'stars', to: whole.to + 1 } : readNoun(prose, whole.to, false)
  const values = [part.value, whole.value]
  return { ...mention, to: (noun ?? whole).to, values, dimension: 'share', noun: noun?.noun ?? mention.noun }
}
