import { describe, expect, test } from 'vitest'
import { taughtStories } from '../../../scripts/taught-stories.ts'
import { trainTold } from '../../../scripts/train-told.ts'
import { language } from '../../../shared/match/language.ts'
import { matchIndex } from '../../../shared/match/match-index.ts'
import { queryOf } from '../../../shared/match/match-question.ts'
import { rank, usualWeights } from '../../../shared/match/rank.ts'
import { innerReading } from '../../../shared/match/read-question.ts'
import { toldFor, unpackTold } from '../../../shared/match/told-principles.ts'
import { principleIds } from '../../../shared/principle/principle.ts'
import { blankStory, type Story } from '../../../shared/story/story.ts'

const number = (id: (typeof principleIds)[number]) => principleIds.indexOf(id)
const asks = (text: string) => innerReading(text, language().words)

describe('MA23: where a question stands says which principles the stories told for it show', () => {
  test('sixteen signed bytes a concept, length 1; a question that stands nowhere says nothing', () => {
    const shares = Buffer.from([2, 255, ...Array<number>(14).fill(0)]).toString('base64')
    const told = unpackTold({ step: 0.5, shares, offset: Array<number>(16).fill(0) })
    const found = toldFor(Float32Array.from([1]), told)
    expect(found[0]).toBeCloseTo(2 / Math.sqrt(5))
    expect(found[1]).toBeCloseTo(-1 / Math.sqrt(5))
    const offset = Array<number>(16).fill(0.1)
    expect([...toldFor(Float32Array.from([0]), { ...told, offset })]).toEqual(Array<number>(16).fill(0))
    expect(language().told.shares.length).toBe(language().meaning.size * 16)
  })

  test('a question about a customer is told with customer obsession, one about a quarrel is not', () => {
    const customer = queryOf(asks('Tell me about an angry customer you won back.')).told
    const quarrel = queryOf(asks('Tell me about a quarrel with a colleague.')).told
    const at = number('customer-obsession')
    expect(customer[at]).toBeGreaterThan(0.3)
    expect(quarrel[at]).toBeLessThan(customer[at] ?? 0)
  })

  test('of two stories with the same words, the one that shows what is usually told comes first', () => {
    const question = 'Tell me about an angry customer you won back.'
    const story = (id: string, principle: (typeof principleIds)[number]): Story => ({
      ...blankStory({ id, now: '2026-01-01T00:00:00.000Z' }),
      title: 'The refund',
      principles: [{ id: principle, strength: 'primary', note: '' }],
    })
    const index = matchIndex()
    index.load([story('a', 'frugality'), story('b', 'customer-obsession')])
    const onlyTold = { ...usualWeights, words: 0, concepts: 0, meaning: 0, principles: 0 }
    const first = (options: Parameters<typeof queryOf>[1] = {}) =>
      index.state.stories[rank(index.state, queryOf(asks(question), options), {}, 1, onlyTold)[0]?.slot ?? -1]?.id
    expect(first()).toBe('b')
    // MA18: a dropped principle counts nothing here either, a forced one leads.
    expect(first({ force: ['frugality'] })).toBe('a')
    expect(queryOf(asks(question), { drop: ['customer-obsession'] }).told[number('customer-obsession')]).toBe(0)
  })

  test('training finds what the stories of a concept show, the same every time, and learns nothing from stories left out', () => {
    const tagged = taughtStories()
    const shows = (id: string) =>
      tagged.findIndex(({ story }) => story.principles[0]?.id === id && story.principles.length === 1)
    const stories = [shows('frugality'), shows('earn-trust')]
    const taught = stories.flatMap((at) => tagged[at] ?? [])
    const questions = Array.from({ length: 40 }, (_, at) => ({
      place: Float32Array.from(at % 2 === 0 ? [1, 0] : [0, 1]),
      story: at % 2,
    }))
    const packed = trainTold(taught, questions)
    const told = toldFor(Float32Array.from([1, 0]), unpackTold(packed))
    expect(told[number('frugality')]).toBeGreaterThan(0.5)
    expect(told[number('earn-trust')]).toBeLessThan(-0.5)
    expect(trainTold(taught, questions)).toEqual(packed)
    const nothing = unpackTold(trainTold(taught, questions, []))
    expect([...toldFor(Float32Array.from([1, 0]), nothing)].every((each) => each === 0)).toBe(true)
  })
})
