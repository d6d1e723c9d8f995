import { expect, test } from 'vitest'
import { lastTold } from '../../../shared/practice/last-told.ts'
import { newRehearsal } from '../../../shared/practice/schedule.ts'

test('PC16: the latest day of any rehearsal or telling counts; what was only scheduled does not', () => {
  const rehearsed = (story: string, lastReview: string | null) => ({
    ...newRehearsal(story, null, '2026-09-01'),
    lastReview,
  })
  const rehearsals = [
    rehearsed('a', '2026-10-01T00:00:00.000Z'),
    rehearsed('a', '2026-10-03T00:00:00.000Z'),
    rehearsed('b', null),
    rehearsed('c', '2026-10-05T00:00:00.000Z'),
  ]
  const tellings = [
    { storyId: 'c', at: '2026-10-02T09:30:00.000Z' },
    { storyId: 'd', at: '2026-10-04T09:30:00.000Z' },
    { storyId: 'e', at: '' },
  ]
  expect([...lastTold(rehearsals, tellings)]).toEqual([
    ['a', '2026-10-03'],
    ['c', '2026-10-05'],
    ['d', '2026-10-04'],
  ])
})
