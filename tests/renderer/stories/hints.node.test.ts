import { describe, expect, test } from 'vitest'
import { type HintPlace, hintFrom } from '../../../renderer/features/stories/review/hint-order.ts'
import { amountOf, asSentence, noNumber, numberWords } from '../../../renderer/features/stories/review/number-words.ts'
import { findMetrics } from '../../../shared/metric/find-metrics.ts'

describe('the next hint', () => {
  const place = (key: string, section: HintPlace['section'], from: number): HintPlace => ({
    key,
    section,
    from,
    to: from + 3,
  })
  const places = [
    place('r', 'result', 4),
    place('a2', 'action', 20),
    place('a2 too', 'action', 20),
    place('a1', 'action', 2),
  ]

  test('goes in document order and around the ends; places that begin together are one stop', () => {
    expect(hintFrom(places, null, 1)?.key).toBe('a1')
    expect(hintFrom(places, { section: 'action', from: 2 }, 1)?.key).toBe('a2')
    expect(hintFrom(places, { section: 'action', from: 20 }, 1)?.key).toBe('r')
    expect(hintFrom(places, { section: 'learning', from: 0 }, 1)?.key).toBe('a1')
    expect(hintFrom(places, { section: 'result', from: 4 }, -1)?.key).toBe('a2')
    expect(hintFrom(places, { section: 'action', from: 2 }, -1)?.key).toBe('r')
    expect(hintFrom(places, null, -1)?.key).toBe('r')
    expect(hintFrom([], null, 1)).toBeNull()
  })
})

describe('a number in words', () => {
  const words = (parts: Partial<typeof noNumber>) => numberWords({ ...noNumber, ...parts })

  test('from what to what, in its unit, over its period', () => {
    expect(words({ before: '850', after: '120', unit: 'ms', period: 'two months' })).toBe(
      'from 850 to 120 ms over two months',
    )
    expect(words({ before: '3', after: '0.02', unit: '%' })).toBe('from 3% to 0.02%')
    expect(words({ before: '40k', after: '8k', unit: '$', period: 'a month' })).toBe('from $40k to $8k a month')
    expect(words({ after: '20', unit: '%', how: 'about', period: 'within a week' })).toBe('about 20% within a week')
    expect(words({ after: '3', unit: 'teams', how: 'at-least' })).toBe('at least 3 teams')
    expect(words({})).toBe('')
  })

  test('under NDA only how much it moved is said; that needs both amounts', () => {
    expect(words({ before: '850', after: '120', unit: 'ms', asRatio: true })).toBe('by 85.9%')
    expect(words({ before: '2M', after: '6M', unit: '$', asRatio: true })).toBe('3x')
    expect(words({ after: '6M', asRatio: true })).toBe('')
  })

  test('amounts are read with their scale', () => {
    expect(['1.2M', '$4k', '1,200', '-3', 'many'].map(amountOf)).toEqual([1_200_000, 4000, 1200, -3, null])
  })

  test('what stands for no words becomes a sentence of its own, and is recognised as an outcome', () => {
    const before = 'It went well.'
    const after = before + asSentence(words({ before: '850', after: '120', unit: 'ms' }), before)
    expect(after).toBe('It went well. It went from 850 to 120 ms.')
    expect(findMetrics(after, { section: 'result' })).toMatchObject([{ baseline: 850, value: 120 }])
    expect(asSentence('about 20%', 'Done')).toBe('. It came to about 20%.')
  })
})
