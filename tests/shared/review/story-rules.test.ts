import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { flagsOf, type ReviewContext } from '../../../shared/review/flag.ts'
import { readStory } from '../../../shared/review/story-reading.ts'
import { storyRules } from '../../../shared/review/story-rules.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'
import { reviewCases, reviewDay } from './review-sentences.ts'

/** Ids and numbers as they stand on users' disks and in the rule book: never changed, only added to. */
const rulesForGood = [
  ['RV1', 'no-result', 'blocks'],
  ['RV2', 'result-without-metric', 'warns'],
  ['RV3', 'no-principle', 'blocks'],
  ['RV4', 'undated', 'hints'],
  ['RV5', 'too-long', 'warns'],
  ['RV6', 'too-short', 'warns'],
  ['RV7', 'no-action', 'blocks'],
  ['RV8', 'task-missing', 'hints'],
  ['RV9', 'situation-missing', 'hints'],
  ['RV10', 'metric-without-baseline', 'warns'],
  ['RV11', 'metric-without-unit', 'hints'],
  ['RV12', 'metric-without-timeframe', 'hints'],
  ['RV13', 'percent-ambiguous', 'hints'],
  ['RV14', 'vague-quantifier', 'hints'],
  ['RV15', 'setup-too-long', 'warns'],
  ['RV16', 'action-share', 'hints'],
  ['RV17', 'result-share', 'hints'],
  ['RV18', 'we-over-i', 'warns'],
  ['RV19', 'we-subject', 'hints'],
  ['RV20', 'credit-absorber', 'hints'],
  ['RV21', 'hypothetical', 'warns'],
  ['RV22', 'hedging', 'hints'],
  ['RV23', 'blame', 'hints'],
  ['RV24', 'weak-verb', 'hints'],
  ['RV25', 'no-trade-off', 'hints'],
  ['RV26', 'failure-without-learning', 'warns'],
  ['RV27', 'too-many-principles', 'hints'],
  ['RV28', 'principle-without-evidence', 'hints'],
  ['RV29', 'stale', 'hints'],
  ['RV30', 'jargon-unexpanded', 'hints'],
  ['RV31', 'confidential-term', 'warns'],
  ['RV32', 'not-rehearsed', 'hints'],
  ['RV33', 'near-duplicate', 'warns'],
] as const

const contextOf = (given: Partial<ReviewContext> = {}): ReviewContext => ({
  settings: defaultSettings,
  today: reviewDay,
  ...given,
})

test('ids, numbers and severities stay what they were', () => {
  const byNumber = [...storyRules].sort((a, b) => Number(a.rule.slice(2)) - Number(b.rule.slice(2)))
  expect(byNumber.map(({ rule, id, severity }) => [rule, id, severity])).toEqual(rulesForGood)
})

describe('each rule fires on its own example and is silent on the other', () => {
  test.each(storyRules.map((rule) => [rule.rule, rule.id, rule] as const))('%s %s', (_number, id, rule) => {
    const raised = (fields: Partial<Story>) => flagsOf(rule, readStory(aStory(fields)), contextOf(rule.given))
    expect(raised(rule.fires).map((flag) => flag.id)).toContain(id)
    expect(raised(rule.silent)).toEqual([])
  })
})

test('each rule says its threshold, why and fix in words', () => {
  for (const { id, threshold, why, fix } of storyRules) {
    expect([id, threshold]).toEqual([id, expect.stringMatching(/\w/)])
    expect([id, why]).toEqual([id, expect.stringMatching(/[.!?]$/)])
    expect([id, fix]).toEqual([id, expect.stringMatching(/[.!?”]$/)])
  }
})

test('the rule book names every rule', () => {
  const book = readFileSync(new URL('../../../shared/review/README.md', import.meta.url), 'utf8')
  for (const [number, id] of rulesForGood) expect(book).toContain(`**${number}** \`${id}\``)
})

describe('our own labelled sentences', () => {
  const cases = reviewCases()

  test('at least six that must fire and six that must not for each rule', () => {
    for (const { id } of storyRules) {
      const mine = cases.filter((each) => each.flag === id)
      expect([id, mine.filter((each) => each.fires).length >= 6]).toEqual([id, true])
      expect([id, mine.filter((each) => !each.fires).length >= 6]).toEqual([id, true])
    }
  })

  test.each(storyRules.map((rule) => [rule.rule, rule.id, rule] as const))('%s %s', (_number, id, rule) => {
    for (const { flag, fires, name, story, context } of cases) {
      if (flag !== id) continue
      expect([name, flagsOf(rule, readStory(story), context).length > 0]).toEqual([name, fires])
    }
  })
})
