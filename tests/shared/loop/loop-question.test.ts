import { expect, it } from 'vitest'
import { loopSchema } from '../../../shared/loop/loop.ts'
import { loopQuestion } from '../../../shared/loop/loop-question.ts'
import { readiness } from '../../../shared/review/readiness.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { storySchema } from '../../../shared/story/story.ts'

const today = '2026-06-15'
const settings = defaultSettings
const story = storySchema.parse({
  id: 'queue',
  status: 'ready',
  situation: 'Refunds were lost every night.',
  task: 'I had to stop the losses.',
  action: 'I traced the failed refunds by hand and wrote a check because nobody counted them.',
  result: 'Losses fell from 40 to 2 a week within a month.',
  principles: [{ id: 'dive-deep', strength: 'primary', note: 'I read one night of logs by hand.' }],
})
const loop = loopSchema.parse({ id: 'loop', slots: [{ principles: ['dive-deep'] }] })

function readinessWith(lastTold: ReadonlyMap<string, string>): number {
  const ground = { stories: [story], tellings: [], settings, today, lastTold, goneNames: new Map<string, string>() }
  return loopQuestion(loop, ground).readinessOf(story)
}

it('PL3: plans with the readiness that the rest of the app shows, rehearsals included', () => {
  const told = new Map([['queue', '2026-06-10']])
  const never = readiness(story, { settings, today, lastRehearsed: new Map() }).score
  const lately = readiness(story, { settings, today, lastRehearsed: told }).score
  expect(lately).toBeGreaterThan(never)
  expect(readinessWith(new Map())).toBe(never)
  expect(readinessWith(told)).toBe(lately)
  expect(readinessWith(new Map())).toBe(never)
})
