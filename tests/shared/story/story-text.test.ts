import { expect, test } from 'vitest'
import { wordCount } from '../../../shared/story/story-text.ts'

test.each([
  ['', 0],
  ['  \n ', 0],
  ['I wrote it.', 3],
  ['– … ! 😀', 0],
  ['well-known 24/7 (twice)', 3],
  ['a\u00a0b', 2],
  ['数字 и буквы', 3],
])('wordCount of %j is %i', (text, words) => expect(wordCount(text)).toBe(words))

test('wordCount takes a long run of signs in its stride', () => {
  const start = process.cpuUsage()
  expect(wordCount('😀'.repeat(100_000))).toBe(0)
  // Microseconds; a pattern that tries every start takes minutes.
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
})
