import { describe, expect, test } from 'vitest'
import { language } from '../../../shared/match/language.ts'
import { storyFields } from '../../../shared/match/story-fields.ts'
import { readStory } from '../../../shared/match/story-reading.ts'
import { readSpots, spotWriter } from '../../../shared/match/story-spots.ts'
import { vocabulary } from '../../../shared/match/vocabulary.ts'
import { blankStory } from '../../../shared/story/story.ts'

function readBack(spots: Uint8Array) {
  const words: unknown[] = []
  const concepts: unknown[] = []
  readSpots(spots, {
    word: (...word) => words.push(word),
    concept: (...concept) => concepts.push(concept),
  })
  return { words, concepts }
}

describe('MA17: reasons are made of places kept with the index', () => {
  test('what is written is read back in its order, numbers of any size among it', () => {
    const writer = spotWriter()
    writer.begin()
    writer.field(3, 2)
    writer.word(2_000_000, 0, 130)
    writer.word(5, 99_000, 100_000)
    writer.concepts(1)
    writer.concept(148, 16_384, 16_400)
    writer.field(6, 0)
    writer.concepts(0)
    const field = storyFields[3]
    expect(readBack(writer.spots())).toEqual({
      words: [
        [2_000_000, field, 0, 130],
        [5, field, 99_000, 100_000],
      ],
      concepts: [[148, field, 16_384, 16_400]],
    })
  })

  test('a story’s spots are the places of its own words, field by field', () => {
    const story = {
      ...blankStory({ id: 'a', now: '2026-01-01T00:00:00.000Z' }),
      title: 'The late launch',
      action: 'We missed the deadline. I told the client early.',
    }
    const words = vocabulary(language().words)
    const { words: found, concepts } = readBack(readStory(story, words).spots)
    const said = (found as [number, 'title' | 'action', number, number][]).map(([term, field, start, end]) => [
      story[field].slice(start, end),
      words.find(story[field].slice(start, end).toLowerCase()) === term,
    ])
    expect(said).toContainEqual(['missed', true])
    expect(said).toContainEqual(['launch', true])
    expect(said.every(([, isTerm]) => isTerm)).toBe(true)
    const told = (concepts as [number, 'title' | 'action', number, number][]).map(([, field, start, end]) =>
      story[field].slice(start, end),
    )
    expect(told).toContain('missed the deadline')
  })

  test('nothing written is nothing read', () => {
    expect(readBack(new Uint8Array(0))).toEqual({ words: [], concepts: [] })
  })
})
