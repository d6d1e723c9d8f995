import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf, sentencesThatFit, tellingLengths, wordBudget } from '../../../shared/practice/lengths.ts'
import {
  later,
  leftInPart,
  partAt,
  partSeconds,
  startOfTelling,
  timedParts,
  toPart,
} from '../../../shared/practice/pacing.ts'
import { meanParts, type TurnResult, whatToFix } from '../../../shared/practice/session-report.ts'
import { wordCount } from '../../../shared/story/story-text.ts'
import { anyText } from '../../support/story-arbitrary.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe('pacing (PC11)', () => {
  it('150 seconds are 23, 15, 82 and 30', () => {
    expect(partSeconds(150)).toEqual([23, 15, 82, 30])
    expect([0, 22, 23, 37, 38, 119, 120, 149, 150, 999].map((second) => partAt(second, 150))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 3, 3,
    ])
  })

  it('parts add up to the target, whatever it is', () => {
    for (let target = 90; target <= 240; target++) expect(sum(partSeconds(target))).toBe(target)
  })

  it('follows the clock until the person moves, and keeps no times of parts until then', () => {
    const at = later(startOfTelling, 72, 150)
    expect(at).toMatchObject({ seconds: 72, part: 2, timed: false, spent: [23, 15, 34, 0] })
    expect(leftInPart(at, 150)).toBe(48)
    expect(timedParts(at)).toEqual([])
    const moved = later(toPart(at, 1), 40, 150)
    expect(moved).toMatchObject({ seconds: 112, part: 3, timed: true, spent: [23, 15, 34, 40] })
    expect(leftInPart(moved, 150)).toBe(-10)
    expect(timedParts(moved)).toEqual([23, 15, 34, 40])
  })

  it('at either end there is no further part', () => {
    expect(toPart(startOfTelling, -1)).toBe(startOfTelling)
    const last = later({ ...startOfTelling, part: 3, timed: true }, 5, 150)
    expect(toPart(last, 1)).toBe(last)
  })

  it('every second belongs to one part, in steps or at once', () => {
    const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom('next', 'back')), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(steps, fc.integer({ min: 90, max: 240 }), (all, target) => {
        let telling = startOfTelling
        for (const step of all) {
          if (typeof step === 'number') {
            const atOnce = later(telling, step, target)
            for (let second = 0; second < step; second++) telling = later(telling, 1, target)
            expect(telling).toEqual(atOnce)
          } else telling = toPart(telling, step === 'next' ? 1 : -1)
          expect(sum(telling.spent)).toBe(telling.seconds)
        }
      }),
    )
  })
})

describe('three lengths (PC14)', () => {
  it('at 140 words a minute: 105, 210 and 420 words', () => {
    expect(tellingLengths.map(({ seconds }) => wordBudget(seconds, 140))).toEqual([105, 210, 420])
  })

  it('sentences end at . ! ? and at line ends; numbers do not cut them', () => {
    expect(sentencesOf('It fell 3.5% at once. Then “no more.” Why?\nBecause').map(({ text }) => text)).toEqual([
      'It fell 3.5% at once.',
      'Then “no more.”',
      'Why?',
      'Because',
    ])
  })

  it('the shortest keeps the number of the result and an opening of each part', () => {
    const kept = sentencesThatFit(aReadyStory(), wordBudget(45, 140)).filter((each) => each.kept)
    expect(new Set(kept.map(({ part }) => part))).toEqual(new Set(['situation', 'task', 'action', 'result']))
    expect(kept.at(-1)?.text).toContain('from 3% to 0.02%')
  })

  it('never more words than the budget; offsets are true; a larger budget than the story keeps all', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(60), (action, result, budget) => {
        const story = aStory({ action, result })
        const all = sentencesThatFit(story, budget)
        expect(sum(all.filter(({ kept }) => kept).map(({ words }) => words))).toBeLessThanOrEqual(budget)
        for (const { part, start, text } of all) expect(story[part].startsWith(text, start)).toBe(true)
        expect(sum(all.map(({ words }) => words))).toBe(wordCount(action) + wordCount(result))
        expect(sentencesThatFit(story, 100_000).every(({ kept }) => kept)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what to fix (PC15)', () => {
  const checked = ['numbers', 'own-part', 'result-clear', 'follow-up'] as const
  const result = (fields: Partial<TurnResult>): TurnResult => ({
    seconds: 150,
    parts: [],
    grade: 3,
    checked,
    ...fields,
  })

  it('a telling on its marks leaves nothing to say', () => {
    expect(whatToFix([result({ parts: [23, 15, 82, 30] })], 150)).toEqual([])
  })

  it('names the part furthest off, the check missed most, the length', () => {
    const long = result({ seconds: 200, parts: [60, 20, 90, 30], checked: ['own-part', 'result-clear', 'follow-up'] })
    expect(whatToFix([long], 150)).toEqual([
      'Situation ran long: 60 s against 23 s. Cut a sentence.',
      'Say the numbers: where it stood and where it came to.',
      'Tell it shorter: you went well past the target.',
    ])
    expect(whatToFix([result({ seconds: 50 })], 150)).toEqual(['Tell more of it: you stopped well before the target.'])
  })

  it('without a clock nothing is said of time', () => {
    expect(whatToFix([result({ seconds: 0 })], 150)).toEqual([])
    expect(meanParts([result({})])).toBeNull()
    expect(meanParts([result({ parts: [20, 10, 80, 30] }), result({ parts: [30, 20, 90, 30] })])).toEqual([
      25, 15, 85, 30,
    ])
  })
})
