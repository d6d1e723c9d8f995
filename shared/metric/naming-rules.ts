import { functionWords } from './function-words.ts'
import type { Mention } from './mention.ts'
import { outcomeCues } from './outcome-cues.ts'
import { type Prose, sentenceAround, wordAt } from './prose.ts'
import type { NamingRule } from './rule.ts'
import { wordSet } from './word-set.ts'

/** Months, days of the week and other names that a number after them dates. */
export const months = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep',
  'sept oct nov dec monday tuesday wednesday thursday friday saturday sunday easter christmas spring summer autumn fall',
  'winter fy cy',
)
const yearBefore = wordSet(
  'in since by until till from of during early late mid before after around the to and through between - – , ( year class',
)
const labels = wordSet(
  'port ports section sections page pages chapter chapters step phase option room floor ticket case no no. nr item',
  'figure annex appendix article volume route gate tier sev severity priority code codes status http stage question week day',
  'sprint version release l lane paragraph clause lesson episode series chapter season building # id iteration milestone row',
  'column bug issue pr rev revision build rule ticket story epic task act slide interview p quarter grade level year plan',
  'floors pages steps chapters sections rooms weeks lines rows phases items tickets ports levels tiers',
  'hour minute month exhibit schedule attachment window bay dock ward shift hole route highway flight terminal platform',
)
const looseLabels = wordSet(
  'level group team plan model type class part table round line number unit zone store machine area game',
)
const httpCodes = new Set([400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504])
const httpNouns = wordSet('error errors response responses status page pages code codes')
const products = wordSet(
  'fortune web industry windows office agenda article java python angular react node ios android',
)
const scoreNames = wordSet('nps csat ces gpa f1 auc sat gmat ielts toefl dora osat enps mos bleu')

function isYear(prose: Prose, mention: Mention): boolean {
  const token = prose.tokens[mention.at]
  if (!token || !/^(?:19[5-9]\d|20[0-4]\d)$/.test(token.text)) return false
  if (mention.from !== mention.at && !/^(?:around|about|by|-|–)$/.test(wordAt(prose, mention.from))) return false
  if (mention.dimension === 'duration' && wordAt(prose, mention.numberTo) === 's') return true
  if (mention.dimension !== 'count' && mention.dimension !== 'rate') return false
  const before = wordAt(prose, mention.at - 1)
  if (mention.noun === null || months.has(before)) return true
  if (before === '' || yearBefore.has(before)) return wordAt(prose, mention.at - 2) !== 'reduced'
  return functionWords.has(before) && before !== 'with' && before !== 'for'
}

function isDate(prose: Prose, mention: Mention): boolean {
  if (isYear(prose, mention)) return true
  const token = prose.tokens[mention.at]
  const before = prose.tokens[mention.at - 1]
  const short = mention.values.length > 0 && (mention.values[0] ?? 0) <= 31
  const plain = mention.dimension === 'count' || mention.dimension === 'ordinal'
  if (plain && before?.text === "'" && token?.glued) return true
  if (plain && (before?.text === '’' || before?.text === '‘') && token?.glued) return true
  if (short && plain && before && months.has(before.lower))
    return before.text !== before.lower || before.lower !== 'may'
  const after = prose.tokens[wordAt(prose, mention.numberTo) === 'of' ? mention.numberTo + 1 : mention.numberTo]
  const named = after !== undefined && months.has(after.lower) && after.text !== after.lower
  if (short && (plain || mention.dimension === 'share') && named) return true
  const decade = mention.dimension === 'duration' && wordAt(prose, mention.numberTo) === 's' && before?.lower === 'the'
  return decade && (mention.values[0] ?? 1) % 10 === 0
}

