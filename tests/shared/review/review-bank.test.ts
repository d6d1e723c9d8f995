import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import sampleBank from '../../../fixtures/sample-bank.json'
import type { BankContext, BankExample } from '../../../shared/review/bank-flag.ts'
import { bankRules } from '../../../shared/review/bank-rules.ts'
import { bankReviewSteps, reviewBank } from '../../../shared/review/review-bank.ts'
import { reviewStory } from '../../../shared/review/review-story.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { duplicateStory } from '../../../shared/story/duplicate-story.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const context: BankContext = { settings: defaultSettings, today: '2026-11-01' }
const samples = sampleBank.stories.map((story) => storySchema.parse(story))

const rulesForGood = [
  ['RV40', 'uncovered-principle'],
  ['RV41', 'thin-principle'],
  ['RV42', 'unquantified-principle'],
  ['RV43', 'single-point-of-failure'],
  ['RV44', 'no-failure-story'],
  ['RV45', 'no-conflict-story'],
  ['RV46', 'one-project-bank'],
  ['RV47', 'overused-story'],
  ['RV48', 'unanswered-question'],
  ['RV49', 'too-many-stories'],
  ['RV54', 'stale-principle'],
] as const

const raised = ({ stories, given }: BankExample) =>
  reviewBank(
    stories.map((story) => aStory(story)),
    { ...context, ...given },
  ).flags

test('ids and numbers stay what they were, and the rule book names them', () => {
  const byNumber = [...bankRules].sort((a, b) => Number(a.rule.slice(2)) - Number(b.rule.slice(2)))
  expect(byNumber.map(({ rule, id }) => [rule, id])).toEqual(rulesForGood)
  const book = readFileSync(new URL('../../../shared/review/README.md', import.meta.url), 'utf8')
  for (const [number, id] of rulesForGood) expect(book).toContain(`**${number}** \`${id}\``)
})

describe('each bank rule fires on its own example and is silent on the other', () => {
  test.each(bankRules.map((rule) => [rule.rule, rule.id, rule] as const))('%s %s', (_number, id, rule) => {
    expect(raised(rule.fires).map((flag) => flag.id)).toContain(id)
    expect(raised(rule.silent).map((flag) => flag.id)).not.toContain(id)
  })
})

test('an empty bank, or one of retired stories alone, has nothing to say', () => {
  expect(raised({ stories: [] })).toEqual([])
  expect(raised({ stories: [{ status: 'retired' }] })).toEqual([])
})

test('the sample bank has nothing that warns', () => {
  const warns = reviewBank(samples, context).flags.filter((flag) => flag.severity !== 'hints')
  expect(warns.map((flag) => flag.id)).toEqual([])
})

test('RV40: an uncovered principle warns where the role asks for it often, and names what could close the gap', () => {
  const draft = aStory({ id: 'd' }, { 'dive-deep': 'primary' })
  const { flags } = reviewBank([draft], context)
  const of = (principle: string) => flags.find((flag) => flag.principle === principle)
  expect(of('dive-deep')).toMatchObject({ id: 'uncovered-principle', severity: 'warns', storyIds: ['d'] })
  expect(of('dive-deep')?.fix).toContain('draft')
  expect(of('frugality')?.severity).toBe('hints')
})

test('RV42: a waiver with a reason excuses the missing number', () => {
  const story = aStory({ status: 'ready', result: 'They plan together.' }, { 'earn-trust': 'primary' })
  const ids = (stories: (typeof story)[]) => reviewBank(stories, context).flags.map((flag) => flag.id)
  expect(ids([story])).toContain('unquantified-principle')
  expect(ids([{ ...story, metricWaiver: 'Trust is not counted.' }])).not.toContain('unquantified-principle')
})

test('RV44, RV45: a story without a word tells nothing, whatever it is tagged with', () => {
  const backbone = { id: 'have-backbone-disagree-and-commit', strength: 'primary', note: '' } as const
  const ids = (stories: BankExample['stories']) => raised({ stories }).map((flag) => flag.id)
  const blank = { tags: ['failure', 'conflict'], principles: [backbone] }
  expect(ids([blank])).toEqual(expect.arrayContaining(['no-failure-story', 'no-conflict-story']))
  const written = ids([{ ...blank, action: 'I closed the till early.' }])
  expect(written).not.toContain('no-failure-story')
  expect(written).not.toContain('no-conflict-story')
})

test('RV54: one story told lately keeps the principle fresh; one never told says nothing of it', () => {
  const shows = { principles: [{ id: 'earn-trust', strength: 'primary', note: '' } as const], status: 'ready' as const }
  const stale = (days: Record<string, string>, ids: string[]) =>
    raised({
      stories: ids.map((id) => ({ id, ...shows })),
      given: { lastRehearsed: new Map(Object.entries(days)) },
    }).find((flag) => flag.id === 'stale-principle')?.why
  // Today is 1 November: 2 September is 60 days ago.
  expect(stale({ a: '2026-09-01' }, ['a'])).toBe('Not told aloud for more than 60 days: Earn Trust.')
  expect(stale({ a: '2026-09-02' }, ['a'])).toBeUndefined()
  expect(stale({ a: '2026-03-01', b: '2026-10-30' }, ['a', 'b'])).toBeUndefined()
  expect(stale({ a: '2026-03-01' }, ['a', 'b'])).toContain('Earn Trust')
  expect(stale({}, ['a'])).toBeUndefined()
})

test('RV47: told three times hints, five times warns', () => {
  const told = (times: number) =>
    raised({ stories: [{ id: 'a' }], given: { timesTold: new Map([['a', times]]) } }).find(
      (flag) => flag.id === 'overused-story',
    )?.severity
  expect([2, 3, 4, 5].map(told)).toEqual([undefined, 'hints', 'hints', 'warns'])
})

test('stories told twice know of each other', () => {
  const [first] = samples
  if (!first) throw new Error('the sample bank is empty')
  const { byStory } = reviewBank([...samples, duplicateStory(first, { id: 'copy', now: '' })], context)
  const near = (id: string) => byStory.get(id)?.find((flag) => flag.id === 'near-duplicate')?.words
  expect([near(first.id), near('copy')]).toEqual(['copy', first.id])
})

test('step by step comes to the same, and each step is a step forward', () => {
  const steps = bankReviewSteps(samples, context)
  const shares: number[] = []
  let step = steps.next()
  while (!step.done) {
    shares.push(step.value)
    step = steps.next()
  }
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.length).toBe(2 * samples.length)
  expect(step.value).toEqual(reviewBank(samples, context))
  for (const story of samples) expect(step.value.byStory.get(story.id)).toEqual(reviewStory(story, context))
})
