import type { FlagRule } from '../flag.ts'
import { otherPronouns, peopleNouns, teamNouns } from '../people.ts'
import type { SectionReading } from '../section-reading.ts'
import { isI, subjectsOf } from '../subjects.ts'

/** "I" subjects in Action from which their being alone is odd ([D]). */
export const leastAloneSubjects = 4

/** A word with a capital that neither begins a sentence nor stands in capitals: as a rule a name. */
function isName(reading: SectionReading, at: number): boolean {
  const token = reading.tokens[at]
  if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(token.text) || isI(reading, at)) return false
  const sentence = reading.sentences[reading.sentenceOf[at] ?? 0]
  return sentence !== undefined && at > sentence.from
}

function namesOthers(reading: SectionReading): boolean {
  return reading.tokens.some(
    (token, at) => peopleNouns.has(token.lower) || otherPronouns.has(token.lower) || isName(reading, at),
  )
}

function namesTeam({ tokens }: SectionReading): boolean {
  return tokens.some(({ lower }) => teamNouns.has(lower) || lower === 'we' || lower === 'our')
}

/**
 * RV20: the Situation or Task names a team, Action says "I" at least four times, and neither Action nor Result has
 * another person in it: no "we", "they", "she", no role, no name. It is the reverse of `we-over-i` and only a hint: a
 * story may be told rightly so, and nobody but the teller knows.
 */
export const creditAbsorber: FlagRule = {
  id: 'credit-absorber',
  rule: 'RV20',
  severity: 'hints',
  threshold: `Situation or Task names a team; Action has ${leastAloneSubjects} “I” subjects or more; no other person in Action and Result`,
  label: 'Nobody but you',
  why: 'The story begins with a team and goes on as if you had been alone, which an interviewer will doubt.',
  fix: 'Name one person and what they did; your own part stands out better beside it.',
  section: 'action',
  fires: {
    situation: 'Our team of six ran the returns service.',
    action: 'I read the logs. I found the fault. I wrote the repair, and I released it the same night.',
  },
  silent: {
    situation: 'Our team of six ran the returns service.',
    action: 'I read the logs. I found the fault with Wen. I wrote the repair, and I released it the same night.',
  },
  find: ({ sections: { situation, task, action, result } }) =>
    (namesTeam(situation) || namesTeam(task)) &&
    subjectsOf(action).i.length >= leastAloneSubjects &&
    !namesOthers(action) &&
    !namesOthers(result)
      ? [{}]
      : [],
}
