import { describe, expect, test } from 'vitest'
import sampleBank from '../../../fixtures/sample-bank.json'
import { principles } from '../../../shared/principle/principle-content.ts'
import { depthOf } from '../../../shared/review/depth-score.ts'
import { type ReadinessPart, readiness } from '../../../shared/review/readiness.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { setMetricWaiver } from '../../../shared/story/edit-story.ts'
import { type Story, storySchema } from '../../../shared/story/story.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

const context = { settings: defaultSettings, today: '2026-11-01' }
const got = (story: Story, part: ReadinessPart, more = {}) =>
  readiness(story, { ...context, ...more }).parts.find((line) => line.part === part)?.got ?? null
const probes = principles.find((each) => each.id === 'ownership')?.probes ?? []
/** Follow-ups with an answer: the probes of Ownership. */
const answered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ question: probes[at] ?? `Why ${at}?`, answer: 'Because I saw it.' }))

test('RD1: the score is the sum of its lines, their weights together are 1, and each says why', () => {
  for (const raw of sampleBank.stories) {
    const { score, parts } = readiness(storySchema.parse(raw), context)
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1)
    expect(score).toBeCloseTo(parts.reduce((sum, { weight, got: part }) => sum + weight * part, 0))
    for (const line of parts) expect([line.part, line.why]).toEqual([line.part, expect.stringMatching(/\S/)])
  }
})

test('RD1: every strong sample is readier than every weak one', () => {
  const scores = (status: string) =>
    sampleBank.stories
      .filter((story) => story.status === status)
      .map((story) => readiness(storySchema.parse(story), context).score)
  expect(Math.min(...scores('ready'))).toBeGreaterThan(0.8)
  expect(Math.max(...scores('draft'))).toBeLessThan(0.65)
})

test('RD2: a story with all of it has 1, an empty draft 0, a ready story never less than 0.1', () => {
  const whole = aReadyStory({
    id: 'told',
    principles: [{ id: 'ownership', strength: 'primary', note: 'I stayed with it to the end.' }],
    followUps: answered(3),
    action: `${aReadyStory().action} ${aReadyStory().action}`,
  })
  expect(readiness(whole, { ...context, lastRehearsed: new Map([['told', '2026-10-30']]) }).score).toBeCloseTo(1)
  expect(readiness(aStory(), context).score).toBe(0)
  expect(readiness(aStory({ status: 'ready' }), context).score).toBe(0.1)
})

test('RD3: what is not known or does not apply has no line', () => {
  expect(got(aReadyStory(), 'rehearsal')).toBeNull()
  expect(got(aReadyStory(), 'learning')).toBeNull()
})

describe('RD4: what each line gives', () => {
  test('blocking flags: all or nothing', () => {
    expect(got(aReadyStory(), 'blocks')).toBe(1)
    expect(got(aReadyStory({ result: '' }), 'blocks')).toBe(0)
  })

  test('sections: a quarter each', () => {
    expect(got(aStory({ situation: 'x', action: 'y' }), 'sections')).toBe(0.5)
  })

  test('metric: with a baseline 1, without 0.7, waived 1, none 0; the ledger counts', () => {
    const result = (text: string) => aReadyStory({ result: text })
    expect(got(result('Errors fell from 3% to 1%.'), 'metric')).toBe(1)
    expect(got(result('Errors fell by 30%.'), 'metric')).toBe(0.7)
    expect(got(result('It went well.'), 'metric')).toBe(0)
    expect(got(setMetricWaiver(result('It went well.'), 'Trust is not counted.'), 'metric')).toBe(1)
    const record = { baseline: 40, value: 4 }
    expect(got(storySchema.parse({ ...result('It went well.'), metrics: [{ id: 'm', ...record }] }), 'metric')).toBe(1)
  })

  test('learning: only where a failure is told', () => {
    expect(got(aReadyStory({ tags: ['failure'] }), 'learning')).toBe(1)
    expect(got(aReadyStory({ tags: ['failure'], learning: '' }), 'learning')).toBe(0)
  })

  test('length: within 1:30 to 3:00 1, within 0:45 to 3:30 a half, else 0', () => {
    const words = (count: number) => aStory({ action: 'word '.repeat(count) })
    expect([100, 150, 300, 450, 520].map((count) => got(words(count), 'length'))).toEqual([0, 0.5, 1, 0.5, 0])
  })

  test('evidence: the share of principles with a note; follow-ups: three answers', () => {
    const noted = { id: 'ownership', strength: 'primary', note: 'I stayed until January.' } as const
    const bare = { id: 'dive-deep', strength: 'secondary', note: '' } as const
    expect(got(aStory({ principles: [noted, bare] }), 'evidence')).toBe(0.5)
    expect(got(aStory(), 'evidence')).toBe(0)
    expect(got(aStory({ followUps: [...answered(2), { question: 'How?', answer: ' ' }] }), 'followUps')).toBeCloseTo(
      2 / 3,
    )
    expect(got(aStory({ followUps: answered(9) }), 'followUps')).toBe(1)
  })

  test('rehearsal: lately 1, long ago a half, never 0', () => {
    const lastRehearsed = new Map([
      ['lately', '2026-10-02'],
      ['long-ago', '2026-10-01'],
    ])
    const of = (id: string) => got(aStory({ id }), 'rehearsal', { lastRehearsed })
    expect([of('lately'), of('long-ago'), of('never')]).toEqual([1, 0.5, 0])
  })
})

describe('RD5: depth', () => {
  const ownership = { id: 'ownership', strength: 'primary', note: '' } as const
  const trust = { id: 'earn-trust', strength: 'secondary', note: '' } as const

  test('0 without answers, 1 with three that meet every principle, half where they meet none', () => {
    expect(depthOf(aStory({ principles: [ownership] })).score).toBe(0)
    expect(depthOf(aStory({ principles: [ownership], followUps: answered(3) })).score).toBe(1)
    expect(depthOf(aStory({ principles: [trust], followUps: answered(3) })).score).toBe(0.5)
    expect(depthOf(aStory({ followUps: answered(3) })).score).toBe(1)
  })

  test('a question without an answer counts for nothing; a wording is the same in other letters', () => {
    const followUps = [
      { question: 'Why you?', answer: '' },
      { question: (probes[0] ?? '').toUpperCase(), answer: 'The roster said mine.' },
    ]
    expect(depthOf(aStory({ principles: [ownership, trust], followUps }))).toEqual({
      score: expect.closeTo(0.5 / 3 + 0.25),
      answered: 1,
      met: 1,
      principles: 2,
    })
  })

  test('readiness says how deep, and for how many principles', () => {
    const story = aStory({ principles: [ownership, trust], followUps: answered(3) })
    expect(got(story, 'followUps')).toBe(0.75)
    expect(readiness(story, context).parts.find(({ part }) => part === 'followUps')?.why).toMatch(
      /^3 follow-up questions have an answer, on 1 of 2 principles/,
    )
  })
})
