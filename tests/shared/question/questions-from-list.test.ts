import { describe, expect, it } from 'vitest'
import { ownQuestionSchema, questionKey } from '../../../shared/question/question.ts'
import { mostFromList, questionsFromList } from '../../../shared/question/questions-from-list.ts'

describe('one question, however it is written (QU3)', () => {
  it('does not count case, punctuation and white space', () => {
    expect(questionKey('  Why   did you leave — really?')).toBe(questionKey('why did you leave, really'))
    expect(questionKey('Why stay?')).not.toBe(questionKey('Why leave?'))
  })
})

describe('a question of one’s own (QU2)', () => {
  it('may leave principles and domain open, and is at most 10,000 letters long', () => {
    expect(ownQuestionSchema.parse({ id: 'q', text: 'Why here?' })).toMatchObject({ principles: [], domain: null })
    expect(ownQuestionSchema.safeParse({ id: 'q', text: 'a'.repeat(10_000) }).success).toBe(true)
    expect(ownQuestionSchema.safeParse({ id: 'q', text: 'a'.repeat(10_001) }).success).toBe(false)
  })
})

describe('a pasted list (QU5)', () => {
  it('is one question a line, without its numbers and bullets', () => {
    const list = '1. Why did you leave?\r\n\n  - Whom did you help?\n(b) What broke?\nQ4: Who noticed?\n• [ ] And then?'
    expect(questionsFromList(list, []).texts).toEqual([
      'Why did you leave?',
      'Whom did you help?',
      'What broke?',
      'Who noticed?',
      'And then?',
    ])
  })

  it('keeps a number that belongs to the question', () => {
    expect(questionsFromList('10x growth: how did you plan for it?', []).texts).toEqual([
      '10x growth: how did you plan for it?',
    ])
    expect(questionsFromList('A time you failed?', []).texts).toEqual(['A time you failed?'])
  })

  it('skips and counts what is there already or stands twice', () => {
    const read = questionsFromList('What broke?\nWHAT BROKE\nWho noticed?', ['who noticed'])
    expect(read).toEqual({ texts: ['What broke?'], duplicates: 2, tooMany: 0 })
  })

  it('adds at most a thousand at once and says how many are left', () => {
    const list = Array.from({ length: mostFromList + 5 }, (_, at) => `Question number ${at}`).join('\n')
    const read = questionsFromList(list, [])
    expect([read.texts.length, read.tooMany]).toEqual([mostFromList, 5])
  })

  it('reads signs and blanks as nothing', () => {
    expect(questionsFromList('—\n???\n \n🎉', [])).toEqual({ texts: [], duplicates: 0, tooMany: 0 })
  })
})
