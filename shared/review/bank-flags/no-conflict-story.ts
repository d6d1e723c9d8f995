import type { BankRule } from '../bank-flag.ts'

/** RV45: nobody in the bank disagrees with anybody (DOMAIN.md §3). */
export const noConflictStory: BankRule = {
  id: 'no-conflict-story',
  rule: 'RV45',
  severity: 'warns',
  threshold:
    'no active story tells a disagreement, by tag, primary principle or in words; one without a word tells none (DOMAIN.md §3)',
  label: 'No conflict story',
  why: 'Nearly every loop asks for a disagreement, and no story tells one.',
  fix: 'Write one in which you and someone with a reason of their own wanted different things. One that is told already can be tagged “conflict”.',
  fires: { stories: [{ action: 'I wrote the plan and everyone liked it.' }] },
  silent: { stories: [{ action: 'I disagreed with the date and showed why.' }] },
  find: ({ active, conflicts }) => (active.length > 0 && conflicts.size === 0 ? [{}] : []),
}
