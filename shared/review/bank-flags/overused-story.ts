import { storyName } from '../../story/story-text.ts'
import type { BankRule } from '../bank-flag.ts'

/** Tellings from which a story is overused, and from which strongly so (DOMAIN.md §5). */
export const overusedFrom = 3
export const stronglyOverusedFrom = 5

/** RV47: one story is told again and again. Silent where tellings are not known. */
export const overusedStory: BankRule = {
  id: 'overused-story',
  rule: 'RV47',
  severity: 'hints',
  threshold: `told ${overusedFrom} times or more hints, ${stronglyOverusedFrom} or more warns (DOMAIN.md §5)`,
  label: 'Overused',
  why: 'A story told so often is known, and it sounds recited.',
  fix: 'Rehearse another story for the same principle and give this one a rest.',
  fires: { stories: [{ id: 'old-favourite' }], given: { timesTold: new Map([['old-favourite', 3]]) } },
  silent: { stories: [{ id: 'old-favourite' }], given: { timesTold: new Map([['old-favourite', 2]]) } },
  find: ({ active }, { timesTold }) =>
    active.flatMap((story) => {
      const times = timesTold?.get(story.id) ?? 0
      if (times < overusedFrom) return []
      return [
        {
          severity: times >= stronglyOverusedFrom ? ('warns' as const) : ('hints' as const),
          label: `Told ${times} times: ${storyName(story)}`,
          why: `“${storyName(story)}” was told ${times} times; a story told so often sounds recited.`,
          storyIds: [story.id],
        },
      ]
    }),
}
