import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { phraseEnd, phrases } from '../phrases.ts'
import { hasAmount, type SectionReading, spanOf, tokensAmong } from '../section-reading.ts'
import { watched } from '../watched-words.ts'

const degrees = wordSet(
  'significantly substantially considerably dramatically drastically massively greatly vastly enormously hugely immensely',
  'noticeably markedly tremendously exponentially',
)
const quantities = phrases(
  'many, several, multiple, the majority of, a majority of, various, numerous, countless, a lot of, a lot, lots of, plenty of, tons of, a ton of, loads of, a number of',
  'a large number of, a great number of, a good number of, a handful of, a bunch of, a great deal of, a good deal of',
  'quite a few, a few, most of, most people, most users, most customers, most clients, most teams, most engineers, most stakeholders',
)
const sizes = wordSet('significant substantial considerable dramatic drastic huge massive big large major noticeable')
const amounts = wordSet(
  'increase decrease drop rise fall improvement reduction gain gains growth savings saving difference boost jump decline',
  'improvements reductions increases impact uplift',
)
const comparatives = phrases(
  'faster, quicker, cheaper, happier, smoother, easier, better, slower, more efficient, more productive, more reliable',
  'more stable, more satisfied, less expensive, shorter',
)
const linking = wordSet(
  'was were became become is are got get gets ran runs run went felt feels works worked much far noticeably',
)
const times = wordSet('seconds minutes hours days weeks months years')
const notMany = wordSet('how as this that')
const notMost = wordSet('the time times all day night week way')

type Vague = { to: number; question: string }

function vagueAt(reading: SectionReading, at: number): Vague | null {
  const word = wordAt(reading, at)
  const before = wordAt(reading, at - 1)
  if (degrees.has(word)) return before === 'statistically' ? null : { to: at + 1, question: 'How much is' }
  if (sizes.has(word) && amounts.has(wordAt(reading, at + 1))) return { to: at + 2, question: 'How much is' }
  const to = phraseEnd(reading, at, quantities)
  if (to > 0)
    return isVagueQuantity(reading, at, to) ? { to, question: word === 'a' ? 'How much is' : 'How many is' } : null
  if (reading.section !== 'result') return null
  const end = phraseEnd(reading, at, comparatives)
  return end > 0 && linking.has(before) ? { to: end, question: 'How much is' } : null
}

function isVagueQuantity(reading: SectionReading, at: number, to: number): boolean {
  const word = wordAt(reading, at)
  const before = wordAt(reading, at - 1)
  const next = reading.tokens[to]
  if (word === 'multiple') return next?.lower !== 'of' && !(next?.glued && next.text === '-')
  if (word === 'many')
    return !notMany.has(before) && before !== '-' && next?.lower !== 'times' && !(next?.glued && next.text === '-')
  if (word === 'most') return before !== 'the' && before !== 'at' && !notMost.has(next?.lower ?? '')
  if (wordAt(reading, at + 1) === 'lot' && to === at + 2) return before !== 'thanks' && next?.kind !== 'number'
  if (wordAt(reading, at + 1) === 'few') return reading.section === 'result' || !times.has(next?.lower ?? '')
  return true
}

const triggers = watched([...degrees, ...sizes, ...quantities.byStart.keys(), ...comparatives.byStart.keys()])

function vagueWords(reading: SectionReading): Finding[] {
  const found: Finding[] = []
  let next = 0
  for (const at of tokensAmong(reading, triggers)) {
    const vague = at < next || reading.quoted[at] || hasAmount(reading, at) ? null : vagueAt(reading, at)
    if (!vague) continue
    const span = spanOf(reading, at, vague.to)
    found.push({ label: `${vague.question} “${reading.text.slice(span.start, span.end)}”?`, span })
    next = vague.to
  }
  return found
}

/**
 * RV14: a word that stands where a number belongs. An amount in the same sentence answers it; "faster" counts only in
 * Result. Source: DOMAIN.md §5, SCREENS.md §5.
 */
export const vagueQuantifier: FlagRule = {
  id: 'vague-quantifier',
  rule: 'RV14',
  severity: 'hints',
  threshold: 'a word of degree or quantity in S, T, A or R whose sentence has no amount',
  label: 'How much?',
  why: 'A number here is what the interviewer will ask for.',
  fix: 'Put the number in its place; rough is fine: about 20%, 3 people, 2 weeks.',
  mark: 'wavy',
  fires: { result: 'Complaints fell significantly.' },
  silent: { result: 'Complaints fell significantly, from 40 a week to four.' },
  find: ({ sections: { situation, task, action, result } }) => [situation, task, action, result].flatMap(vagueWords),
}
