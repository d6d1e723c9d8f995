import type { Mention } from './mention.ts'
import { measureOf, type Pair } from './pair.ts'
import { hasWord, type Prose, wordAt } from './prose.ts'
import { unitFactors } from './units.ts'
import { wordSet } from './word-set.ts'

/** Words at most between the two numbers of a pair. */
const widest = 8
const nowWords = wordSet('now today new')
const oldWords = wordSet('old previously formerly')
const turns = wordSet('where while when whereas and ;')
const onceVerbs = wordSet('took taken take needed need used was were required cost had')
const arrows = wordSet('-> --> → => ⇒ ➔ ➜ ➡ ⟶ ⇨ —> –>')
const insteadWords = wordSet('instead rather compared versus vs against')
const describing = wordSet(
  'a an the just only some roughly about around its our one high low over average of being having',
)

type Gap = { prose: Prose; left: Mention; right: Mention; words: string[] }

function wordsBetween(prose: Prose, left: Mention, right: Mention): string[] {
  const words: string[] = []
  for (let at = left.to; at < right.from; at += 1) words.push(wordAt(prose, at))
  return words
}

/** "from" right before a mention, or with a few describing words between: "from an average of", "from being woken". */
function fromBefore(prose: Prose, mention: Mention): number | null {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 4); at -= 1) {
    const word = wordAt(prose, at)
    if (word === 'from') return at
    if (!describing.has(word) && !/(?:ed|ing|en)$/.test(word)) return null
  }
  return null
}

/** "3 months to 3 weeks": a range would rise, so this is a change. */
function fallsTo({ left, right }: Gap): boolean {
  if (left.dimension !== right.dimension || left.dimension === 'count') return false
  const size = (mention: Mention) => (mention.values[0] ?? 0) * (unitFactors.get(mention.unit ?? '')?.factor ?? 1)
  return size(right) < size(left)
}

/** "A → B", "from A to B", "A to B" where B is less (rule MT21). */
function changePair({ prose, left, right, words }: Gap): Pair | null {
  const pair: Pair = { before: left, after: right, from: left.from, to: right.to, rule: 'MT21' }
  if (words.length <= 3 && words.some((word) => arrows.has(word))) return pair
  const last = words.at(-1)
  const linked = last === 'to' || last === 'into' || (last === 'just' && words.at(-2) === 'to')
  // "from 5.2% in February, under the old format, to 1.1%": of one measure, the two may stand further apart.
  const alike = left.dimension === right.dimension && left.unit === right.unit && left.unit !== null
  if (!linked || (words.length > 5 && !alike)) return null
  const start = fromBefore(prose, left)
  if (start !== null) return { ...pair, from: start }
  return words.length === 1 && fallsTo({ prose, left, right, words }) ? pair : null
}

/** "4% before, 0.5% after" (rule MT22). */
function listedPair({ prose, left, right, words }: Gap): Pair | null {
  const listed = /^(?:before|previously|then)$/.test(words[0] ?? '') && words.length <= 3
  if (!listed || !/^(?:after|now|today|afterwards)$/.test(wordAt(prose, right.to))) return null
  return { before: left, after: right, from: left.from, to: right.to + 1, rule: 'MT22' }
}

/** "took 4 days, now takes 2 hours", "2 seconds where the old one took 2 minutes" (rule MT22). */
function toldPair({ prose, left, right, words }: Gap): Pair | null {
  const pair = { from: left.from, to: right.to, rule: 'MT22', told: true } as const
  const once = hasWord(prose, left.from - 4, left.from, onceVerbs)
  if (once && words.some((word) => nowWords.has(word))) return { ...pair, before: left, after: right }
  const usedTo = words.some((word, at) => word === 'used' && words[at + 1] === 'to')
  const old = usedTo || words.some((word) => oldWords.has(word))
  return old && words.some((word) => turns.has(word)) ? { ...pair, before: right, after: left } : null
}

/** Counts of different things are not compared: "one delivery, run against 500 filings". */
function countDifferentThings({ left, right }: Gap): boolean {
  const thing = (mention: Mention) => mention.noun?.split(' ').at(-1)?.replace(/s$/, '')
  return (
    left.dimension === 'count' &&
    right.dimension === 'count' &&
    left.noun !== null &&
    right.noun !== null &&
    thing(left) !== thing(right)
  )
}

/** "B, down from A", "B instead of A", "B compared with A" (rule MT22). */
function comparedPair(gap: Gap): Pair | null {
  const { prose, left, right, words } = gap
  if (countDifferentThings(gap)) return null
  const pair: Pair = { before: right, after: left, from: left.from, to: right.to, rule: 'MT22' }
  const plain = words.filter((word) => !/^[(,—–-]+$/.test(word))
  if (plain.length <= 7 && plain.some((word) => insteadWords.has(word))) return pair
  const opensChange = /^(?:to|->|→|into)$/.test(wordAt(prose, right.to))
  return plain.length <= 3 && plain.at(-1) === 'from' && !opensChange ? pair : null
}

/** All pairs of neighbouring mentions in one sentence. Each mention is in one pair at most; the first that fits wins. */
export function findPairs(prose: Prose, mentions: readonly Mention[]): Pair[] {
  const pairs: Pair[] = []
  let taken = -1
  mentions.forEach((left, index) => {
    const right = mentions[index + 1]
    if (!right || index <= taken || right.from - left.to > widest) return
    if (prose.sentenceOf[left.at] !== prose.sentenceOf[right.at]) return
    const gap = { prose, left, right, words: wordsBetween(prose, left, right) }
    const pair = listedPair(gap) ?? changePair(gap) ?? toldPair(gap) ?? comparedPair(gap)
    if (!pair || !measureOf(pair)) return
    pairs.push(pair)
    taken = index + 1
  })
  return pairs
}
