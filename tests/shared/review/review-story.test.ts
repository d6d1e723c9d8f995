import { describe, expect, test } from 'vitest'
import sampleBank from '../../../fixtures/sample-bank.json'
import { reviewStory, storyRules } from '../../../shared/review/review-story.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { setMetricWaiver } from '../../../shared/story/edit-story.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

const context = { settings: defaultSettings, today: '2026-11-01' }
const idsOf = (story: ReturnType<typeof aStory>) => reviewStory(story, context).map((flag) => flag.id)

describe('each rule fires on its own example and is silent on the other', () => {
  test.each(storyRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rule.find(aStory(rule.fires), context).map((flag) => flag.id)).toContain(id)
    expect(rule.find(aStory(rule.silent), context)).toEqual([])
  })
})

test('a well-told, tagged, dated story raises nothing that warns', () => {
  expect(reviewStory(aReadyStory(), context).filter((flag) => flag.severity !== 'hints')).toEqual([])
})

test('RV2: a waiver with a reason silences the missing metric', () => {
  const story = aReadyStory({ result: 'The two teams now plan together and nobody escalates past them.' })
  expect(idsOf(story)).toContain('result-without-metric')
  expect(idsOf(setMetricWaiver(story, 'Trust between teams is not counted'))).not.toContain('result-without-metric')
})

test('the most severe flag comes first: it is the next best fix', () => {
  expect(idsOf(aStory({ situation: 'x' }))[0]).toBe('no-result')
})

test('no strong sample story warns; both weak ones do', () => {
  for (const raw of sampleBank.stories) {
    const story = storySchema.parse(raw)
    const loud = reviewStory(story, context).filter((flag) => flag.severity !== 'hints')
    if (story.status === 'ready') expect([story.id, loud]).toEqual([story.id, []])
    else expect(loud.length).toBeGreaterThan(0)
  }
})
