import { describe, expect, test } from 'vitest'
import { loadMatcher } from '../../../renderer/match/load-matcher.ts'
import { pinnedTo } from '../../../renderer/match/pinned-to.ts'
import { isNearQuestion, questionCore } from '../../../shared/match/question-core.ts'
import { pinOf } from '../../../shared/question/question.ts'

const now = '2026-11-01T08:00:00.000Z'
const near = (a: string, b: string) => isNearQuestion(questionCore(a), questionCore(b))
const asked = 'Tell me about a time you disagreed with a decision your manager had made.'

describe('nearly the same question (QU7)', () => {
  test.each([
    [asked, 'Describe a situation where you disagree with decisions made by a manager'],
    [asked, 'Can you give me an example of when you disagreed with a decision that your manager made?'],
    ['When did you miss a deadline?', 'Tell me about a time you missed the deadline.'],
    [
      'Tell me about a time you improved a slow reporting process for customers.',
      'Tell me about a time you greatly improved a slow reporting process for customers.',
    ],
  ])('%s ≈ %s', (a, b) => {
    expect(near(a, b)).toBe(true)
    expect(near(b, a)).toBe(true)
  })

  test.each([
    [asked, 'Tell me about a time you disagreed with a decision a customer had made.'],
    ['When did you give a colleague difficult feedback?', 'When did you receive difficult feedback from a colleague?'],
    ['When did you meet a tight deadline?', 'When did you not meet a tight deadline?'],
    [
      'Tell me about a time you delivered an important project on time with few people.',
      'Tell me about a time you failed to deliver an important project on time with few people.',
    ],
    ['Tell me about a failure.', 'Tell me about a time.'],
    ['', ''],
  ])('%s ≠ %s', (a, b) => {
    expect(near(a, b)).toBe(false)
    expect(near(b, a)).toBe(false)
  })
})

test('QU3, QU7: exact pins first, then those of nearly the same question, each once', async () => {
  await loadMatcher()
  const exact = pinOf(asked, 'exact', { now })
  const nearly = pinOf('When did you disagree with a decision your manager made?', 'nearly', { now })
  const other = pinOf('When did you miss a deadline?', 'other', { now })
  expect(pinnedTo([other, nearly, exact], [asked, asked.toUpperCase()]).map((pin) => pin.storyId)).toEqual([
    'exact',
    'nearly',
  ])
  expect(pinnedTo([other], [asked])).toEqual([])
})
