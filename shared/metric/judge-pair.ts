import type { Hearing, Verdict } from './candidate.ts'
import { functionWords } from './function-words.ts'
import { type Governor, governorOf, isMethod } from './governor.ts'
import { dimensionKinds, governorRefusal } from './judge-mention.ts'
import { namingRule } from './naming-rules.ts'
import { isSetting, isTeamSize } from './no-outcome-rules.ts'
import type { CueSense } from './outcome-cues.ts'
import { measureOf, type Pair } from './pair.ts'
import { hasWord, type Prose, wordAt } from './prose.ts'
import type { RefusalRule } from './rule.ts'
import { wordSet } from './word-set.ts'

const ranging = wordSet(
  'ranging ranges ranged range varied varying vary between anywhere somewhere aged ages grades grade rows pages',
)
const changing: readonly CueSense[] = ['fall', 'rise', 'move', 'gain', 'reach']

type Hearsay = { prose: Prose; pair: Pair; governor: Governor; hearing: Hearing }

/** Loose prose tells then and now as an outcome only of the same unit written twice. */
function isToldOutcome({ pair, governor, hearing }: Hearsay): boolean {
  if (hearing === 'open') return true
  const measured = pair.before.dimension === pair.after.dimension && pair.before.dimension !== 'count'
  return measured && governor.type !== 'goal' && (hearing === 'told' || governor.type === 'verb')
}

/** Whether "B instead of A" stands under no verb of mere method. */
function isComparedOutcome({ prose, pair, governor, hearing }: Hearsay): boolean {
  const before = wordAt(prose, pair.from - 1)
  if (before === 'to' && /^(?:up|down)$/.test(wordAt(prose, pair.from - 2))) return true
  if (governor.type !== 'verb') return hearing !== 'strict' || functionWords.has(before)
  const paid = hearing !== 'strict' && /^(?:spent|paid)$/.test(wordAt(prose, governor.at))
  return paid || !isMethod(governor.cue)
}

/** Whether "from A to B" is a change: in a Result nearly always, elsewhere under a verb of change. */
function isChange({ prose, pair, governor, hearing }: Hearsay): boolean {
  const method = governor.type === 'verb' && isMethod(governor.cue)
  if (hearing !== 'strict') return !(method && pair.before.dimension === 'count')
  if (/^(?:up|down)$/.test(wordAt(prose, pair.from - 1))) return true
  if (pair.from === pair.before.from) return !method
  if (governor.type !== 'verb' || governor.infinitive) return false
  return changing.some((sense) => governor.cue.senses.has(sense))
}

function refusalOf(hearsay: Hearsay): RefusalRule | null {
  const { prose, pair, governor, hearing } = hearsay
  const named = namingRule(prose, pair.before) ?? namingRule(prose, pair.after)
  if (named) return named
  if (hearing === 'silent') return 'MT30'
  if (pair.told) return isToldOutcome(hearsay) ? null : 'MT35'
  const refused = governorRefusal(governor, hearing)
  if (refused) return refused
  if (isSetting(prose, pair.from, pair.to)) return 'MT53'
  if (hasWord(prose, pair.from - 3, pair.from, ranging)) return 'MT35'
  const noun = pair.before.noun ?? pair.after.noun
  if (isTeamSize(prose, { ...pair.before, from: pair.from, noun })) return 'MT50'
  return (pair.rule === 'MT22' ? isComparedOutcome(hearsay) : isChange(hearsay)) ? null : 'MT35'
}

/** Judges a pair as one statement (rules MT21, MT22). */
export function judgePair(prose: Prose, pair: Pair, hearing: Hearing): Verdict {
  const measure = measureOf(pair)
  const refused = refusalOf({ prose, pair, governor: governorOf(prose, pair.from), hearing })
  if (refused || !measure) return { refused: refused ?? 'MT35' }
  const { baseline, value, dimension, unit } = measure
  const { from, to, rule } = pair
  const kind = dimension === 'share' ? 'score' : dimensionKinds[dimension].kind
  const direction = value === baseline ? null : value > baseline ? 'up' : 'down'
  return { metric: { from, to, kind, unit, values: [baseline, value], baseline, value, direction, rule } }
}
