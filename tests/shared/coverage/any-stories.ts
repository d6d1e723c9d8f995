import * as fc from 'fast-check'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import { blankStory, type Story, type StoryStatus, type Strength } from '../../../shared/story/story.ts'

/** A story that says only what coverage looks at. */
export function taggedStory(
  id: string,
  status: StoryStatus,
  tags: Partial<Record<PrincipleId, Strength>>,
  more: Partial<Story> = {},
): Story {
  const principles = principleIds.flatMap((principle) => {
    const strength = tags[principle]
    return strength ? [{ id: principle, strength, note: '' }] : []
  })
  return { ...blankStory({ id, now: '2026-01-01T00:00:00.000Z' }), status, principles, ...more }
}

const anyTags = fc.dictionary(fc.constantFrom(...principleIds), fc.constantFrom<Strength>('primary', 'secondary'), {
  maxKeys: 5,
})

/** Up to thirty stories of every status, project and year, each with its own id. */
export const anyStories: fc.Arbitrary<Story[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom<StoryStatus>('draft', 'ready', 'retired'),
      tags: anyTags,
      project: fc.constantFrom('', 'Payments', 'Returns', ' Returns '),
      happenedOn: fc.constantFrom(null, '2023-05', '2024-11', '2026-01'),
    }),
    { maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(({ status, tags, project, happenedOn }, index) =>
      taggedStory(`story-${index}`, status, tags, { project, happenedOn }),
    ),
  )

/** The same stories in another order. */
export const shuffled = (stories: Story[]): fc.Arbitrary<Story[]> =>
  fc.shuffledSubarray(stories, { minLength: stories.length, maxLength: stories.length })

/** Targets 0–9 for every principle. */
export const anyTargets: fc.Arbitrary<(id: PrincipleId) => number> = fc
  .tuple(...principleIds.map(() => fc.integer({ min: 0, max: 9 })))
  .map((targets) => (id: PrincipleId) => targets[principleIds.indexOf(id)] ?? 0)
