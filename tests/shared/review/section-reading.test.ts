import { describe, expect, test } from 'vitest'
import { readProse } from '../../../shared/metric/prose.ts'
import { hasAmount, readSection, spanOf, tokenAt, tokensAmong } from '../../../shared/review/section-reading.ts'
import { watched } from '../../../shared/review/watched-words.ts'

/** The words that stand between quotation marks. */
const quotedWords = (text: string) => {
  const reading = readSection('action', readProse(text))
  return reading.tokens.filter((token, at) => token.kind === 'word' && reading.quoted[at]).map((token) => token.text)
}

describe('what is quoted', () => {
  test.each([
    ['He said “I would” and left.', ['I', 'would']],
    ['He said "I would" and left.', ['I', 'would']],
    ["He said 'I would' and left.", ['I', 'would']],
    ['Er sagte „viele“ und ging.', ['viele']],
    ['The engineers’ plan and the teams’ list.', []],
    ["I didn't, and the engineers' plan held.", []],
    ['A 12" board and nothing else.', []],
    ['One "open quote\nand a new line with many.', []],
    ['“One” two “three”', ['One', 'three']],
  ])('%s', (text, words) => expect(quotedWords(text)).toEqual(words))
})

describe('clauses run between signs', () => {
  const clauses = (text: string) => {
    const reading = readSection('action', readProse(text))
    const parts = new Map<number, string[]>()
    reading.tokens.forEach((token, at) => {
      const clause = reading.clauseOf[at] ?? 0
      if (token.kind === 'word' || token.kind === 'number')
        parts.set(clause, [...(parts.get(clause) ?? []), token.text])
    })
    return [...parts.values()].map((words) => words.join(' '))
  }
  test.each([
    ['I wrote it, and he read it.', ['I wrote it', 'and he read it']],
    ['It fell: from 1,200 to 3.5 a week.', ['It fell', 'from 1,200 to 3.5 a week']],
    ['A well-known fault – and a new one', ['A well known fault', 'and a new one']],
    ['One\ntwo', ['One', 'two']],
    ['Said (quietly) so', ['Said', 'quietly', 'so']],
  ])('%s', (text, parts) => expect(clauses(text)).toEqual(parts))
})

test('amounts of a sentence are numbers in digits or words, years aside', () => {
  const says = (text: string) => hasAmount(readSection('result', readProse(text)), 0)
  expect(says('Complaints fell in 2024.')).toBe(false)
  expect(says('Complaints fell by one.')).toBe(false)
  expect(says('Complaints fell by two.')).toBe(true)
  expect(says('Complaints fell by 1200.')).toBe(true)
  expect(says('Complaints fell. Two people left.')).toBe(false)
})

test('places are found by word and by offset', () => {
  const words = watched(['left', 'many'])
  const reading = readSection('action', readProse('Many came, many left.'))
  const [first, second] = tokensAmong(reading, words)
  expect([first, second]).toEqual([0, 3])
  expect(tokenAt(reading, 12)).toBe(3)
  expect(spanOf(reading, 3, 5)).toEqual({ section: 'action', start: 11, end: 20 })
  expect(tokenAt(readSection('action', readProse('')), 5)).toBe(0)
})
