import { restingPrinciples } from '../../coverage/coverage-gaps.ts'
import { storyName } from '../../story/story-text.ts'
import type { BankRule } from '../bank-flag.ts'
import { nameOf } from '../principle-weight.ts'

/** RV43: several principles rest on one and the same story: once it is told, all of them are bare. */
export const singlePointOfFailure: BankRule = {
  id: 'single-point-of-failure',
  rule: 'RV43',
  severity: 'hints',
  threshold: `the only ready story of ${restingPrinciples} principles or more (rule CV2)`,
  label: 'Rests on one story',
  why: 'Once that story is told, nothing is left for the others.',
  fix: 'Write a second story for one of them.',
  fires: {
    stories: [
      {
        status: 'ready',
        principles: [
          { id: 'frugality', strength: 'primary', note: '' },
          { id: 'think-big', strength: 'secondary', note: '' },
        ],
      },
    ],
  },
  silent: { stories: [{ status: 'ready', principles: [{ id: 'frugality', strength: 'primary', note: '' }] }] },
  find: ({ gaps, active }) =>
    gaps.flatMap((gap) => {
      if (gap.type !== 'single-point-of-failure') return []
      const story = active.find((each) => each.id === gap.storyId)
      const name = story ? storyName(story) : gap.storyId
      return [
        {
          label: `${gap.principles.length} principles rest on “${name}”`,
          why: `${gap.principles.map(nameOf).join(', ')} have no other ready story than “${name}”.`,
          storyIds: [gap.storyId],
        },
      ]
    }),
}
