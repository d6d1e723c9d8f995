import { describe, expect, test } from 'vitest'
import sampleBank from '../../../fixtures/sample-bank.json'
import { blankMetric } from '../../../shared/metric/metric.ts'
import { mostPlaces, severities } from '../../../shared/review/flag.ts'
import { reviewStory } from '../../../shared/review/review-story.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { setMetricWaiver } from '../../../shared/story/edit-story.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

const context = { settings: defaultSettings, today: '2026-11-01' }
const flagsOf = (story: ReturnType<typeof aStory>) => reviewStory(story, context)
const idsOf = (story: ReturnType<typeof aStory>) => flagsOf(story).map((flag) => flag.id)
const severityOf = (story: ReturnType<typeof aStory>, id: string) =>
  flagsOf(story).find((flag) => flag.id === id)?.severity ?? null

test('a well-told, tagged, dated story raises nothing that warns', () => {
  expect(flagsOf(aReadyStory()).filter((flag) => flag.severity !== 'hints')).toEqual([])
})

test('no strong sample story warns; both weak ones do', () => {
  for (const raw of sampleBank.stories) {
    const story = storySchema.parse(raw)
    const loud = flagsOf(story).filter((flag) => flag.severity !== 'hints')
    if (story.status === 'ready') expect([story.id, loud]).toEqual([story.id, []])
    else expect([story.id, loud.length > 0]).toEqual([story.id, true])
  }
})

test('the weak samples are weak for what they are: “we” without numbers, a setup without an end', () => {
  const sample = (id: string) => storySchema.parse(sampleBank.stories.find((story) => story.id === id))
  expect(idsOf(sample('sample-11'))).toEqual(
    expect.arrayContaining(['result-without-metric', 'we-over-i', 'vague-quantifier', 'hedging', 'weak-verb']),
  )
  expect(idsOf(sample('sample-12')).slice(0, 2)).toEqual(['no-result', 'setup-too-long'])
})

describe('the order is the order to mend in (RV50)', () => {
  test('severity first', () => {
    expect(idsOf(aStory({ situation: 'x' }))[0]).toBe('no-result')
    for (const raw of sampleBank.stories) {
      const order = flagsOf(storySchema.parse(raw)).map((flag) => severities.indexOf(flag.severity))
      expect(order).toEqual([...order].sort())
    }
  })

  test('then the place in the story', () => {
    const story = aStory({ situation: 'Many came. Several left.', result: 'Many came back.' })
    const places = flagsOf(story).filter((flag) => flag.id === 'vague-quantifier')
    expect(places.map((flag) => [flag.section, flag.span?.start])).toEqual([
      ['situation', 0],
      ['situation', 11],
      ['result', 0],
    ])
  })
})

