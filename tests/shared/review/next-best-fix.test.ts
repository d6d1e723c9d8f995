import { expect, test } from 'vitest'
import { nextBestFix } from '../../../shared/review/next-best-fix.ts'
import { reviewStory } from '../../../shared/review/review-story.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

const context = { settings: defaultSettings, today: '2026-11-01' }

test('RV50: one flag comes first and all others are folded', () => {
  const flags = reviewStory(aStory({ situation: 'Many came.', action: 'I would ask.' }), context)
  const { next, rest, why } = nextBestFix(flags)
  expect(next?.id).toBe('no-result')
  expect([next, ...rest]).toEqual(flags)
  expect(why).toContain('cannot be ready')
})

test('RV50: mending it brings up the next and changes no order', () => {
  const flags = reviewStory(aStory({ situation: 'Many came.' }), context)
  const after = nextBestFix(flags.slice(1))
  expect(after.next).toBe(nextBestFix(flags).rest[0])
})

test('RV50: the reason fits the severity', () => {
  const warning = reviewStory(aReadyStory({ result: 'The teams now plan together.' }), context)
  expect(nextBestFix(warning).next?.id).toBe('result-without-metric')
  expect(nextBestFix(warning).why).toContain('Nothing blocks')
  expect(nextBestFix([])).toEqual({ next: null, rest: [], why: 'Nothing to mend.' })
})
