import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { phrasePlaces, phrases } from '../phrases.ts'
import { type SectionReading, spanOf } from '../section-reading.ts'

const hedges = phrases(
  'i think, i guess, i suppose, i believe, i feel like, we think, i would say, i assume',
  'maybe, perhaps, probably, presumably, arguably, hopefully, basically, essentially, somewhat, kind of, kinda, sort of, sorta',
  'more or less, pretty much, to be honest, if i remember correctly, if i recall correctly, or something, or whatever, a bit, a little bit',
  'quite, fairly, rather',
)
/** Degrees that hedge only before a quality: "quite slow", not "quite a few" or "rather than". */
const degrees = wordSet('quite fairly rather somewhat')
const qualities = wordSet(
  'slow fast good bad well high low large small big long short hard easy difficult important happy unhappy expensive cheap complex',
  'simple successful successfully useful helpful pleased busy new old late early significant successfully smoothly quickly slowly strong weak',
)
/** "a kind of scanner", "what sort of error": the noun. */
const kindIntroducers = wordSet(
  'a the this that any one what some every another new same each right different no which other certain particular whatever an',
)
const afterThink = wordSet('about of through ahead again in big')

function isHedge(reading: SectionReading, at: number, to: number): boolean {
  const word = wordAt(reading, at)
  const before = wordAt(reading, at - 1)
  const next = reading.tokens[to]
  if (degrees.has(word)) return qualities.has(next?.lower ?? '')
  if (word === 'kind' || word === 'sort')
    return (
      !kindIntroducers.has(before) &&
      reading.tokens[at - 1]?.kind !== 'number' &&
      !/^\p{L}+(?:est|er|nt|al|ic)$/u.test(before)
    )
  if (word === 'a') return qualities.has(next?.lower ?? '') || next?.kind === 'symbol' || next === undefined
  if (wordAt(reading, at + 1) === 'think' || wordAt(reading, at + 1) === 'believe')
    return !afterThink.has(next?.lower ?? '') && before !== 'what' && before !== 'how' && before !== 'as'
  if (wordAt(reading, at + 1) === 'would') return true
  // "maybe 40 people" is an honest estimate.
  return next?.kind !== 'number'
}

function hedgesIn(reading: SectionReading): Finding[] {
  return phrasePlaces(reading, hedges)
    .filter(({ at, to }) => isHedge(reading, at, to))
    .map(({ at, to }) => ({ span: spanOf(reading, at, to) }))
}

/** RV22: words that take back what the sentence says. An estimate ("maybe 40 people") is none. Source: DOMAIN.md §5. */
export const hedging: FlagRule = {
  id: 'hedging',
  rule: 'RV22',
  severity: 'hints',
  threshold: 'a word of doubt or of half measure in S, T, A or R, outside quotation marks and not before a number',
  label: 'Hedging',
  why: 'It takes back what the sentence says, and you were there.',
  fix: 'Take the word out, or say what you know and what you do not.',
  mark: 'wavy',
  fires: { action: 'I basically rewrote the plan, and I think it helped.' },
  silent: { action: 'I rewrote the plan for maybe 40 people, a kind of calendar.' },
  find: ({ sections: { situation, task, action, result } }) => [situation, task, action, result].flatMap(hedgesIn),
}
