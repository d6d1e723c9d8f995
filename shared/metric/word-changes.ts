import { readAmount } from './amount.ts'
import type { Candidate, Hearing } from './candidate.ts'
import { governorOf, isMethod } from './governor.ts'
import { hasWord, type Prose, wordAt } from './prose.ts'
import { ordinalAt } from './ranks.ts'
import { timeUnits } from './units.ts'
import { wordSet } from './word-set.ts'

const periods = wordSet('hourly daily weekly biweekly fortnightly monthly quarterly yearly annually annual manual')
const lengths = wordSet('seconds minutes hours days weeks months years milliseconds')
const swift = wordSet('instant instantly overnight same-day same real-time zero')
const ends = wordSet('bottom last worst')
const tops = wordSet('top first second third best')
const insteadWords = wordSet('instead rather not')

/** Words a change can begin with. */
export const changeStarts: ReadonlySet<string> = new Set(['from', ...lengths])

function changeOf(from: number, to: number, kind: Candidate['kind']): Candidate {
  return { from, to, kind, unit: null, values: [], baseline: null, value: null, direction: null, rule: 'MT23' }
}

/** Where a frequency ends: "weekly", "twice a day", "three times a week", "every two months"; null when none starts here. */
function frequencyEnd(prose: Prose, at: number): number | null {
  const word = wordAt(prose, at)
  if (periods.has(word)) return at + 1
  if (word === 'every') {
    const unit = readAmount(prose, at + 1)?.to ?? at + 1
    return timeUnits.has(wordAt(prose, unit)) ? unit + 1 : null
  }
  const amount = readAmount(prose, at)
  const times = amount !== null && wordAt(prose, amount.to) === 'times' ? amount.to + 1 : null
  const base = word === 'once' || word === 'twice' ? at + 1 : times
  if (base === null || !/^(?:a|an|per|every|each)$/.test(wordAt(prose, base))) return null
  return timeUnits.has(wordAt(prose, base + 1)) ? base + 2 : null
}

/** "minutes instead of hours", "minutes rather than days". */
function insteadOf(prose: Prose, at: number): Candidate | null {
  if (!lengths.has(wordAt(prose, at)) || !hasWord(prose, at + 1, at + 3, insteadWords)) return null
  const to = /^(?:of|than)$/.test(wordAt(prose, at + 2)) ? at + 3 : at + 2
  return lengths.has(wordAt(prose, to)) ? changeOf(at, to + 1, 'duration') : null
}

/** "from 7th to 2nd". */
function placesChange(prose: Prose, at: number): Candidate | null {
  const first = ordinalAt(prose, at + 1)
  const last = first && wordAt(prose, first.to) === 'to' ? ordinalAt(prose, first.to + 1) : null
  if (!first || !last) return null
  const values = [first.value, last.value]
  const direction = last.value < first.value ? 'up' : 'down'
  return {
    ...changeOf(at, last.to, 'score'),
    unit: 'rank',
    values,
    baseline: first.value,
    value: last.value,
    direction,
  }
}

/** "from hours to minutes", "from monthly to twice a day", "from bottom to second". */
function fromTo(prose: Prose, at: number): Candidate | null {
  if (wordAt(prose, at) !== 'from') return null
  const first = wordAt(prose, at + 1)
  if (ends.has(first) && wordAt(prose, at + 2) === 'to' && tops.has(wordAt(prose, at + 3)))
    return changeOf(at, at + 4, 'score')
  const places = placesChange(prose, at)
  if (places) return places
  const frequency = frequencyEnd(prose, at + 1)
  if (frequency !== null) {
    const end = wordAt(prose, frequency) === 'to' ? frequencyEnd(prose, frequency + 1) : null
    return end === null ? null : changeOf(at, end, 'rate')
  }
  if (!lengths.has(first)) return null
  let to = at + 2
  while (to < at + 5 && wordAt(prose, to) !== 'to') to += 1
  const last = wordAt(prose, to + 1)
  return wordAt(prose, to) === 'to' && (lengths.has(last) || swift.has(last)) ? changeOf(at, to + 2, 'duration') : null
}

/** A change said in words at this token (rule MT23): how far it went, though no number says it. */
export function wordChangeAt(prose: Prose, at: number, hearing: Hearing): Candidate | null {
  const change = fromTo(prose, at) ?? insteadOf(prose, at)
  if (!change) return null
  const governor = governorOf(prose, at)
  if (governor.type === 'none') return hearing === 'strict' ? null : change
  return governor.type === 'verb' && !governor.infinitive && !isMethod(governor.cue) ? change : null
}
