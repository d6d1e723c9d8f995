import { readAmount } from './amount.ts'
import type { Candidate, Hearing } from './candidate.ts'
import { governorOf } from './governor.ts'
import { type Prose, sentenceAround, wordAt } from './prose.ts'
import { readNoun } from './read-noun.ts'
import { wordSet } from './word-set.ts'

const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
)
/** Words a rank can begin with; it can also begin with digits. */
export const rankStarts: ReadonlySet<string> = new Set([...ordinals.keys(), 'top', '#', 'number', 'no'])
const rankingVerbs = wordSet('rank ranked ranks ranking placed finished')
const wonVerbs = wordSet('came come won win took earned secured claimed got reached achieved in to')
const beVerbs = wordSet('is are was were am became')
const comeVerbs = wordSet('came come')
const places = wordSet('place prize position rank spot')
const superlatives = wordSet('best largest biggest highest fastest busiest strongest lowest')
const endings = wordSet('st nd rd th')

/** "4th", "third" at a token: its place and where it ends. */
export function ordinalAt(prose: Prose, at: number): { value: number; to: number } | null {
  const word = ordinals.get(wordAt(prose, at))
  if (word !== undefined) return { value: word, to: at + 1 }
  const token = prose.tokens[at]
  const ending = prose.tokens[at + 1]
  if (token?.kind !== 'number' || !ending?.glued || !endings.has(ending.lower)) return null
  const value = Number(token.text)
  return Number.isFinite(value) ? { value, to: at + 2 } : null
}

/** "#3", "number one", "No. 1", "top 10", "top 5%" at a token. */
function namedRank(prose: Prose, at: number): { value: number; to: number; top: boolean } | null {
  const word = wordAt(prose, at)
  const top = word === 'top'
  if (!top && word !== '#' && word !== 'number' && word !== 'no') return null
  const start = wordAt(prose, at + 1) === '.' || wordAt(prose, at + 1) === '-' ? at + 2 : at + 1
  const amount = readAmount(prose, start)
  if (!amount || amount.currency !== null) return null
  const percent = /^(?:%|percent)$/.test(wordAt(prose, amount.to))
  return { value: amount.value, to: percent ? amount.to + 1 : amount.to, top }
}

/** "out of 64", "among more than 50 teams", "of 80" after a rank. */
function fieldAfter(prose: Prose, at: number): number {
  let place = at
  if (places.has(wordAt(prose, place))) place += 1
  const word = wordAt(prose, place)
  const start =
    word === 'out' && wordAt(prose, place + 1) === 'of'
      ? place + 2
      : /^(?:of|among|amongst|from)$/.test(word)
        ? place + 1
        : -1
  if (start < 0) return place
  let number = start
  while (
    number < start + 3 &&
    /^(?:more|than|over|about|some|all|the|nearly|almost|around)$/.test(wordAt(prose, number))
  )
    number += 1
  const amount = readAmount(prose, number)
  if (!amount) return place
  return readNoun(prose, amount.to, false)?.to ?? amount.to
}

function rank(from: number, to: number, value: number): Candidate {
  return {
    from,
    to,
    kind: 'score',
    unit: 'rank',
    values: [value],
    baseline: null,
    value,
    direction: null,
    rule: 'MT19',
  }
}

/** Where a rank's verb starts, at most three words before it: "ranked", "came in", "finished in". */
function verbBefore(prose: Prose, at: number, verbs: ReadonlySet<string>): number | null {
  const { from } = sentenceAround(prose, at)
  for (let place = at - 1; place >= Math.max(from, at - 4); place -= 1) {
    const word = wordAt(prose, place)
    if (verbs.has(word)) return place
    if (!/^(?:in|at|as|the|a|an|among|our|us|me|within|up|to|on|overall)$/.test(word)) return null
  }
  return null
}

/**
 * A rank achieved (rule MT19): "ranked 4th of 80", "first place", "came second", "the 2nd most read", "top 10". An
 * ordinal alone ("the second sprint", "first of all") is none.
 */
export function rankAt(prose: Prose, at: number, hearing: Hearing): Candidate | null {
  if (hearing === 'silent') return null
  const ordinal = ordinalAt(prose, at)
  const named = ordinal ? null : namedRank(prose, at)
  const read = ordinal ?? named
  if (!read) return null
  const governor = governorOf(prose, at)
  if (governor.type === 'goal' || governor.type === 'hypothetical') return null
  const verb = verbBefore(prose, at, rankingVerbs)
  const to = fieldAfter(prose, read.to)
  if (verb !== null) return rank(verb, to, read.value)
  if (named) {
    const held = verbBefore(prose, at, wonVerbs) ?? verbBefore(prose, at, named.top ? new Set() : beVerbs)
    const listed = wordAt(prose, read.to) === 'on' && wordAt(prose, read.to + 2) === 'list'
    return held !== null && !listed && hearing !== 'strict' ? rank(at, to, read.value) : null
  }
  if (places.has(wordAt(prose, read.to))) {
    return verbBefore(prose, at, wonVerbs) !== null ? rank(at, to, read.value) : null
  }
  if (superlatives.has(wordAt(prose, read.to)) && hearing === 'open')
    return rank(at, to > read.to ? to : read.to + 1, read.value)
  if (wordAt(prose, read.to) === 'most' && hearing !== 'strict') return rank(at, read.to + 2, read.value)
  const field = to > read.to
  if (field && verbBefore(prose, at, beVerbs) !== null) return rank(at, to, read.value)
  const came = verbBefore(prose, at, comeVerbs)
  const competed = field || read.value > 1 || /^(?:in)$/.test(wordAt(prose, read.to))
  return came !== null && competed && wordAt(prose, at - 1) !== 'the' ? rank(came, to, read.value) : null
}
