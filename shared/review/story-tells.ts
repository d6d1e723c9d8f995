import type { Story } from '../story/story.ts'
import { tellsConflict } from './conflict-cues.ts'
import { failureTold } from './failure-cues.ts'
import { isQuantified, readStory } from './story-reading.ts'

/** What the bank's rules ask of one story's text. */
export interface StoryTells {
  /** It has a quantified outcome, or says why none exists (a waiver excuses, DOMAIN.md §4). */
  number: boolean
  /** A failure of the teller's own. */
  failure: boolean
  conflict: boolean
}

/** Reads a story for the bank's rules. A story without a word tells nothing yet, whatever it is tagged with. Never throws. */
export function storyTells(story: Story): StoryTells {
  const reading = readStory(story)
  const written = reading.spoken + reading.words.learning > 0
  return {
    number: isQuantified(reading) || Boolean(story.metricWaiver?.trim()),
    failure: written && failureTold(reading) !== null,
    conflict: written && tellsConflict(reading),
  }
}
