import { expect, test } from 'vitest'
import sampleBank from '../../../fixtures/sample-bank.json'
import { nearStories } from '../../../shared/review/near-stories.ts'
import { duplicateStory } from '../../../shared/story/duplicate-story.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const samples = sampleBank.stories.map((story) => storySchema.parse(story))
const told =
  'I traced the failed refunds by hand through one night of logs and found a retry that hid its own errors, and then I wrote a check.'

test('RV33: no sample story is near another, a copy is near its original', () => {
  const near = nearStories(samples)
  for (const story of samples) expect([story.id, near.nearest(story)]).toEqual([story.id, null])
  for (const story of samples) {
    const copy = duplicateStory(story, { id: 'copy', now: '' })
    expect(near.nearest(copy)).toEqual({ story, share: 1 })
  }
})

test('RV33: half of the shorter story is enough, a little less is not', () => {
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ')
  const near = nearStories([aStory({ id: 'whole', action: words(0, 200) })])
  // 104 words in common are 100 of the 196 runs of five.
  expect(near.nearest(aStory({ action: `${words(0, 104)} ${words(900, 996)}` }))?.share).toBeCloseTo(100 / 196)
  expect(near.nearest(aStory({ action: `${words(0, 100)} ${words(900, 1000)}` }))).toBeNull()
  expect(near.nearest(aStory({ action: words(0, 23) }))).toBeNull()
})

test('a story put again takes the place of what it was, and retiring it takes it out', () => {
  const near = nearStories()
  for (let edit = 0; edit < 100; edit += 1) near.put(aStory({ id: 'a', action: `${told} ${edit}` }))
  const other = aStory({ id: 'b', action: told })
  expect(near.nearest(other)?.story.action).toBe(`${told} 99`)
  expect(near.nearest(aStory({ id: 'a', action: told }))).toBeNull()
  near.put(aStory({ id: 'a', action: told, status: 'retired' }))
  expect(near.nearest(other)).toBeNull()
})

test('a thousand copies of one story are still found, and fast', () => {
  const near = nearStories()
  const copies = Array.from({ length: 1000 }, (_, at) => aStory({ id: `copy-${at}`, action: told }))
  for (const copy of copies) near.put(copy)
  for (const copy of copies) expect(near.nearest(copy)?.share).toBe(1)
})
