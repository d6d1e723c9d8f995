import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { language } from '../../../shared/match/language.ts'
import { matchIndex } from '../../../shared/match/match-index.ts'
import { matchQuestion } from '../../../shared/match/match-question.ts'
import { readQuestion } from '../../../shared/match/read-question.ts'
import { repairedScan } from '../../../shared/match/repair.ts'
import { suggestPrinciples } from '../../../shared/match/suggest-principles.ts'
import { termsOf, type Vocabulary } from '../../../shared/match/vocabulary.ts'
import { longestQuestion, scanWords } from '../../../shared/match/word-scan.ts'
import { blankStory, type Story } from '../../../shared/story/story.ts'

const story = (id: string, more: Partial<Story>): Story => ({
  ...blankStory({ id, now: '2026-01-01T00:00:00.000Z' }),
  ...more,
})

const bank = [
  story('deadline', {
    title: 'Late launch',
    action: 'I told the client early that we would slip two weeks.',
    result: 'We shipped.',
  }),
  story('odd', {
    title: '🙂 𝒷𝒶𝓃𝓀 İstanbul ß',
    situation: '战略 стратегия 🎉',
    action: "can't won't'''",
    tags: ['', '<b>'],
  }),
]
const index = matchIndex()
index.load(bank)

const nasty = [
  '',
  ' ',
  'a',
  '?',
  '🙂🙂🙂',
  '告诉我一次你失败的经历',
  'расскажите о неудаче',
  'the of and to',
  'Tell me about a time when you',
  '<script>alert(1)</script><p>Tell me</p>',
  `${'a'.repeat(50_000)}!`,
  'tell me '.repeat(12_500),
  "'".repeat(100_000),
  '(a+)+$'.repeat(2000),
  'not '.repeat(25_000),
  'deadline missed '.repeat(6_000),
  '\u0000\ud800\udfff\u202e',
  'constructor __proto__ toString hasOwnProperty',
]

/** Positions of a text the trie looks at, and the hits it finds there: what reading costs, whatever the machine. */
function workOf(text: string): { words: number; hits: number } {
  const scan = scanWords(text.slice(0, longestQuestion))
  const { matcher, words } = language()
  return { words: scan.words.length, hits: matcher.find(scan, termsOf(scan, words, false), 'ask').length }
}

describe('MA1: any text gets an answer, in bounded work, without a throw', () => {
  test('MA2: however long the text, no more of it is read than of the longest question', () => {
    for (const text of nasty) {
      const once = workOf(text)
      const often = workOf(text.repeat(200))
      expect(once.words).toBeLessThanOrEqual(longestQuestion / 2 + 1)
      expect(often.words).toBeLessThanOrEqual(longestQuestion / 2 + 1)
      expect(often.hits).toBeLessThanOrEqual(often.words * 8)
    }
  })

  test('MA21: a text of nothing but unknown words has a few of them looked up, not all', () => {
    const unknown = Array.from({ length: 3000 }, (_, at) =>
      `zq${'abcdefghij'[at % 10]}xv${at}w`.replace(/\d/g, 'k'),
    ).join(' ')
    let looked = 0
    const { words } = index.state
    const counted: Vocabulary = {
      ...words,
      find: words.find,
      size: words.size,
      wordsOf(letter, length) {
        looked += 1
        return words.wordsOf(letter, length)
      },
    }
    repairedScan(scanWords(unknown), counted, { isReal: () => false, rarityOf: () => 1 }, false)
    expect(looked).toBeLessThanOrEqual(6 * 3)
  })

  for (const text of nasty)
    test(JSON.stringify(text.slice(0, 40)), () => {
      const answer = matchQuestion(index, text)
      expect(answer.principles).toHaveLength(16)
      expect(answer.total).toBe(2)
      readQuestion(text)
      suggestPrinciples(story('x', { action: text, title: text }))
    })

  test('any string, as question and as story', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (one, two) => {
          const own = matchIndex()
          own.update(story('a', { title: one, action: two, tags: [one, two] }))
          for (const text of [one, two]) {
            const answer = matchQuestion(own, text)
            expect(answer.gap).toBe(answer.results.every(({ fit }) => fit === 'gap'))
            for (const result of answer.results)
              for (const reason of result.reasons) {
                if (reason.type !== 'word' && reason.type !== 'concept') continue
                const asked = reason.type === 'word' ? reason.inQuestion : reason.asked
                expect(asked.end).toBeLessThanOrEqual(text.length)
                expect(asked.start).toBeLessThan(asked.end)
              }
          }
          own.remove('a')
          expect(own.size).toBe(0)
          expect(matchQuestion(own, one).results).toEqual([])
        },
      ),
      { numRuns: 300, seed: 4 },
    )
  })

  test('words that say nothing find nothing', () => {
    expect(matchQuestion(index, 'the of and to').results).toEqual([])
    expect(matchQuestion(index, '').readsAs).toEqual([])
  })
})
