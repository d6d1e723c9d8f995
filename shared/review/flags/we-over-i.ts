import type { FlagRule } from '../flag.ts'
import { subjectsOf } from '../subjects.ts'

/** "we" subjects from which the balance is looked at, and how many times the "I" subjects they may be (DOMAIN.md §5). */
export const leastWe = 3
export const mostWePerI = 2

/** RV18: Action tells what "we" did, so that nobody learns what the teller did. */
export const weOverI: FlagRule = {
  id: 'we-over-i',
  rule: 'RV18',
  severity: 'warns',
  threshold: `in Action at least ${leastWe} “we” subjects and more than ${mostWePerI} for each “I” subject`,
  label: 'Who did it?',
  why: 'Action says “we”, and the interviewer scores only what you did.',
  fix: 'Say “I” where it was you, and name who did the rest.',
  section: 'action',
  fires: {
    action: 'We mapped the paths. We chose a gateway. I wrote the plan. We moved the countries, and we checked them.',
  },
  silent: { action: 'I mapped the paths and chose a gateway. We moved the countries, and I checked each one.' },
  find: ({ sections: { action } }) => {
    const { i, we } = subjectsOf(action)
    if (we.length < leastWe || we.length <= mostWePerI * i.length) return []
    return [
      {
        label: `“We” ${we.length}, “I” ${i.length}`,
        why: `Action says “we” ${we.length} times and “I” ${i.length === 1 ? 'once' : `${i.length} times`}; the interviewer scores only what you did.`,
      },
    ]
  },
}
