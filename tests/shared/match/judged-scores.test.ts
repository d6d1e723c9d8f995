import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJudged, readQuestions, readStories } from '../../../scripts/read-evaluation.ts'
import { answers, ranked, scoreFits, scoreRankings } from '../../../scripts/score-matches.ts'
import { mistyped } from '../../../scripts/typing-mistakes.ts'
import { readQuestion } from '../../../shared/match/read-question.ts'
import { isPrincipleId, principleIds } from '../../../shared/principle/principle.ts'

const folder = join(import.meta.dirname, '../../../fixtures/judged')
const trial = { stories: readStories(folder), questions: readQuestions(folder), judged: readJudged(folder) }

describe('the judged stories of our own', () => {
  test('are of every principle and enough, a third without tags', () => {
    expect(trial.stories.length).toBeGreaterThanOrEqual(48)
    expect(trial.judged.length).toBeGreaterThanOrEqual(90)
    const untagged = trial.stories.filter(({ principles }) => principles.length === 0).length
    expect(untagged / trial.stories.length).toBeGreaterThan(0.3)
    const shown = new Set(trial.stories.flatMap(({ principles }) => principles.map(({ id }) => id)))
    expect([...shown].sort()).toEqual([...principleIds].sort())
    const known = new Set(trial.stories.map(({ id }) => id))
    for (const { relevant } of trial.judged) for (const id of Object.keys(relevant)) expect(known).toContain(id)
    for (const { principles } of trial.questions) expect(principles.every(isPrincipleId)).toBe(true)
  })

  // A little under the figures of `npm run evaluate`: a change may move one or two questions, not more.
  test('are found as well as they were', () => {
    const score = scoreRankings(trial.judged, ranked(answers(trial)))
    expect(score.first).toBeGreaterThanOrEqual(0.62)
    expect(score.inThree).toBeGreaterThanOrEqual(0.79)
    expect(score.mrr).toBeGreaterThanOrEqual(0.71)
    expect(score.ndcg5).toBeGreaterThanOrEqual(0.68)
  })

  test('are found nearly as well with typos', () => {
    const typo = scoreRankings(trial.judged, ranked(answers(trial, undefined, ({ id, text }) => mistyped(text, id))))
    expect(typo.inThree).toBeGreaterThanOrEqual(0.75)
  })

  test('their questions read as the right principles', () => {
    const right = trial.questions.filter(({ text, principles }) =>
      readQuestion(text)
        .principles.slice(0, 3)
        .some(({ id }) => principles.includes(id)),
    )
    expect(right.length / trial.questions.length).toBeGreaterThanOrEqual(0.92)
  })

  test('MA16: strong is right four times in five and given to three in ten; without an answer seven in ten say so', () => {
    const fits = scoreFits(trial)
    expect(fits.strongRight).toBeGreaterThanOrEqual(0.8)
    expect(fits.strongGiven).toBeGreaterThanOrEqual(0.28)
    expect(fits.withoutAnswerHonest).toBeGreaterThanOrEqual(0.7)
  })
})
