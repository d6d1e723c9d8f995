import { describe, expect, it } from 'vitest'
import { matcher } from '../../../renderer/match/matcher.ts'
import { suggestionsFor } from '../../../renderer/match/suggestions.ts'
import { setStrength } from '../../../shared/story/edit-story.ts'
import { aStory } from '../../support/story-builder.ts'

const thrifty = aStory({
  situation: 'The budget was cut by half and the cloud bill had doubled within a year.',
  action: 'I listed idle machines, reused what we had and moved reports to cheaper storage instead of buying more.',
  result: 'Spending fell from 90,000 to 41,000 euros a month without a new licence.',
})

describe('principles suggested for a story', () => {
  it('quote the words that say so, at most three', () => {
    const found = suggestionsFor(matcher, thrifty, [])
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found[0]?.id).toBe('frugality')
    const text = `${thrifty.situation} ${thrifty.action} ${thrifty.result}`.toLowerCase()
    for (const { because } of found) {
      if (because.type !== 'its-words') continue
      expect(because.words.length).toBeGreaterThan(0)
      for (const words of because.words) expect(text).toContain(words)
    }
  })

  it('leave out what is tagged', () => {
    const tagged = setStrength(thrifty, 'frugality', 'primary')
    expect(suggestionsFor(matcher, tagged, []).map(({ id }) => id)).not.toContain('frugality')
  })

  it('come from a pinned question while nothing is written', () => {
    expect(suggestionsFor(matcher, aStory(), [])).toEqual([])
    const question = 'Tell me about a time you did more with less money.'
    const [first] = suggestionsFor(matcher, aStory(), [question])
    expect(first).toEqual({ id: 'frugality', because: { type: 'pinned-question', question } })
  })

  it('change nothing', () => {
    const before = JSON.stringify(thrifty)
    suggestionsFor(matcher, thrifty, ['Why?'])
    expect(JSON.stringify(thrifty)).toBe(before)
  })
})
