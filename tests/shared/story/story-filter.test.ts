import { describe, expect, test } from 'vitest'
import {
  filterStories,
  foldText,
  isNoFilter,
  noFilter,
  type StoryFacts,
  type StoryFilter,
  storyFacets,
} from '../../../shared/story/story-filter.ts'
import { aStory } from '../../support/story-builder.ts'

const returns = aStory(
  {
    id: 'returns',
    title: 'Rebuilt the returns queue',
    action: 'I traced Renée’s résumé of refunds.',
    tags: ['queue', 'Peak'],
    project: 'Payments',
    employer: 'Nile',
    happenedOn: '2024-05',
    status: 'ready',
  },
  { frugality: 'primary' },
)
const launch = aStory({ id: 'launch', title: 'Stopped a launch', hook: 'Ten past four', happenedOn: '2025-01' })
const all = [returns, launch]
const known: StoryFacts = { hasMetric: () => true, isDue: () => false }
const ids = (filter: Partial<StoryFilter>, facts: Partial<StoryFacts> = {}) =>
  filterStories(all, { ...noFilter, ...filter }, { ...known, ...facts }).map((story) => story.id)

describe('LF1 to LF3: narrowing the list', () => {
  test('no filter leaves the very list', () => {
    expect(filterStories(all, noFilter, known)).toBe(all)
    expect(isNoFilter({ ...noFilter, words: '  ' })).toBe(true)
  })

  test('every word must occur, anywhere, in any case, with or without accents', () => {
    expect(ids({ words: 'RETURNS renee' })).toEqual(['returns'])
    expect(ids({ words: 'resume nile' })).toEqual(['returns'])
    expect(ids({ words: 'résumé' })).toEqual(['returns'])
    expect(ids({ words: 'returns launch' })).toEqual([])
    expect(ids({ words: 'ten past' })).toEqual(['launch'])
    expect(ids({ words: 'peak' })).toEqual(['returns'])
  })

  test('principle, tag, project, year, status and metric, all together', () => {
    expect(ids({ principle: 'frugality' })).toEqual(['returns'])
    expect(ids({ tag: 'queue' })).toEqual(['returns'])
    expect(ids({ project: 'Payments', year: '2024', status: 'ready' })).toEqual(['returns'])
    expect(ids({ project: 'Payments', year: '2025' })).toEqual([])
    expect(ids({ metric: 'without' }, { hasMetric: (story) => story.id === 'returns' })).toEqual(['launch'])
    expect(ids({ metric: 'with' }, { hasMetric: () => null })).toEqual([])
    expect(ids({ metric: 'without' }, { hasMetric: () => null })).toEqual([])
  })

  test('LF5: due is what others say is due, together with the rest', () => {
    const isDue = (story: { id: string }) => story.id === 'returns'
    expect(isNoFilter({ ...noFilter, due: true })).toBe(false)
    expect(ids({ due: true }, { isDue })).toEqual(['returns'])
    expect(ids({ due: true, words: 'launch' }, { isDue })).toEqual([])
    expect(ids({ due: true })).toEqual([])
    expect(ids({ due: null }, { isDue })).toEqual(['returns', 'launch'])
  })

  test('folding keeps letters that have no accent to lose', () => {
    expect(foldText('Straße ŁÓDŹ Ærø')).toBe('straße łodz ærø')
  })

  test('the facets are what is in use', () => {
    expect(storyFacets(all)).toEqual({ tags: ['Peak', 'queue'], projects: ['Payments'], years: ['2025', '2024'] })
  })
})

test('a text is folded once, however often and for whatever it is filtered', () => {
  let read = 0
  const many = Array.from({ length: 100 }, (_, at) => {
    const story = aStory({ id: `s${at}`, title: `Story ${at}` })
    return Object.defineProperty(story, 'action', { get: () => `I traced refund ${read++} by hand.` })
  })
  filterStories(many, { ...noFilter, words: 'zebra' }, known)
  expect(read).toBe(100)
  for (const words of ['story 9', 'retry errors', 'refund hand']) filterStories(many, { ...noFilter, words }, known)
  expect(read).toBe(100)
})
