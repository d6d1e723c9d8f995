import { describe, expect, it } from 'vitest'
import { likeness, likenessIndex, wordRuns } from '../../../shared/story/likeness.ts'

const alike = (one: string, other: string) => likeness(wordRuns(one), wordRuns(other))

describe('how alike two texts are', () => {
  it('is 1 for the same words, whatever their case, width and punctuation', () => {
    expect(alike('We were late, and won.', 'we WERE late – and ｗｏｎ')).toBe(1)
    expect(alike('Late', 'late!')).toBe(1)
  })

  it('is 0 for texts without a run in common, and for texts without words', () => {
    expect(alike('one two three', 'three two one')).toBe(0)
    expect(alike('', '')).toBe(0)
    expect(alike('…', 'word')).toBe(0)
  })

  it('is the share of all runs that both have', () => {
    expect(alike('a b c d', 'a b c e')).toBeCloseTo(1 / 3)
    expect(alike('a b c d', 'x a b c d')).toBeCloseTo(2 / 3)
  })
})

describe('finding the likeliest text', () => {
  const texts = ['the queue lost refunds at night', 'we moved the ledger in a day', 'the queue lost refunds at noon']

  it('names it and says how alike it is', () => {
    expect(likenessIndex(texts).nearest('we moved the ledger in a day')).toEqual({ index: 1, likeness: 1 })
    expect(likenessIndex(texts).nearest('the queue lost refunds at noon today')?.index).toBe(2)
  })

  it('prefers the first of two alike, and finds nothing where nothing is shared', () => {
    expect(likenessIndex([...texts, ...texts]).nearest('the queue lost refunds')?.index).toBe(0)
    expect(likenessIndex(texts).nearest('something else altogether')).toBeNull()
    expect(likenessIndex([]).nearest('something else')).toBeNull()
  })

  it('forgets the last question', () => {
    const index = likenessIndex(texts)
    const first = index.nearest('the queue lost refunds at night')
    index.nearest('we moved the ledger in a day')
    expect(index.nearest('the queue lost refunds at night')).toEqual(first)
  })
})
