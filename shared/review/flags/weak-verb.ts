import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { phrasePlaces, phrases } from '../phrases.ts'
import { type SectionReading, spanOf } from '../section-reading.ts'
import { isI, isWe } from '../subjects.ts'

const weak = phrases(
  'helped, helped out, assisted, supported, participated in, took part in, contributed to, contributed, worked on, dealt with',
  'was involved in, were involved in, was involved with, got involved in, got involved with, became involved in, was part of, was a part of',
  'were part of, were a part of, played a role in, played a part in, was instrumental in, was responsible for, were responsible for, was in charge of, was tasked with, looked into, looked at, handled',
  'tried to, attempted to, was able to',
)
const adverbs = wordSet(
  'also then just mainly mostly simply actively closely initially finally really often always then first both heavily directly',
)
const joining = wordSet('and then but')

/** Whether the teller is the doer of the verb at token `at`: "I also helped", "I wrote the plan and helped". */
function isOwn(reading: SectionReading, at: number): boolean {
  let before = at - 1
  while (adverbs.has(wordAt(reading, before))) before -= 1
  if (isI(reading, before) || isWe(reading, before)) return true
  if (!joining.has(wordAt(reading, before)) && wordAt(reading, before) !== ',') return false
  const from = reading.sentences[reading.sentenceOf[at] ?? 0]?.from ?? 0
  return (isI(reading, from) || isWe(reading, from)) && wordAt(reading, at - 1) !== ','
}

function weakVerbs(reading: SectionReading): Finding[] {
  return phrasePlaces(reading, weak)
    .filter(({ at }) => isOwn(reading, at))
    .map(({ at, to }) => ({ span: spanOf(reading, at, to) }))
}

/** RV24: a verb that says the teller was near and not what the teller did. Only in Action, only of "I" and "we". */
export const weakVerb: FlagRule = {
  id: 'weak-verb',
  rule: 'RV24',
  severity: 'hints',
  threshold: '“helped”, “was involved in” and the like in Action, with “I” or “we” as the doer (DOMAIN.md §5)',
  label: 'Weak verb',
  why: 'It says that you were there and not what you did.',
  fix: 'Say the deed: wrote, chose, measured, called, built, refused.',
  section: 'action',
  mark: 'wavy',
  fires: { action: 'I helped the teams and was involved in the planning.' },
  silent: { action: 'I wrote the plan, which helped the teams, and asked who was involved in the launch.' },
  find: ({ sections: { action } }) => weakVerbs(action),
}
