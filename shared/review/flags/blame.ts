import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { phraseEnd, phrases } from '../phrases.ts'
import { type SectionReading, spanOf, tokensAmong } from '../section-reading.ts'
import { watched } from '../watched-words.ts'

const persons = wordSet(
  'they he she management leadership team teams vendor vendors supplier suppliers contractor contractors colleague colleagues',
  'manager managers boss director engineer engineers developer developers designer designers sales marketing legal finance',
  'coworker coworkers teammate teammates consultant consultants department lead leads owner executives ops qa nobody',
)
const owners = wordSet('his her their your')
const self = wordSet("i i'm i'd i've me my mine myself own we we're we'd our us")
const insults = wordSet(
  'incompetent incompetence lazy laziness clueless useless stupid idiot idiots ignorant careless carelessness unprofessional',
  'toxic negligent negligence sloppy lousy hopeless arrogant spineless',
)
/** Said of things: "lazy loading", "toxic waste". */
const thingsAfter = wordSet(
  'loading load loaded evaluation initialisation initialization rendering waste fumes data code dashboard report alarm default',
)
const failings = phrases(
  'failed to, dropped the ball, messed up, screwed up, had no idea, had no clue, let me down, let us down, never bothered',
  "did not bother, didn't bother, could not be bothered, couldn't be bothered, did not care, didn't care, ignored me, ignored us",
  'refused to help, refused to listen, refused to cooperate, refused to work, refused to engage, refused to do, refused to take',
  "never listened, would not listen, wouldn't listen, blew it, botched",
)
const causes = phrases(
  'because of their incompetence, because of their negligence, because of their carelessness, because of their ego, because of their politics',
  'because of their mistake, because of their mistakes, because of his mistake, because of her mistake, because of his ego, because of her ego',
  'because of office politics, thanks to their incompetence',
)
const nobody = wordSet("nobody's anyone's anybody's everyone's it's that's what's who's here's there's one's no")
const faultThings = wordSet(
  'code codes log logs report reports tolerance tree line lines domain injection rate rates tolerant - management',
)

/** The nearest subject before token `at` in its clause: a person, the teller, or neither. */
function doerBefore(reading: SectionReading, at: number): 'other' | 'self' | 'thing' {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (reading.clauseOf[before] !== reading.clauseOf[at]) break
    const word = wordAt(reading, before)
    if (self.has(word) && word !== 'my' && word !== 'our') return 'self'
    if (persons.has(word)) return 'other'
    if (word === 'and' || word === 'to' || word === 'that') break
  }
  return 'thing'
}

function isInsult(reading: SectionReading, at: number): boolean {
  if (thingsAfter.has(wordAt(reading, at + 1))) return false
  let person = false
  for (let each = Math.max(0, at - 12); each < Math.min(reading.tokens.length, at + 6); each += 1) {
    if (reading.clauseOf[each] !== reading.clauseOf[at]) continue
    const word = wordAt(reading, each)
    const mine = word === 'my' || word === 'our'
    if (self.has(word) && !(mine && persons.has(wordAt(reading, each + 1)))) return false
    person ||= persons.has(word) || owners.has(word)
  }
  return person
}

function blameEnd(reading: SectionReading, at: number): number {
  const word = wordAt(reading, at)
  if (insults.has(word)) return isInsult(reading, at) ? at + 1 : 0
  if (word === 'fault' && !faultThings.has(wordAt(reading, at + 1))) {
    const before = wordAt(reading, at - 1)
    return owners.has(before) || (/'s$/.test(before) && !nobody.has(before)) ? at + 1 : 0
  }
  if (word === 'i' && wordAt(reading, at + 1) === 'blamed' && wordAt(reading, at + 2) !== 'myself') return at + 2
  if (word === 'to' && wordAt(reading, at + 1) === 'blame') {
    const being = /^(?:was|were|is|are|all|entirely|clearly)$/.test(wordAt(reading, at - 1))
    return being && doerBefore(reading, at) === 'other' && !/^nobody$/.test(wordAt(reading, at - 2)) ? at + 2 : 0
  }
  const cause = phraseEnd(reading, at, causes)
  if (cause > 0) return cause
  const failing = phraseEnd(reading, at, failings)
  return failing > 0 && doerBefore(reading, at) === 'other' ? failing : 0
}

const triggers = watched([...insults, ...causes.byStart.keys(), ...failings.byStart.keys(), 'fault', 'i', 'to'])

function blames(reading: SectionReading): Finding[] {
  return tokensAmong(reading, triggers).flatMap((at): Finding[] => {
    const to = reading.quoted[at] ? 0 : blameEnd(reading, at)
    return to > 0 ? [{ span: spanOf(reading, at, to) }] : []
  })
}

/**
 * RV23: words that put the fault on others. Owning up ("it was my fault"), things that fail and what others are quoted
 * with are left alone. Source: DOMAIN.md §5.
 */
export const blame: FlagRule = {
  id: 'blame',
  rule: 'RV23',
  severity: 'hints',
  threshold: 'someone else’s fault, failing or character named in S, T, A, R or Learning, outside quotation marks',
  label: 'Blame',
  why: 'Interviewers hear how you speak of people who are not in the room.',
  fix: 'Say what happened and what you did about it, without the verdict.',
  mark: 'wavy',
  fires: { situation: 'The outage was the vendor’s fault, and their team never bothered to call.' },
  silent: { situation: 'The outage was my fault: I failed to read the alarm, and the job failed to start.' },
  find: ({ sections: { situation, task, action, result, learning } }) =>
    [situation, task, action, result, learning].flatMap(blames),
}
