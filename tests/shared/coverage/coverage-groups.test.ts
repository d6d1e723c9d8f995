import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageGroups } from '../../../shared/coverage/coverage-groups.ts'
import { principleIds } from '../../../shared/principle/principle.ts'
import { anyStories, shuffled, taggedStory } from './any-stories.ts'

const at = (id: (typeof principleIds)[number]) => principleIds.indexOf(id)

describe('CV6: groups by project and year', () => {
  const stories = [
    taggedStory('a', 'ready', { ownership: 'primary' }, { project: 'Returns', happenedOn: '2024-03' }),
    taggedStory('b', 'draft', { ownership: 'secondary' }, { project: ' Returns', happenedOn: '2026-03' }),
    taggedStory('c', 'ready', {}, { project: '', happenedOn: null }),
    taggedStory('d', 'ready', {}, { project: '', happenedOn: '2024-12' }),
    taggedStory('e', 'ready', {}, { project: '' }),
    taggedStory('f', 'retired', { ownership: 'primary' }, { project: 'Returns', happenedOn: '2024-03' }),
  ]
  it('stand largest first, the nameless last', () => {
    const groups = coverageGroups(stories, 'project')
    expect(groups.map((group) => [group.name, group.stories, group.share])).toEqual([
      ['Returns', 2, 0.4],
      ['', 3, 0.6],
    ])
  })
  it('stand newest year first, the undated last', () => {
    expect(coverageGroups(stories, 'year').map((group) => group.name)).toEqual(['2026', '2024', ''])
  })
  it('count active stories in each column', () => {
    expect(coverageGroups(stories, 'project')[0]?.counts[at('ownership')]).toBe(2)
  })
  it('sum to the stories that show the principle, in any order of stories', () => {
    fc.assert(
      fc.property(
        anyStories.chain((drawn) => fc.tuple(fc.constant(drawn), shuffled(drawn))),
        fc.constantFrom('project' as const, 'year' as const),
        ([drawn, other], by) => {
          const groups = coverageGroups(drawn, by)
          expect(coverageGroups(other, by)).toEqual(groups)
          principleIds.forEach((id, index) => {
            const showing = drawn.filter(
              (story) => story.status !== 'retired' && story.principles.some((tag) => tag.id === id),
            )
            expect(groups.reduce((sum, group) => sum + (group.counts[index] ?? 0), 0)).toBe(showing.length)
          })
        },
      ),
    )
  })
})

describe('CV5: by strength', () => {
  it('counts primary 1 and secondary ½', () => {
    const stories = [
      taggedStory('a', 'ready', { ownership: 'primary' }),
      taggedStory('b', 'ready', { ownership: 'secondary' }),
    ]
    expect(coverageGroups(stories, 'project')[0]?.weighted[at('ownership')]).toBe(1.5)
  })
})
