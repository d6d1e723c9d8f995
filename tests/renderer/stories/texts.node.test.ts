import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLines, replacement } from '../../../renderer/features/stories/text/replacement.ts'
import { storyDiff, wordDiff } from '../../../renderer/features/stories/versions/word-diff.ts'
import { aStory } from '../../support/story-builder.ts'

describe('taking over a text from elsewhere', () => {
  test('the change turns one text into the other, and is the smallest', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀'), maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        const change = replacement(from, to)
        if (!change) {
          expect(from).toBe(to)
          return
        }
        expect(from.slice(0, change.from) + change.insert + from.slice(change.to)).toBe(to)
        expect(from.slice(change.from, change.to)).not.toBe(change.insert)
      }),
      { numRuns: 2000 },
    )
  })

  test('a text before the change is not touched', () => {
    expect(replacement('I did it.', 'I did it. Twice.')).toEqual({ from: 9, to: 9, insert: ' Twice.' })
  })

  test('line ends as the editor keeps them', () => {
    expect(plainLines('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
  })
})

describe('the difference between two versions', () => {
  test('what is the same and what went is the old text; what is the same and what came is the new one', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (before, after) => {
        const pieces = wordDiff(before, after)
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })

  test('only fields that say something are named', () => {
    const before = aStory({ title: 'A', result: 'fell by 3%' })
    const diff = storyDiff(before, { ...before, result: 'fell by 5%' })
    expect(diff.filter((field) => field.changed).map((field) => field.title)).toEqual(['Result'])
    expect(diff.map((field) => field.title)).toEqual(['Title', 'Result', 'Filed under'])
  })

  test('two long texts that share nothing are shown whole, without comparing each word with each', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
    // Comparing each of these words with each would outlast the test.
    const pieces = wordDiff(long('a'), long('b'))
    const side = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text)
    expect(side('added').join('')).toBe(long('a'))
    expect(side('removed').join('')).toBe(long('b'))
  })
})
