import { expect, test } from 'vitest'
import faults from '../../../fixtures/fault-stories.json'
import type { Severity } from '../../../shared/review/flag.ts'
import { reviewStory } from '../../../shared/review/review-story.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { storySchema } from '../../../shared/story/story.ts'

/** The faults that fixtures/fault-stories.md names. */
const named: Record<string, Partial<Record<string, Severity>>> = {
  'fault-01': {
    'too-short': 'warns',
    'task-missing': 'hints',
    'metric-without-baseline': 'warns',
    'metric-without-timeframe': 'hints',
    'percent-ambiguous': 'hints',
  },
  'fault-02': {
    'too-short': 'warns',
    'metric-without-baseline': 'warns',
    'metric-without-timeframe': 'hints',
    'metric-without-unit': 'hints',
    'percent-ambiguous': 'hints',
  },
  'fault-03': {
    'too-short': 'warns',
    'task-missing': 'hints',
    'metric-without-baseline': 'warns',
    'metric-without-timeframe': 'hints',
    'failure-without-learning': 'warns',
  },
}

/** Hints beyond those, each with its reason: texts this short cannot keep the bands of DOMAIN.md §3. */
const besides: Record<string, Partial<Record<string, Severity>>> = {
  // One sentence of eight words is all the Result there is: 13%.
  'fault-01': { 'result-share': 'hints' },
  // Situation and Task are 22 of 64 words: 36%.
  'fault-02': { 'setup-too-long': 'hints' },
  'fault-03': {},
}

test.each(faults.stories.map((raw) => [raw.id, storySchema.parse(raw)] as const))(
  '%s raises exactly the flags named for it',
  (id, story) => {
    const flags = reviewStory(story, { settings: defaultSettings, today: '2026-11-01' })
    const loudest: Partial<Record<string, Severity>> = {}
    for (const flag of flags) loudest[flag.id] ??= flag.severity
    expect(loudest).toEqual({ ...named[id], ...besides[id] })
    expect(flags.filter((flag) => flag.severity === 'blocks')).toEqual([])
  },
)

test('each fault is shown where it is', () => {
  const words = (id: string, flag: string) =>
    reviewStory(storySchema.parse(faults.stories.find((story) => story.id === id)), {
      settings: defaultSettings,
      today: '2026-11-01',
    })
      .filter((each) => each.id === flag)
      .map((each) => each.words)
  expect(words('fault-01', 'percent-ambiguous')).toEqual(['10%'])
  expect(words('fault-01', 'metric-without-baseline')).toEqual(['85%'])
  expect(words('fault-02', 'metric-without-baseline')).toEqual(['30%', '40%'])
  expect(words('fault-02', 'metric-without-unit')).toEqual(['40%'])
  expect(words('fault-03', 'metric-without-baseline')).toEqual(['99.9%'])
})