describe('what a single rule does besides firing', () => {
  test('RV2: a waiver with a reason silences the missing metric', () => {
    const story = aReadyStory({ result: 'The two teams now plan together and nobody escalates past them.' })
    expect(idsOf(story)).toContain('result-without-metric')
    expect(idsOf(setMetricWaiver(story, 'Trust between teams is not counted'))).not.toContain('result-without-metric')
  })

  test('RV5, RV6: beyond 3:30 and under 0:45 warn, beyond 3:00 and under 1:30 hint', () => {
    const words = (count: number) => aStory({ action: 'word '.repeat(count) })
    expect(severityOf(words(103), 'too-short')).toBe('warns')
    expect(severityOf(words(105), 'too-short')).toBe('hints')
    expect(severityOf(words(210), 'too-short')).toBeNull()
    expect(severityOf(words(420), 'too-long')).toBeNull()
    expect(severityOf(words(430), 'too-long')).toBe('hints')
    expect(severityOf(words(500), 'too-long')).toBe('warns')
  })

  test('RV8: a missing task hints; with the situation missing too it blocks', () => {
    expect(severityOf(aStory({ situation: 'Refunds were lost.' }), 'task-missing')).toBe('hints')
    expect(severityOf(aStory({ action: 'I traced them.' }), 'task-missing')).toBe('blocks')
  })

  test('RV8: a task that stands in the Situation is shown there', () => {
    const [flag] = flagsOf(aStory({ situation: 'Refunds were lost, and I was asked to stop it.' })).filter(
      (each) => each.id === 'task-missing',
    )
    expect(flag?.words).toBe('I was asked to')
  })

  test('RV10: it warns on the headline metric and hints on the others', () => {
    const story = aReadyStory({ result: 'Errors fell by 30% in May. Complaints fell by 20% in June.' })
    const found = flagsOf(story).filter((flag) => flag.id === 'metric-without-baseline')
    expect(found.map((flag) => [flag.words, flag.severity])).toEqual([
      ['30%', 'warns'],
      ['20%', 'hints'],
    ])
    const led = aReadyStory({ result: 'Errors fell by 30% in May. Complaints fell from 40 to 32 a week in June.' })
    expect(severityOf(led, 'metric-without-baseline')).toBe('hints')
  })

  test('RV10: where the ledger speaks, its headline record is asked', () => {
    const record = { ...blankMetric({ id: 'm' }), label: 'Errors', kind: 'percent' as const, unit: '%', value: 30 }
    const story = aReadyStory({ result: 'Errors fell by 30% in May.', metrics: [record] })
    expect(flagsOf(story).find((flag) => flag.id === 'metric-without-baseline')?.words).toBe('Errors')
    const known = { ...story, metrics: [{ ...record, baseline: 42 }] }
    expect(idsOf(known)).not.toContain('metric-without-baseline')
  })

  test('RV15: above 30% of the words hints, above 40% warns', () => {
    const story = (setup: number) => aStory({ situation: 'word '.repeat(setup), action: 'word '.repeat(100 - setup) })
    expect(severityOf(story(30), 'setup-too-long')).toBeNull()
    expect(severityOf(story(31), 'setup-too-long')).toBe('hints')
    expect(severityOf(story(40), 'setup-too-long')).toBe('hints')
    expect(severityOf(story(41), 'setup-too-long')).toBe('warns')
  })

  test('RV18: three “we” to one “I” warn, two “we” or a third “I” do not', () => {
    const action = (we: number, i: number) => aStory({ action: 'We met. '.repeat(we) + 'I wrote. '.repeat(i) })
    expect(severityOf(action(3, 1), 'we-over-i')).toBe('warns')
    expect(severityOf(action(2, 0), 'we-over-i')).toBeNull()
    expect(severityOf(action(4, 2), 'we-over-i')).toBeNull()
    expect(severityOf(action(5, 2), 'we-over-i')).toBe('warns')
  })

  test('RV21: the first place warns, further ones hint', () => {
    const found = flagsOf(aStory({ action: 'I would ask first. Then I would write it down.' })).filter(
      (flag) => flag.id === 'hypothetical',
    )
    expect(found.map((flag) => flag.severity)).toEqual(['warns', 'hints'])
  })

  test('RV28: the fix asks the evidence question of the principle', () => {
    const story = aStory({}, { 'dive-deep': 'primary' })
    const flag = flagsOf(story).find((each) => each.id === 'principle-without-evidence')
    expect(flag?.words).toBe('dive-deep')
    expect(flag?.fix).toContain('?')
  })

  test('RV29: three to five years are ageing, more is old; the anniversary month still counts', () => {
    const label = (happenedOn: string) => flagsOf(aStory({ happenedOn })).find((each) => each.id === 'stale')?.label
    expect(label('2023-11')).toBeUndefined()
    expect(label('2023-10')).toBe('Ageing: 3 years')
    expect(label('2021-11')).toBe('Ageing: 5 years')
    expect(label('2021-10')).toBe('Old: 5 years')
  })

  test('RV30: an acronym expanded later in the story is no jargon', () => {
    expect(idsOf(aStory({ situation: 'The WQD stopped.', action: 'I read the queue daemon (WQD).' }))).not.toContain(
      'jargon-unexpanded',
    )
  })

  test('RV31: the fix says the wording that the ledger allows', () => {
    const secret = { ...blankMetric({ id: 'm' }), unit: '$', kind: 'money' as const, value: 48000, confidential: true }
    const story = aStory({
      result: 'It saved $48,000 a month.',
      metrics: [{ ...secret, publicWording: 'about a quarter less' }],
    })
    const flag = flagsOf(story).find((each) => each.id === 'confidential-term')
    expect(flag?.fix).toContain('about a quarter less')
  })

  test('RV32, RV33: silent where rehearsals and other stories are not known', () => {
    expect(idsOf(aReadyStory())).not.toContain('not-rehearsed')
    expect(idsOf(aReadyStory())).not.toContain('near-duplicate')
  })
})

test('RV52: a word the person does not want flagged is left alone, a confidential one never', () => {
  const story = aStory({ result: 'Many customers came back. Several wrote.' })
  const settings = { ...defaultSettings, unflaggedWords: [' MANY '], confidentialTerms: ['many'] }
  const flags = reviewStory(story, { ...context, settings }).filter((flag) => flag.span)
  expect(flags.map((flag) => [flag.id, flag.words])).toEqual([
    ['confidential-term', 'Many'],
    ['vague-quantifier', 'Several'],
  ])
})

test('one rule shows at most so many places', () => {
  const story = aStory({ result: 'Many came. '.repeat(500) })
  expect(flagsOf(story).filter((flag) => flag.id === 'vague-quantifier')).toHaveLength(mostPlaces)
})
