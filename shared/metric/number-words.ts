import { type Prose, wordAt } from './prose.ts'

const below20 = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const small = new Map(below20.map((word, value): [string, number] => [word, value]))
const ten = new Map(tens.map((word, at): [string, number] => [word, (at + 2) * 10]))

/** Words that multiply the number before them. `dozen` counts as one: "two dozen". */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
])

/** Words a number in words can begin with. */
export const numberStarts: ReadonlySet<string> = new Set([...below20, ...tens, 'a', 'half'])

export type ReadNumber = { value: number; to: number }

/** The next token of one number: past a hyphen inside it ("twenty-five"), or the place itself. */
function pastHyphen(prose: Prose, at: number): number {
  const hyphen = prose.tokens[at]
  return hyphen?.text === '-' && hyphen.glued && prose.tokens[at + 1]?.glued ? at + 1 : at
}

/** A number under a hundred: "seven", "twenty", "twenty-five". */
function belowHundred(prose: Prose, at: number): ReadNumber | null {
  const unit = small.get(wordAt(prose, at))
  if (unit !== undefined) return { value: unit, to: at + 1 }
  const value = ten.get(wordAt(prose, at))
  if (value === undefined) return null
  const next = pastHyphen(prose, at + 1)
  const rest = small.get(wordAt(prose, next))
  return rest !== undefined && rest > 0 && rest < 10 ? { value: value + rest, to: next + 1 } : { value, to: at + 1 }
}

/** "a hundred", "a dozen", "half a million": a start that is not itself a number word. */
function articleStart(prose: Prose, at: number): ReadNumber | null {
  const half = wordAt(prose, at) === 'half'
  const article = half ? at + 1 : at
  if (wordAt(prose, article) !== 'a') return null
  const scale = scaleWords.get(wordAt(prose, article + 1))
  return scale === undefined ? null : { value: (half ? 0.5 : 1) * scale, to: article + 2 }
}

/**
 * A number in words from this place on (rule MT1): "seven", "two hundred and fifty thousand", "a dozen", "half a
 * million", "two and a half". Null where none starts. Takes the longest reading; reads at most a dozen tokens.
 */
export function readNumberWords(prose: Prose, from: number): ReadNumber | null {
  const start = articleStart(prose, from) ?? belowHundred(prose, from)
  if (!start) return null
  let { to } = start
  let total = 0
  let group = start.value
  for (let turn = 0; turn < 4; turn += 1) {
    const scale = scaleWords.get(wordAt(prose, to))
    if (scale !== undefined) {
      if (scale === 100 || scale === 12) group *= scale
      else {
        total += group * scale
        group = 0
      }
      to += 1
      continue
    }
    const joined = wordAt(prose, to) === 'and'
    if (joined && wordAt(prose, to + 1) === 'a' && wordAt(prose, to + 2) === 'half') {
      return { value: total + group + 0.5, to: to + 3 }
    }
    const rest =
      to > from + 1 && group % 100 === 0 && total + group >= 100 ? belowHundred(prose, joined ? to + 1 : to) : null
    if (!rest) break
    group += rest.value
    to = rest.to
  }
  return { value: total + group, to }
}
