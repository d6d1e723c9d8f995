import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageMatrix, coverageSummary } from '../../../shared/coverage/coverage-matrix.ts'
import { principleIds } from '../../../shared/principle/principle.ts'
import { anyStories, anyTargets, shuffled, taggedStory } from './any-stories.ts'

const columnOf = (matrix: ReturnType<typeof coverageMatrix>, id: (typeof principleIds)[number]) =>
  matrix.columns.find((column) => column.id === id)

describe('CV1: only ready stories count, against the target', () => {
  const stories = [
    taggedStory('a', 'ready', { ownership: 'primary', frugality: 'secondary' }),
    taggedStory('b', 'ready', { ownership: 'secondary' }),
    taggedStory('c', 'draft', { ownership: 'primary', 'think-big': 'primary' }),
    taggedStory('d', 'retired', { frugality: 'primary' }),
  ]

  it('counts ready stories and, apart from them, drafts', () => {
    const ownership = columnOf(
      coverageMatrix(stories, () => 2),
      'ownership',
    )
    expect(ownership).toMatchObject({ ready: 2, primary: 1, drafts: 1, state: 'covered' })
  })
  it('calls a principle that only drafts touch a gap', () => {
    expect(
      columnOf(
        coverageMatrix(stories, () => 2),
        'think-big',
      ),
    ).toMatchObject({ ready: 0, drafts: 1, state: 'gap' })
  })
  it('leaves retired stories out of rows and counts', () => {
    const matrix = coverageMatrix(stories, () => 2)
    expect(matrix.rows.map((row) => row.storyId)).toEqual(['a', 'b', 'c'])
    expect(columnOf(matrix, 'frugality')).toMatchObject({ ready: 1, state: 'thin' })
  })
  it('ignores a principle with target 0 and is satisfied at the target', () => {
    expect(
      columnOf(
        coverageMatrix(stories, () => 0),
        'dive-deep',
      )?.state,
    ).toBe('ignored')
    expect(
      columnOf(
        coverageMatrix(stories, () => 1),
        'frugality',
      )?.state,
    ).toBe('covered')
    expect(
      columnOf(
        coverageMatrix(stories, () => 3),
        'ownership',
      )?.state,
    ).toBe('thin')
  })
  it('equals a naive recount, whatever the stories and targets', () => {
    fc.assert(
      fc.property(anyStories, anyTargets, (stories, targetOf) => {
        const { columns, rows } = coverageMatrix(stories, targetOf)
        expect(rows).toHaveLength(stories.filter((story) => story.status !== 'retired').length)
        for (const column of columns) {
          const showing = stories.filter((story) => story.principles.some((tag) => tag.id === column.id))
          const ready = showing.filter((story) => story.status === 'ready')
          const primary = ready.filter((story) =>
            story.principles.some((tag) => tag.id === column.id && tag.strength === 'primary'),
          )
          expect(column.ready).toBe(ready.length)
          expect(column.primary).toBe(primary.length)
          expect(column.drafts).toBe(showing.filter((story) => story.status === 'draft').length)
          expect(column.weighted).toBe(primary.length + (ready.length - primary.length) / 2)
          const target = targetOf(column.id)
          const state =
            target === 0 ? 'ignored' : ready.length === 0 ? 'gap' : ready.length < target ? 'thin' : 'covered'
          expect(column.state).toBe(state)
        }
      }),
    )
  })
  it('does not depend on the order of the stories', () => {
    fc.assert(
      fc.property(
        anyStories.chain((stories) => fc.tuple(fc.constant(stories), shuffled(stories))),
        ([stories, other]) => {
          expect(coverageMatrix(other, () => 2).columns).toEqual(coverageMatrix(stories, () => 2).columns)
        },
      ),
    )
  })
})

describe('CV2: a principle with exactly one ready story rests on it', () => {
  it('names the one story, and nobody where there are none or two', () => {
    const one = taggedStory('one', 'ready', { frugality: 'primary', ownership: 'secondary' })
    const two = taggedStory('two', 'ready', { ownership: 'primary' })
    const matrix = coverageMatrix([one, two, taggedStory('draft', 'draft', { frugality: 'primary' })], () => 2)
    expect(columnOf(matrix, 'frugality')?.restsOn).toBe('one')
    expect(columnOf(matrix, 'ownership')?.restsOn).toBeNull()
    expect(columnOf(matrix, 'dive-deep')?.restsOn).toBeNull()
  })
  it('holds for any bank', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        for (const column of coverageMatrix(stories, () => 2).columns) {
          const ready = stories.filter(
            (story) => story.status === 'ready' && story.principles.some((tag) => tag.id === column.id),
          )
          expect(column.restsOn).toBe(ready.length === 1 ? ready[0]?.id : null)
        }
      }),
    )
  })
})

describe('the count', () => {
  it('gives a story that did not change the very same cells again', () => {
    const kept = taggedStory('kept', 'ready', { ownership: 'primary' })
    const first = coverageMatrix([kept], () => 2)
    const again = coverageMatrix([taggedStory('new', 'ready', {}), kept], () => 2)
    expect(again.rows[1]?.cells).toBe(first.rows[0]?.cells)
  })
  it('reads the tags of a story once, however often it counts', () => {
    let read = 0
    const stories = Array.from({ length: 100 }, (_, index) => {
      const story = taggedStory(`s${index}`, 'ready', { [principleIds[index % 16] ?? 'ownership']: 'primary' })
      const { principles } = story
      return Object.defineProperty(story, 'principles', {
        get: () => {
          read += 1
          return principles
        },
      })
    })
    coverageMatrix(stories, () => 2)
    const once = read
    expect(once).toBeGreaterThan(0)
    coverageMatrix(stories, () => 2)
    expect(read).toBe(once)
  })
})

describe('the summary sentence', () => {
  it('says how many are covered, and names gaps and thin ones', () => {
    const stories = [taggedStory('a', 'ready', { ownership: 'primary' })]
    const targetOf = (id: string) => (id === 'ownership' ? 2 : id === 'frugality' ? 1 : 0)
    expect(coverageSummary(coverageMatrix(stories, targetOf), (id) => id.toUpperCase())).toBe(
      '1 of 2 principles have a ready story. Gaps: FRUGALITY. Thin: OWNERSHIP.',
    )
  })
})
