import type { Amount } from './amount.ts'
import type { Dimension } from './mention.ts'
import { type Prose, wordAt } from './prose.ts'
import { readNoun } from './read-noun.ts'
import { looseTimeUnits, moneyWords, rateUnits, sizeUnits, timeAdjectives, timeUnits } from './units.ts'
import { wordSet } from './word-set.ts'

export type ReadUnit = {
  to: number
  dimension: Dimension
  unit: string | null
  noun: string | null
  attributive: boolean
}

const ordinalEndings = wordSet('st nd rd th')
const percentWords = wordSet('% percent pct percents ％')
const pointWords = wordSet('point points pts pt')
const oneLetterUnits = wordSet('s h m us mo g kg mg tb')

function unitTo(to: number, dimension: Dimension, unit: string | null): ReadUnit {
  return { to, dimension, unit, noun: null, attributive: false }
}

/** "%", "percent", "per cent", "percentage points", "points". */
function percentUnit(prose: Prose, at: number): ReadUnit | null {
  const word = wordAt(prose, at)
  if (percentWords.has(word)) {
    const points = pointWords.has(wordAt(prose, at + 1))
    return unitTo(points ? at + 2 : at + 1, 'percent', points ? 'pp' : '%')
  }
  if (word === 'per' && wordAt(prose, at + 1) === 'cent') return unitTo(at + 2, 'percent', '%')
  if (word === 'percentage' && pointWords.has(wordAt(prose, at + 1))) return unitTo(at + 2, 'percent', 'pp')
  if (word === 'basis' && wordAt(prose, at + 1) === 'points') return unitTo(at + 2, 'percent', 'bp')
  if (word === 'bps') return unitTo(at + 1, 'percent', 'bp')
  if (word === 'pp' || word === 'ppt' || word === 'ppts') return unitTo(at + 1, 'percent', 'pp')
  return pointWords.has(word) ? unitTo(at + 1, 'point', 'point') : null
}

/** A unit of time, with what may stand before it: "business days", "more weeks". */
function timeUnit(prose: Prose, at: number, amount: Amount): ReadUnit | null {
  let place = at
  while (place < at + 3 && timeAdjectives.has(wordAt(prose, place))) {
    place += wordAt(prose, place + 1) === '-' && prose.tokens[place + 1]?.glued ? 2 : 1
  }
  const word = wordAt(prose, place)
  const unit =
    word === 'm' && amount.digits && prose.tokens[place]?.glued
      ? 'min'
      : (timeUnits.get(word) ?? looseTimeUnits.get(word))
  if (unit === undefined) return null
  if (oneLetterUnits.has(word) && !(amount.digits && place === at)) return null
  return unitTo(place + 1, 'duration', unit)
}

/** "3x", "ten-fold", "200 times". */
function multipleUnit(prose: Prose, at: number): ReadUnit | null {
  const token = prose.tokens[at]
  if (!token) return null
  const next = prose.tokens[at + 1]
  const times = token.text === '×' || token.lower === 'fold' || token.lower === 'times'
  return times || (token.lower === 'x' && (!next?.glued || next.kind !== 'number'))
    ? unitTo(at + 1, 'multiple', 'x')
    : null
}

/** The unit at one place, whatever stood between it and the number. */
function plainUnit(prose: Prose, at: number, amount: Amount): ReadUnit | null {
  const word = wordAt(prose, at)
  const percent = percentUnit(prose, at)
  if (percent) return percent
  if (amount.currency === null && prose.tokens[at]?.glued && ordinalEndings.has(word))
    return unitTo(at + 1, 'ordinal', null)
  const money = moneyWords.get(word)
  if (amount.currency !== null || money !== undefined)
    return unitTo(money === undefined ? at : at + 1, 'money', amount.currency ?? money ?? null)
  const rate = rateUnits.get(word)
  if (rate !== undefined) return unitTo(at + 1, 'rate', rate)
  if (word === 'star' || word === 'stars' || word === '★' || word === '⭐') return unitTo(at + 1, 'stars', 'star')
  if (word === 'rating' || word === 'score') return unitTo(at + 1, 'point', word)
  const multiple = multipleUnit(prose, at) ?? timeUnit(prose, at, amount)
  if (multiple) return multiple
  if (sizeUnits.has(word) && (word.length > 1 || prose.tokens[at]?.glued)) return unitTo(at + 1, 'size', word)
  return null
}

/**
 * What a number counts, from the token after it (rules MT2–MT4). A hyphen makes it an adjective: "a 30-minute talk",
 * "a 12-person team".
 */
export function readUnit(prose: Prose, at: number, amount: Amount): ReadUnit {
  const hyphen = prose.tokens[at]
  const hyphened = hyphen?.text === '-' && hyphen.glued && prose.tokens[at + 1]?.glued === true
  const place = hyphened && prose.tokens[at + 1]?.kind === 'word' ? at + 1 : at
  const unit = plainUnit(prose, place, amount)
  if (unit && place === at) return unit
  if (unit) return { ...unit, attributive: unit.dimension !== 'multiple' }
  if (place > at)
    return { to: place + 1, dimension: 'count', unit: null, noun: wordAt(prose, place), attributive: true }
  const start = /^(?:more|fewer|less|additional|extra|further|other)$/.test(wordAt(prose, at)) ? at + 1 : at
  const noun = readNoun(prose, start, amount.value === 0 || amount.value === 1)
  return { to: noun?.to ?? at, dimension: 'count', unit: null, noun: noun?.noun ?? null, attributive: false }
}
