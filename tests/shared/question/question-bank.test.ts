import { describe, expect, it } from 'vitest'
import { principleIds } from '../../../shared/principle/principle.ts'
import { bankQuestionSchema, questionDomains, questionKey } from '../../../shared/question/question.ts'
import { questionBank } from '../../../shared/question/question-bank.ts'
import { sources } from '../../support/sources.ts'

describe('the built-in questions (QU1, QU4)', () => {
  it('fit their schema, each', () => {
    const wrong = questionBank.flatMap((question) => {
      const read = bankQuestionSchema.safeParse(question)
      return read.success ? [] : [`${question.id}: ${read.error.message}`]
    })
    expect(wrong).toEqual([])
  })

  it('name and ask nothing twice', () => {
    expect(new Set(questionBank.map((question) => question.id)).size).toBe(questionBank.length)
    const keys = questionBank.map((question) => questionKey(question.text))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('are at least 480, at least 25 for each principle, and cover all four domains', () => {
    expect(questionBank.length).toBeGreaterThanOrEqual(480)
    for (const id of principleIds)
      expect(questionBank.filter((question) => question.principles[0] === id).length, id).toBeGreaterThanOrEqual(25)
    for (const domain of questionDomains)
      expect(questionBank.filter((question) => question.domain === domain).length, domain).toBeGreaterThanOrEqual(25)
  })

  it('reach a page only when they are needed', () => {
    const eager = sources()
      .filter((source) => source.path.startsWith('renderer/'))
      .filter((source) => /^import [^\n]*question-bank\.ts'/m.test(source.text))
      .map((source) => source.path)
    expect(eager).toEqual([])
  })
})
