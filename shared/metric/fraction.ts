import type { Mention } from './mention.ts'
import { scaleWords } from './number-words.ts'
import { type Prose, wordAt } from './prose.ts'
import { timeUnits } from './units.ts'
import { wordSet } from './word-set.ts'

const numerators = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
])
const denominators = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
])
const glyphs = new Map([
  ['½', 0.5],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 0.25],
  ['¾', 0.75],
])

/** What may follow "a third" when it is a share and not the third of a row: "a third of", "a third shorter", "by a third." */
const afterShare = wordSet(
  'of less more fewer shorter faster longer lower higher cheaper smaller larger bigger quicker slower better and but in',
  'within over since after before while with for during compared on at to from as when the our their its that this by',
)
const periodBefore = wordSet('in per every each last next this that first second third fourth final previous same')

function isShare(prose: Prose, at: number): boolean {
  const next = prose.tokens[at]
  return next?.kind !== 'word' || afterShare.has(next.lower)
}

function fractionTo(at: number, to: number, value: number): Mention {
  return {
    from: at,
    to,
    at,
    numberTo: to,
    values: [value],
    dimension: 'fraction',
    unit: null,
    noun: null,
    per: null,
    attributive: false,
    digits: false,
  }
}

/** A fraction in words from this place on (rules MT1, MT16): "half", "a third", "two-thirds". Null where none starts. */
export function readFraction(prose: Prose, at: number): Mention | null {
  const word = wordAt(prose, at)
  const glyph = glyphs.get(word)
  if (glyph !== undefined) return fractionTo(at, at + 1, glyph)
  if (word === 'half') return readHalf(prose, at)
  const numerator = numerators.get(word)
  if (numerator === undefined) return null
  const place = wordAt(prose, at + 1) === '-' ? at + 2 : at + 1
  const name = wordAt(prose, place)
  const denominator = denominators.get(name)
  if (denominator === undefined || numerator > 1 !== name.endsWith('s')) return null
  if (!isShare(prose, place + 1) || prose.tokens[place + 1]?.text === '-') return null
  if (name.startsWith('quarter') && periodBefore.has(wordAt(prose, at - 1))) return null
  if (numerator > 1 && name === 'quarters' && wordAt(prose, place + 1) !== 'of') return null
  return fractionTo(at, place + 1, numerator / denominator)
}

/** "half the time" is a fraction, "half an hour" a duration, "the second half" and "half-day" neither. */
function readHalf(prose: Prose, at: number): Mention | null {
  const next = prose.tokens[at + 1]
  if (next?.text === '-' && next.glued) return null
  if (periodBefore.has(wordAt(prose, at - 1)) && wordAt(prose, at - 1) !== 'in') return null
  const article = next?.lower === 'a' || next?.lower === 'an'
  if (article && scaleWords.has(wordAt(prose, at + 2))) return null
  const unit = article ? timeUnits.get(wordAt(prose, at + 2)) : undefined
  if (unit !== undefined) return { ...fractionTo(at, at + 3, 0.5), dimension: 'duration', unit }
  const thing = article ? wordAt(prose, at + 2) : ''
  if (thing === 'point') return { ...fractionTo(at, at + 3, 0.5), dimension: 'point', unit: 'point' }
  if (thing === 'star') return { ...fractionTo(at, at + 3, 0.5), dimension: 'stars', unit: 'star' }
  return fractionTo(at, at + 1, 0.5)
}
