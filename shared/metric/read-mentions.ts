import { type Amount, readAmount } from './amount.ts'
import { readFraction } from './fraction.ts'
import { leadStart } from './lead.ts'
import type { Mention } from './mention.ts'
import { months } from './naming-rules.ts'
import { numberStarts } from './number-words.ts'
import { type Prose, wordAt } from './prose.ts'
import { readCode } from './read-code.ts'
import { readNoun } from './read-noun.ts'
import { readUnit } from './read-unit.ts'
import { readShare } from './share.ts'
import type { Token } from './tokens.ts'
import { adverbBases, looseTimeUnits, timeUnits } from './units.ts'
import { wordSet } from './word-set.ts'

const dashes = wordSet('- – —')

const periods = wordSet('quarter half end start beginning middle spring summer autumn fall winter rest course')

/** "in 2023", "March 2023", "the first quarter of 2023": what comes after its "to" is the later state of what stood before the year. */
function isYearAt(prose: Prose, at: number): boolean {
  const before = wordAt(prose, at - 1)
  return (
    /^(?:19[5-9]\d|20[0-4]\d)$/.test(wordAt(prose, at)) &&
    (before === 'in' || months.has(before) || (before === 'of' && periods.has(wordAt(prose, at - 2))))
  )
}

/** The second number of a range: "25-30%", "30 to 40 percent", "one or two". Never after "from": that is a change. */
function rangeEnd(prose: Prose, amount: Amount): Amount | null {
  const joint = prose.tokens[amount.to]
  if (!joint) return null
  const dash = dashes.has(joint.text)
  const opener = wordAt(prose, leadStart(prose, amount.from, false) - 1)
  const word = (joint.lower === 'to' || joint.lower === 'or') && opener !== 'from'
  const and = joint.lower === 'and' && opener === 'between'
  if (!(dash || word || and) || (word && isYearAt(prose, amount.from))) return null
  const start = wordAt(prose, amount.to + 1) === amount.currency ? amount.to + 2 : amount.to + 1
  const end = readAmount(prose, start)
  if (!end || end.dotted || amount.dotted) return null
  return end.value > amount.value || amount.value === 0 ? end : null
}

/** "per week", "a year", "/s", "annually": the base a number is counted against, and where it ends. */
function readBase(prose: Prose, at: number): { per: string; to: number } | null {
  const word = wordAt(prose, at)
  const adverb = word === 'annual' ? undefined : adverbBases.get(word)
  if (adverb !== undefined) return { per: adverb, to: at + 1 }
  const next = wordAt(prose, at + 1)
  const time = timeUnits.get(next) ?? looseTimeUnits.get(next)
  if ((word === 'a' || word === 'an' || word === 'each' || word === 'every') && time !== undefined)
    return { per: time, to: at + 2 }
  if (word === '/' && prose.tokens[at]?.glued && prose.tokens[at + 1]?.kind === 'word')
    return { per: time ?? next, to: at + 2 }
  if (word !== 'per' || next === 'cent') return null
  const noun = readNoun(prose, at + 2, false)
  const number = readAmount(prose, at + 1)
  if (number) return { per: noun?.noun ?? next, to: noun?.to ?? number.to }
  return prose.tokens[at + 1]?.kind === 'word' ? { per: time ?? next, to: at + 2 } : null
}

/** "within a month", "a week early", "an hour a day": an article that means one (rule MT3). */
function readArticle(prose: Prose, at: number): Mention | null {
  const word = wordAt(prose, at)
  if (word !== 'a' && word !== 'an') return null
  const place = wordAt(prose, at + 1) === 'full' || wordAt(prose, at + 1) === 'whole' ? at + 2 : at + 1
  const unit = timeUnits.get(wordAt(prose, place))
  if (unit === undefined || wordAt(prose, place).length < 3) return null
  const to = place + 1
  const base = readBase(prose, to)
  const limited =
    /^(?:within|under)$/.test(wordAt(prose, at - 1)) ||
    /^(?:less|more)_than$/.test(`${wordAt(prose, at - 2)}_${wordAt(prose, at - 1)}`)
  const spent = /^(?:takes|take|took|me|us|in|from|to)$/.test(wordAt(prose, at - 1))
  const compared = /^(?:early|earlier|ahead|sooner|faster|shorter|before)$/.test(wordAt(prose, to))
  if (!base && !limited && !spent && !compared && place === at + 1) return null
  return {
    from: at,
    to: base?.to ?? to,
    at,
    numberTo: at + 1,
    values: [1],
    dimension: 'duration',
    unit,
    noun: null,
    per: base?.per ?? null,
    attributive: false,
    digits: false,
  }
}

