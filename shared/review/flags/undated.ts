import type { FlagRule } from '../flag.ts'

/** RV4: how recent a story is counts in choosing it. Source: DOMAIN.md §3 (recency), §5. */
export const undated: FlagRule = {
  id: 'undated',
  rule: 'RV4',
  severity: 'hints',
  threshold: 'no month given',
  label: 'No date',
  why: 'Recent stories weigh more, and interviewers ask when it was.',
  fix: 'Add the month it happened; a guess is fine.',
  fires: { happenedOn: null },
  silent: { happenedOn: '2025-04' },
  find: ({ story }) => (story.happenedOn ? [] : [{}]),
}
