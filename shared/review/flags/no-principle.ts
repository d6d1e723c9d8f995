import type { FlagRule } from '../flag.ts'

/** RV3: an untagged story counts for nothing in coverage and is harder to find. Source: DOMAIN.md §5. */
export const noPrinciple: FlagRule = {
  id: 'no-principle',
  rule: 'RV3',
  severity: 'blocks',
  threshold: 'no principle tagged',
  label: 'No principle yet',
  why: 'Interviewers score principles, and this story names none.',
  fix: 'Tag the one principle it shows best, then those it also shows.',
  fires: { result: 'Refunds went out on the same day.', principles: [] },
  silent: { principles: [{ id: 'ownership', strength: 'primary', note: '' }] },
  find: ({ story }) => (story.principles.length > 0 ? [] : [{}]),
}