/** The mention that starts with the number at this token, or null. Looks at most a dozen tokens ahead. */
function readMention(prose: Prose, at: number): Mention | null {
  const fraction = readFraction(prose, at)
  if (fraction) return fraction
  const code = readCode(prose, at)
  if (code) return code
  const amount = readAmount(prose, at)
  if (!amount) return readArticle(prose, at)
  const range = rangeEnd(prose, amount)
  const last = range ?? amount
  const unit = readUnit(prose, last.to, { ...last, currency: last.currency ?? amount.currency })
  const mention: Mention = {
    from: amount.from,
    to: unit.to,
    at,
    numberTo: last.to,
    values: range ? [amount.value, range.value] : [amount.value],
    dimension: amount.dotted ? 'code' : unit.dimension,
    unit: unit.unit,
    noun: unit.noun,
    per: null,
    attributive: unit.attributive,
    digits: amount.digits,
  }
  const wide = range ? null : repeatedUnit(prose, mention)
  if (wide) return wide
  const factor = wordAt(prose, mention.from - 1) === 'of' && wordAt(prose, mention.from - 2) === 'factor'
  if (factor && mention.dimension === 'count') {
    return { ...mention, to: mention.numberTo, noun: null, dimension: 'multiple', unit: 'x' }
  }
  return (range ? null : readShare(prose, amount, mention)) ?? withBase(prose, mention)
}

/** "25%–30%", "$2k-$3k": a range that says its unit twice. */
function repeatedUnit(prose: Prose, mention: Mention): Mention | null {
  const dash = prose.tokens[mention.to]
  if (!dash?.glued || !dashes.has(dash.text) || mention.unit === null) return null
  const start = prose.tokens[mention.to + 1]?.kind === 'number' ? mention.to + 1 : mention.to + 2
  const end = readAmount(prose, start)
  const [low] = mention.values
  if (!end || end.dotted || low === undefined || end.value <= low) return null
  const unit = readUnit(prose, end.to, end)
  if (unit.dimension !== mention.dimension || unit.unit !== mention.unit) return null
  return { ...mention, to: unit.to, numberTo: end.to, values: [low, end.value] }
}

/** "12,000 requests" and "per second" are a rate; money and time keep their kind: "$8,000 a month". */
function withBase(prose: Prose, mention: Mention): Mention {
  const base = mention.attributive ? null : readBase(prose, mention.to)
  if (!base) return mention
  if (mention.dimension !== 'count') return { ...mention, to: base.to, per: base.per }
  return { ...mention, to: base.to, per: base.per, dimension: 'rate', unit: `${mention.noun ?? ''}/${base.per}` }
}

/** A bare "one" is mostly a pronoun; it counts only with a unit, a share or a base. */
function isPronoun(prose: Prose, mention: Mention): boolean {
  return (
    mention.dimension === 'count' &&
    mention.values.length === 1 &&
    wordAt(prose, mention.at) === 'one' &&
    wordAt(prose, mention.at - 1) !== 'from'
  )
}

/** Whether any reading can begin at this token: digits, a word that begins a number, a sign like "½". */
function mayBegin({ kind, lower }: Token): boolean {
  if (kind === 'word') return numberStarts.has(lower) || lower === 'an'
  return kind === 'number' || (kind === 'symbol' && lower > '~')
}

/** Every number of the text with what belongs to it, in order, never overlapping (rules MT1–MT5). Linear. */
export function readMentions(prose: Prose): Mention[] {
  const mentions: Mention[] = []
  let at = 0
  while (at < prose.tokens.length) {
    const token = prose.tokens[at]
    const mention = token && mayBegin(token) ? readMention(prose, at) : null
    if (!mention || isPronoun(prose, mention)) {
      at += 1
      continue
    }
    const floor = mentions.at(-1)?.to ?? 0
    const from = Math.max(floor, leadStart(prose, mention.from, mention.dimension === 'duration'))
    mentions.push({ ...mention, from })
    at = Math.max(mention.to, at + 1)
  }
  return mentions
}
