import type { FlagRule } from '../flag.ts'

/** RV1: a story whose Result is empty cannot be told to its end. Source: DOMAIN.md §5. */
export const noResult: FlagRule = {
  id: 'no-result',
  rule: 'RV1',
  severity: 'blocks',
  threshold: 'Result has no word',
  label: 'No result yet',
  why: 'Without a Result the story has no end: the interviewer cannot tell what came of it.',
  fix: 'Write what changed, for whom, and by how much.',
  section: 'result',
  fires: { action: 'I moved the queue to the new service.', result: '  ' },
  silent: { result: 'Lost refunds fell from 3% to 0.02%.' },
  find: ({ words }) => (words.result > 0 ? [] : [{}]),
}
