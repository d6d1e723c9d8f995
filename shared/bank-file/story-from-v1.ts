import type { Story } from '../story/story.ts'
import { type StoryV1, storyV1Schema } from './formats/v1.ts'

/** Today's story from one of version 1. Nothing has changed since; when it does, this function stops compiling. */
export function storyFromV1(story: StoryV1): Story {
  return story
}

/**
 * A raw story of a version 1 file in today's raw shape, fields that version 1 never had kept for the row check to name.
 * One that is not a story of version 1 comes back as it is, for the row check to say why.
 */
export function raiseV1(raw: unknown): unknown {
  const checked = storyV1Schema.safeParse(raw)
  return checked.success ? Object.assign({}, raw, storyFromV1(checked.data)) : raw
}
