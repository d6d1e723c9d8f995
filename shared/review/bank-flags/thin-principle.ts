import type { BankRule } from '../bank-flag.ts'
import { nameOf } from '../principle-weight.ts'

/** RV41: fewer ready stories than the target (default 2): the second question on it finds nothing new. */
export const thinPrinciple: BankRule = {
  id: 'thin-principle',
  rule: 'RV41',
  severity: 'hints',
  threshold: 'ready stories fewer than the target, 2 by default (rule CV1; DOMAIN.md §3)',
  label: 'Thin',
  why: 'A second question on it would find no other story.',
  fix: 'Write or finish one more story that shows it.',
  fires: { stories: [{ status: 'ready', principles: [{ id: 'frugality', strength: 'primary', note: '' }] }] },
  silent: {
    stories: [
      { status: 'ready', principles: [{ id: 'frugality', strength: 'primary', note: '' }] },
      { status: 'ready', principles: [{ id: 'frugality', strength: 'secondary', note: '' }] },
    ],
  },
  find: ({ gaps }) =>
    gaps.flatMap((gap) =>
      gap.type === 'thin'
        ? [
            {
              label: `Thin: ${nameOf(gap.principle)}`,
              why: `${nameOf(gap.principle)} has ${gap.ready === 1 ? 'one ready story' : `${gap.ready} ready stories`}; a further question on it would find no other.`,
              storyIds: gap.candidates.map((each) => each.storyId),
              principle: gap.principle,
            },
          ]
        : [],
    ),
}
