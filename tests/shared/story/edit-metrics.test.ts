import { expect, test } from 'vitest'
import { blankMetric } from '../../../shared/metric/metric.ts'
import { removeMetric, setMetric } from '../../../shared/story/edit-metrics.ts'
import { aStory } from '../../support/story-builder.ts'

const first = { ...blankMetric({ id: 'm1' }), value: 120, headline: true }
const second = { ...blankMetric({ id: 'm2' }), value: 7 }

test('records are added, written anew and removed; no change, the same object (rule ST2)', () => {
  const story = setMetric(setMetric(aStory(), first), second)
  expect(story.metrics).toEqual([first, second])
  expect(setMetric(story, { ...first })).toBe(story)
  expect(setMetric(story, { ...second, label: 'calls' }).metrics[1]).toMatchObject({ label: 'calls', value: 7 })
  expect(removeMetric(story, 'm1').metrics).toEqual([second])
  expect(removeMetric(story, 'nobody')).toBe(story)
})

test('at most one record is the headline: the latest to be made it', () => {
  const story = setMetric(setMetric(aStory(), first), { ...second, headline: true })
  expect(story.metrics.map((each) => each.headline)).toEqual([false, true])
})
