import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatesFor, coverageGaps } from '../../../shared/coverage/coverage-gaps.ts'
import { coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { anyStories, anyTargets, shuffled, taggedStory } from './any-stories.ts'

const weights: Partial<Record<PrincipleId, number>> = { ownership: 3, frugality: 1, 'think-big': 2 }
const partners: Partial<Record<PrincipleId, PrincipleId[]>> = { frugality: ['dive-deep', 'ownership'] }
const ask = {
  weightOf: (id: PrincipleId) => weights[id] ?? 0,
  partnersOf: (id: PrincipleId) => partners[id] ?? [],
}
const only =
  (...wanted: PrincipleId[]) =>
  (id: PrincipleId) =>
    wanted.includes(id) ? 2 : 0
const gapsOf = (stories: Story[], targetOf: (id: PrincipleId) => number) =>
  coverageGaps(coverageMatrix(stories, targetOf), stories, ask)

describe('CV3: what to mend, worst first', () => {
  it('puts gaps before thin ones and the weightier first', () => {
    const stories = [taggedStory('a', 'ready', { ownership: 'primary' })]
    const found = gapsOf(stories, only('ownership', 'frugality', 'think-big'))
    expect(found.map((gap) => [gap.type, 'principle' in gap ? gap.principle : ''])).toEqual([
      ['gap', 'think-big'],
      ['gap', 'frugality'],
      ['thin', 'ownership'],
    ])
  })
  it('orders equal weights as the principles are ordered', () => {
    const found = gapsOf([], only('earn-trust', 'dive-deep', 'customer-obsession'))
    expect(found.map((gap) => ('principle' in gap ? gap.principle : ''))).toEqual([
      'customer-obsession',
      'earn-trust',
      'dive-deep',
    ])
  })
  it('says when only drafts touch a gap', () => {
    const [gap] = gapsOf([taggedStory('a', 'draft', { frugality: 'primary' })], only('frugality'))
    expect(gap).toMatchObject({ type: 'gap', drafts: 1 })
  })
  it('never hides a principle of weight 0', () => {
    expect(gapsOf([], only('dive-deep'))).toMatchObject([{ type: 'gap', principle: 'dive-deep', weight: 0 }])
  })
  it('lists no ignored principle, every gap and every thin one', () => {
    fc.assert(
      fc.property(anyStories, anyTargets, (stories, targetOf) => {
        const matrix = coverageMatrix(stories, targetOf)
        const found = coverageGaps(matrix, stories, ask)
        for (const type of ['gap', 'thin'] as const) {
          const listed = found.flatMap((gap) => (gap.type === type ? [gap.principle] : [])).sort()
          const wanted = matrix.columns.filter((column) => column.state === type).map((column) => column.id)
          expect(listed).toEqual([...wanted].sort())
        }
      }),
    )
  })
  it('gives the same list whatever the order of the stories', () => {
    fc.assert(
      fc.property(
        anyStories.chain((stories) => fc.tuple(fc.constant(stories), shuffled(stories))),
        anyTargets,
        ([stories, other], targetOf) => {
          expect(gapsOf(other, targetOf)).toEqual(gapsOf(stories, targetOf))
        },
      ),
    )
  })
})

describe('CV2: a story alone under two principles is a single point of failure', () => {
  const alone = taggedStory('alone', 'ready', { ownership: 'primary', frugality: 'secondary' })
  it('is named with the principles it carries', () => {
    expect(gapsOf([alone], only('ownership', 'frugality'))).toContainEqual({
      type: 'single-point-of-failure',
      storyId: 'alone',
      principles: ['ownership', 'frugality'],
    })
  })
  it('is not named for one principle, nor for ignored ones', () => {
    const types = gapsOf([alone], only('ownership')).map((gap) => gap.type)
    expect(types).not.toContain('single-point-of-failure')
  })
})

describe('CV3: one project that carries too much', () => {
  const bank = (heavy: number, light: number) =>
    Array.from({ length: heavy + light }, (_, index) =>
      taggedStory(`s${index}`, 'ready', {}, { project: index < heavy ? 'Payments' : `Other ${index}` }),
    )
  it('is named above 40 % of at least five stories', () => {
    expect(gapsOf(bank(3, 3), only())).toContainEqual({
      type: 'one-project',
      project: 'Payments',
      stories: 3,
      total: 6,
      share: 0.5,
    })
  })
  it('is not named at 40 %, nor in a bank of four', () => {
    expect(gapsOf(bank(2, 3), only())).toEqual([])
    expect(gapsOf(bank(4, 0), only())).toEqual([])
  })
  it('does not name the stories without a project', () => {
    const nameless = bank(5, 1).map((story) => ({ ...story, project: story.project === 'Payments' ? ' ' : 'Other' }))
    expect(gapsOf(nameless, only())).toEqual([])
  })
})

describe('CV7: candidates', () => {
  const stories = [
    taggedStory('both', 'ready', { 'dive-deep': 'primary', ownership: 'secondary' }),
    taggedStory('one', 'ready', { ownership: 'primary' }),
    taggedStory('draft', 'draft', { frugality: 'secondary' }),
    taggedStory('shows', 'ready', { frugality: 'primary', ownership: 'secondary' }),
    taggedStory('gone', 'retired', { ownership: 'primary' }),
    taggedStory('other', 'ready', { 'earn-trust': 'primary' }),
  ]
  it('are tagged drafts first, then stories by partners shown', () => {
    expect(candidatesFor('frugality', stories, ask.partnersOf)).toEqual([
      { storyId: 'draft', reason: { type: 'draft-shows-it' } },
      { storyId: 'both', reason: { type: 'shows-partners', partners: ['dive-deep', 'ownership'] } },
      { storyId: 'one', reason: { type: 'shows-partners', partners: ['ownership'] } },
    ])
  })
  it('are found by their own words before their partners, and quote them', () => {
    const stories = [
      taggedStory('draft', 'draft', { frugality: 'primary' }),
      taggedStory('partner', 'ready', { ownership: 'primary' }),
      taggedStory('words', 'ready', {}),
    ]
    const says = (storyId: string) => (storyId === 'partner' ? null : ['reused what we had'])
    expect(candidatesFor('frugality', stories, ask.partnersOf, 5, says)).toEqual([
      { storyId: 'draft', reason: { type: 'draft-shows-it' } },
      { storyId: 'words', reason: { type: 'text-says-so', words: ['reused what we had'] } },
      { storyId: 'partner', reason: { type: 'shows-partners', partners: ['ownership'] } },
    ])
  })
  it('are at most five', () => {
    const many = Array.from({ length: 9 }, (_, index) => taggedStory(`s${index}`, 'ready', { ownership: 'primary' }))
    expect(candidatesFor('frugality', many, ask.partnersOf).map((each) => each.storyId)).toEqual([
      's0',
      's1',
      's2',
      's3',
      's4',
    ])
  })
  it('never are ready stories that show the principle already', () => {
    fc.assert(
      fc.property(anyStories, fc.constantFrom(...principleIds), (stories, id) => {
        const offered = candidatesFor(id, stories, () => principleIds, 50).map((each) => each.storyId)
        for (const story of stories) {
          const shows = story.principles.some((tag) => tag.id === id)
          if (story.status === 'retired' || (shows && story.status === 'ready')) expect(offered).not.toContain(story.id)
        }
      }),
    )
  })
})
