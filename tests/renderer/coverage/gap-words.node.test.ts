import { describe, expect, test } from 'vitest'
import { gapsInWords, gapWords } from '../../../renderer/features/coverage/gap-words.ts'
import type { Gap } from '../../../shared/coverage/coverage-gaps.ts'
import { aStory } from '../../support/story-builder.ts'

const stories = new Map([['bill', aStory({ id: 'bill', title: 'Cut the cloud bill' })]])
const words = (gap: Gap, target = 2) => gapWords(gap, stories, () => target)
const gap = (more: Partial<Extract<Gap, { type: 'gap' }>> = {}): Gap => ({
  type: 'gap',
  principle: 'frugality',
  weight: 1,
  drafts: 0,
  candidates: [],
  ...more,
})

describe('what a card says', () => {
  test('a gap without any candidate says where to dig', () => {
    expect(words(gap()).title).toBe('Frugality · none ready')
    expect(words(gap()).text).toMatch(/^Look for a request for budget/)
  })
  test('a gap that only drafts touch says so', () => {
    const drafts = gap({ drafts: 1, candidates: [{ storyId: 'bill', reason: { type: 'draft-shows-it' } }] })
    expect(words(drafts)).toEqual({
      title: 'Frugality · only drafts',
      text: '“Cut the cloud bill” is a draft that shows it. Make it ready, or write a new one.',
    })
  })
  test('a gap of weight 3 says how often it is asked', () => {
    const partners = { type: 'shows-partners' as const, partners: ['dive-deep' as const] }
    expect(words(gap({ weight: 3, candidates: [{ storyId: 'bill', reason: partners }] })).text).toBe(
      'Asked in nearly every loop. “Cut the cloud bill” could show it. Tag it, or write a new one.',
    )
  })
  test('a thin principle says how many it has of how many, and on what it rests', () => {
    const thin: Gap = { type: 'thin', principle: 'think-big', weight: 1, ready: 1, restsOn: 'bill', candidates: [] }
    expect(words(thin, 3)).toEqual({ title: 'Think Big · 1 of 3', text: 'Rests on “Cut the cloud bill”.' })
  })
  test('a story that carries several alone, and a project that carries too much', () => {
    expect(
      words({ type: 'single-point-of-failure', storyId: 'bill', principles: ['frugality', 'dive-deep'] }).text,
    ).toMatch(/^Frugality and Dive Deep rest on “Cut the cloud bill” alone/)
    expect(words({ type: 'one-project', project: 'Payments', stories: 17, total: 38, share: 17 / 38 })).toEqual({
      title: 'One project carries 45%',
      text: '17 of 38 stories come from Payments.',
    })
  })
})

describe('the heading of the panel', () => {
  const thin: Gap = { type: 'thin', principle: 'ownership', weight: 3, ready: 1, restsOn: null, candidates: [] }
  test.each([
    [[], 'No gaps'],
    [[thin], 'No gaps, 1 thin'],
    [[gap()], '1 gap'],
    [[gap(), gap(), thin], '2 gaps, 1 thin'],
  ])('%#', (gaps, said) => {
    expect(gapsInWords(gaps)).toBe(said)
  })
})
