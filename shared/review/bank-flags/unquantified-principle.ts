import type { BankRule } from '../bank-flag.ts'
import { nameOf } from '../principle-weight.ts'

/** RV42: every ready story of a principle lacks a number, and none of them says why (a waiver excuses, DOMAIN.md §4). */
export const unquantifiedPrinciple: BankRule = {
  id: 'unquantified-principle',
  rule: 'RV42',
  severity: 'hints',
  threshold: 'at least one ready story shows it, none of them has a quantified outcome or a waiver (DOMAIN.md §5)',
  label: 'No numbers',
  why: 'Whatever is asked on it, no answer has a number in it.',
  fix: 'Add a rough number to one of its stories, or say there why none exists.',
  fires: {
    stories: [
      {
        id: 'told',
        status: 'ready',
        result: 'The two teams plan together.',
        principles: [{ id: 'earn-trust', strength: 'primary', note: '' }],
      },
    ],
  },
  silent: {
    stories: [
      {
        id: 'told',
        status: 'ready',
        result: 'Escalations fell from 12 a month to two.',
        principles: [{ id: 'earn-trust', strength: 'primary', note: '' }],
      },
    ],
  },
  find: ({ active, matrix, quantified }) =>
    matrix.columns
      .filter(({ ready, state }) => ready > 0 && state !== 'ignored')
      .flatMap(({ id }) => {
        const shown = active.filter(
          (story) => story.status === 'ready' && story.principles.some((tag) => tag.id === id),
        )
        if (shown.some((story) => quantified.has(story.id))) return []
        return [
          {
            label: `No numbers: ${nameOf(id)}`,
            why: `No ready story of ${nameOf(id)} has a number in it.`,
            storyIds: shown.map((story) => story.id),
            principle: id,
          },
        ]
      }),
}
