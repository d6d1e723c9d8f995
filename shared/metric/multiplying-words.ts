import type { Candidate, Hearing } from './candidate.ts'
import { functionWords } from './function-words.ts'
import { governorOf, isMethod } from './governor.ts'
import { isSetting } from './no-outcome-rules.ts'
import { hasWord, type Prose, wordAt } from './prose.ts'
import { timeUnits } from './units.ts'
import { type VerbForm, verbForms } from './verb-forms.ts'
import { wordSet } from './word-set.ts'

const factors: readonly [string, number][] = [
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['quintuple', 5],
  ['halve', 0.5],
]
const verbs: ReadonlyMap<string, { factor: number; form: VerbForm }> = new Map(
  factors.flatMap(([verb, factor]) => [...verbForms(verb)].map(([word, form]) => [word, { factor, form }] as const)),
)
const folds: ReadonlyMap<string, number> = new Map([
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['eightfold', 8],
  ['tenfold', 10],
  ['hundredfold', 100],
])
const sayings = wordSet('digits digit down as check checked checking click clicked back up - booked')
const invested = wordSet(
  'team headcount staff replicas instances servers capacity ram memory nodes budget effort efforts size',
)
const stops = wordSet('. , ; :')

/** Words a multiplier can begin with. */
export const multiplierStarts: ReadonlySet<string> = new Set([
  ...verbs.keys(),
  ...folds.keys(),
  ...['twice', 'thrice', 'order', 'orders'],
])

function ratio(from: number, to: number, factor: number): Candidate {
  const direction = factor < 1 ? 'down' : 'up'
  return {
    from,
    to,
    kind: 'ratio',
    unit: 'x',
    values: [factor],
    baseline: null,
    value: factor,
    direction,
    rule: 'MT15',
  }
}

/** Whether a base form is a deed: "helped to double", "and double", not "the double", "to double" alone. */
function isDeed(prose: Prose, at: number): boolean {
  const before = wordAt(prose, at - 1)
  if (before === 'to') {
    const governor = governorOf(prose, at)
    return governor.type === 'verb' && !governor.infinitive && !isMethod(governor.cue)
  }
  return (
    functionWords.has(before) &&
    !/^(?:a|an|the|our|my|with|of|on|in|would|could|should|might|if|i|we|they)$/.test(before)
  )
}

/** "doubled the team", "doubled the number of replicas": what one put in. */
function doublesInput(prose: Prose, at: number): boolean {
  let to = at + 1
  while (to < at + 5 && !stops.has(wordAt(prose, to)) && wordAt(prose, to) !== '') to += 1
  return hasWord(prose, at + 1, to, invested)
}

/** "doubled", "halving"; not "doubled down", nor what one put in (rule MT53). */
function multiplyingVerb(prose: Prose, at: number, hearing: Hearing): Candidate | null {
  const verb = verbs.get(wordAt(prose, at))
  if (!verb || sayings.has(wordAt(prose, at + 1)) || doublesInput(prose, at)) return null
  if ((verb.form === 'base' || verb.form === 'third') && !isDeed(prose, at)) return null
  if (hearing === 'strict' && isSetting(prose, at, at + 3)) return null
  const before = wordAt(prose, at - 1)
  const lead =
    before === 'than' && wordAt(prose, at - 2) === 'more' ? 2 : /^(?:nearly|almost|roughly|about)$/.test(before) ? 1 : 0
  return ratio(at - lead, at + 1, verb.factor)
}

/** "twice as fast", "twice the traffic", "tenfold", "an order of magnitude". */
function multiplyingWord(prose: Prose, at: number, hearing: Hearing): Candidate | null {
  if (hearing === 'strict' && /^(?:was|were)$/.test(wordAt(prose, at - 1))) return null
  const word = wordAt(prose, at)
  const next = wordAt(prose, at + 1)
  const fold = folds.get(word)
  if (fold !== undefined) return ratio(at, at + 1, fold)
  if ((word === 'twice' || word === 'thrice') && (next === 'as' || next === 'the')) {
    if (next === 'the' && timeUnits.has(wordAt(prose, at + 2))) return null
    return ratio(at, functionWords.has(wordAt(prose, at + 2)) ? at + 2 : at + 3, word === 'twice' ? 2 : 3)
  }
  if ((word !== 'orders' && word !== 'order') || next !== 'of' || wordAt(prose, at + 2) !== 'magnitude') return null
  const before = wordAt(prose, at - 1)
  const from = /^(?:an|one|two|three|1|2|3)$/.test(before) ? at - 1 : at
  return ratio(
    from,
    at + 3,
    before === 'two' || before === '2' ? 100 : before === 'three' || before === '3' ? 1000 : 10,
  )
}

/** A multiplier said in words at this token (rule MT15), unless it is a goal or a wish. */
export function multiplierAt(prose: Prose, at: number, hearing: Hearing): Candidate | null {
  const found = multiplyingVerb(prose, at, hearing) ?? multiplyingWord(prose, at, hearing)
  if (!found) return null
  const { type } = governorOf(prose, at)
  return type === 'goal' || type === 'hypothetical' ? null : found
}
