import type { FlagRule } from '../flag.ts'

/** RV7: without Action nobody learns what the teller did. Source: DOMAIN.md §5 (empty Action). */
export const noAction: FlagRule = {
  id: 'no-action',
  rule: 'RV7',
  severity: 'blocks',
  threshold: 'Action has no word',
  label: 'No action yet',
  why: 'Action is what the interviewer scores, and it says nothing yet.',
  fix: 'Write what you did, one step after the other, and why you chose it.',
  section: 'action',
  fires: { situation: 'Refunds were lost every night.', action: ' … ' },
  silent: { action: 'I moved the queue to the new service.' },
  find: ({ words }) => (words.action > 0 ? [] : [{}]),
}
