import type { FlagRule } from '../flag.ts'
import { spanOf } from '../section-reading.ts'
import { subjectsOf } from '../subjects.ts'

/** Places shown ([D]): after a few the point is made, and `we-over-i` weighs the whole. */
export const mostWePlaces = 8

/** RV19: each "we" that acts in Action, underlined quietly. Source: SCREENS.md §5. */
export const weSubject: FlagRule = {
  id: 'we-subject',
  rule: 'RV19',
  severity: 'hints',
  threshold: `each “we” that is the subject of a main statement in Action, ${mostWePlaces} places at most`,
  label: '“We” in Action',
  why: 'A listener cannot tell which part of “we” was you.',
  fix: 'Say what you did.',
  section: 'action',
  mark: 'dotted',
  fires: { action: 'We moved the countries one by one.' },
  silent: { action: 'I proposed that we move the countries one by one.' },
  find: ({ sections: { action } }) =>
    subjectsOf(action)
      .we.slice(0, mostWePlaces)
      .map((at) => ({ span: spanOf(action, at, at + 1) })),
}
