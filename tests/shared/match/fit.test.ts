import { describe, expect, test } from 'vitest'
import { fitEvidence, fitOf, sureness } from '../../../shared/match/fit.ts'
import { language } from '../../../shared/match/language.ts'
import { matchIndex } from '../../../shared/match/match-index.ts'
import { matchQuestion } from '../../../shared/match/match-question.ts'
import type { Ranked } from '../../../shared/match/rank.ts'
import { blankStory, type Story } from '../../../shared/story/story.ts'

const sure: Ranked = {
  slot: 0,
  score: 2,
  words: 0.5,
  concepts: 0.5,
  meaning: 0.7,
  principles: 0.7,
  standsOut: 5,
  wordsOut: 3,
  pinned: false,
}
const late = (id: string): Story => ({
  ...blankStory({ id, now: '2026-01-01T00:00:00.000Z' }),
  title: 'A launch that slipped',
  action: 'I told the client that we would miss the deadline and offered a smaller release.',
  principles: [{ id: 'deliver-results', strength: 'primary', note: '' }],
})
const other: Story = {
  ...blankStory({ id: 'other', now: '2026-01-01T00:00:00.000Z' }),
  title: 'The shy intern',
  action: 'I mentored an intern every Friday and she grew into the role.',
}
const top = (stories: readonly Story[], limit?: number) => {
  const index = matchIndex()
  index.load(stories)
  return matchQuestion(index, 'Tell me about a time you missed a deadline.', limit ? { limit } : {}).results[0]
}

describe('MA16: the fit is a log-odds of evidence that means the same in every bank', () => {
  test('more of any evidence never makes a story less sure', () => {
    for (const each of fitEvidence) {
      expect(language().fit[each]).toBeGreaterThanOrEqual(0)
      expect(sureness({ ...sure, [each]: sure[each] + 0.2 })).toBeGreaterThanOrEqual(sureness(sure))
    }
  })

  test('from gap to strong as evidence grows; a pin is the person’s own word', () => {
    const nothing = { ...sure, words: 0, meaning: 0, principles: 0, standsOut: 0, wordsOut: 0 }
    expect(fitOf(sure)).toBe('strong')
    expect(fitOf(nothing)).toBe('gap')
    expect(fitOf({ ...nothing, pinned: true })).toBe('strong')
  })

  test('two stories that answer alike are each less sure than one that leads', () => {
    const order = ['gap', 'stretch', 'workable', 'strong']
    const alone = order.indexOf(top([late('a'), other])?.fit ?? '')
    const beside = order.indexOf(top([late('a'), late('b'), late('c'), other])?.fit ?? '')
    expect(beside).toBeLessThanOrEqual(alone)
  })

  test('how many results are wanted does not change the fit of the first', () => {
    expect(top([late('a'), other], 1)?.fit).toBe(top([late('a'), other])?.fit)
  })
})
