import type { BankRule } from '../bank-flag.ts'

/** RV44: nobody in the bank fails. Every loop asks for a failure (DOMAIN.md §3). */
export const noFailureStory: BankRule = {
  id: 'no-failure-story',
  rule: 'RV44',
  severity: 'warns',
  threshold:
    'no active story tells a failure of one’s own, by tag or in words; one without a word tells none (DOMAIN.md §3)',
  label: 'No failure story',
  why: 'Nearly every loop asks for a failure, and no story tells one.',
  fix: 'Write one: what you got wrong, what it cost, and where you did it differently later. One that is told already can be tagged “failure”.',
  fires: { stories: [{ result: 'We opened on time.' }] },
  silent: { stories: [{ tags: ['failure'], learning: 'I rehearse the way back.' }] },
  find: ({ active, failures }) => (active.length > 0 && failures.size === 0 ? [{}] : []),
}