function isClock(prose: Prose, mention: Mention): boolean {
  const word = wordAt(prose, mention.numberTo)
  if (/^(?:am|pm|o'clock|oclock|noon)$/.test(word)) return true
  if (
    (word === 'a' || word === 'p') &&
    wordAt(prose, mention.numberTo + 1) === '.' &&
    wordAt(prose, mention.numberTo + 2) === 'm'
  )
    return true
  const before = wordAt(prose, mention.at - 1)
  const hour = mention.values[0] ?? 99
  return (
    before === 'at' &&
    mention.dimension === 'count' &&
    mention.noun === null &&
    hour >= 1 &&
    hour <= 24 &&
    isLast(prose, mention)
  )
}

function isLast(prose: Prose, mention: Mention): boolean {
  const next = prose.tokens[mention.to]
  return next?.kind !== 'word' || functionWords.has(next.lower)
}

/** "Python 3.11", "Log4j 2.17", "Fortune 500", "Apollo 13": a name written with a capital, then a bare number. */
function isVersion(prose: Prose, mention: Mention): boolean {
  if (mention.dimension !== 'count' || mention.from !== mention.at || !mention.digits) return false
  const before = prose.tokens[mention.at - 1]
  if (before?.kind !== 'word' || scoreNames.has(before.lower)) return false
  if (products.has(before.lower)) return true
  const first = sentenceAround(prose, mention.at).from
  const opens = mention.at - 1 === first || prose.tokens[mention.at - 2]?.kind === 'symbol'
  const capital = before.text[0] !== before.lower[0]
  const scaled = mention.numberTo > mention.at + 1
  if (!capital || scaled || functionWords.has(before.lower) || outcomeCues.has(before.lower)) return false
  return !opens || mention.noun === null
}

function isLabelled(prose: Prose, mention: Mention): boolean {
  const { dimension } = mention
  if (httpCodes.has(mention.values[0] ?? 0) && dimension === 'count' && httpNouns.has(mention.noun ?? '')) return true
  if (dimension !== 'count' && dimension !== 'share' && dimension !== 'ordinal') return false
  if (mention.attributive && wordAt(prose, mention.numberTo) === '-') return false
  const before = wordAt(prose, mention.at - 1)
  if (before === '.' && /^(?:no|nr)$/.test(wordAt(prose, mention.at - 2))) return true
  const listed = before === 'and' || before === ',' || before === 'or' || before === '-'
  if (listed && prose.tokens[mention.at - 2]?.kind === 'number' && labels.has(wordAt(prose, mention.at - 3)))
    return true
  if (looseLabels.has(before)) return mention.noun === null
  return labels.has(before) && !isVerbUse(prose, mention.at - 1)
}

/** "we ship 40", "to release 3": the label's word is a verb here. */
function isVerbUse(prose: Prose, at: number): boolean {
  return /^(?:to|we|i|they|can|now)$/.test(wordAt(prose, at - 1))
}

const lifeWords = wordSet('experience career tenure old industry business practice service employment')

function isAge(prose: Prose, mention: Mention): boolean {
  const before = wordAt(prose, mention.from - 1)
  if (before === 'aged' || (before === 'of' && /^(?:age|man|woman|boy|girl)$/.test(wordAt(prose, mention.from - 2))))
    return true
  if (mention.dimension === 'duration' && (mention.unit === 'year' || mention.unit === 'month')) {
    for (let at = mention.to; at < mention.to + 5; at += 1) {
      const word = wordAt(prose, at)
      if (lifeWords.has(word)) return true
      if (!/^(?:of|'|’|-|in|the|this|professional|work|working|relevant|industry|my|her|his)$/.test(word)) break
    }
  }
  const person = /^(?:i|he|she)$/.test(wordAt(prose, mention.from - 2))
  return person && before === 'was' && mention.dimension === 'count' && mention.noun === null
}

/** Which naming rule takes this number out, or null. */
export function namingRule(prose: Prose, mention: Mention): NamingRule | null {
  if (isDate(prose, mention)) return 'MT40'
  if (isClock(prose, mention)) return 'MT41'
  if (isLabelled(prose, mention)) return 'MT44'
  if (isVersion(prose, mention)) return 'MT43'
  if (mention.dimension === 'code') return 'MT42'
  if (mention.dimension === 'ordinal') return 'MT45'
  return isAge(prose, mention) ? 'MT46' : null
}
