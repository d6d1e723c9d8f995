import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { principleIdSchema } from '../shared/principle/principle.ts'
import type { Story } from '../shared/story/story.ts'
import { readStoryLine } from './read-evaluation.ts'

/**
 * A story of our own writing with questions it answers, in different registers, and near ones it does not answer though
 * they sound alike: `why` says in what they differ.
 */
export const taughtLine = z.strictObject({
  id: z.string().regex(/^taught-\d{3}$/),
  title: z.string().min(1),
  text: z.string().min(1),
  principles: z.array(principleIdSchema).min(1),
  questions: z.array(z.strictObject({ text: z.string().min(1), principles: z.array(principleIdSchema).min(1) })).min(1),
  near: z.array(
    z.strictObject({
      text: z.string().min(1),
      why: z.enum(['opposite', 'other-actor', 'other-outcome', 'other-topic']),
    }),
  ),
})

/** A taught story as the app would hold it, with its questions. */
export interface TaughtStory {
  story: Story
  questions: string[]
  near: string[]
}

const file = join(import.meta.dirname, '..', 'fixtures', 'teaching-stories.jsonl')

/** All stories that teach, in the order of the file. */
export function taughtStories(): TaughtStory[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const { questions, near, ...told } = taughtLine.parse(JSON.parse(line))
      return {
        story: readStoryLine(told),
        questions: questions.map(({ text }) => text),
        near: near.map(({ text }) => text),
      }
    })
}
