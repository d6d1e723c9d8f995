import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { language } from '../shared/match/language.ts'
import { rawPlace, readStory } from '../shared/match/story-reading.ts'
import { vocabulary } from '../shared/match/vocabulary.ts'
import { storySchema } from '../shared/story/story.ts'
import { readStories } from './read-evaluation.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** The middle of our own stories (judged and sample) among the concepts, to four places (rule MA20). */
export function storyCentre(): number[] {
  const sample = z
    .object({ stories: z.array(storySchema) })
    .parse(JSON.parse(readFileSync(join(fixtures, 'sample-bank.json'), 'utf8')))
  const stories = [...readStories(join(fixtures, 'judged')), ...sample.stories]
  const { words, meaning } = language()
  const sum = new Float64Array(meaning.size)
  for (const story of stories) {
    const reading = readStory(story, vocabulary(words))
    rawPlace(reading.terms, reading.concepts).forEach((share, at) => {
      sum[at] = (sum[at] ?? 0) + share
    })
  }
  return Array.from(sum, (total) => Math.round((total / stories.length) * 1e4) / 1e4)
}
