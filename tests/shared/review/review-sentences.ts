import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { ReviewContext } from '../../../shared/review/flag.ts'
import { nearStories } from '../../../shared/review/near-stories.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { type Story, sectionNames, storySchema } from '../../../shared/story/story.ts'

const line = z.object({
  flag: z.string(),
  fires: z.boolean(),
  /** A sentence in a section … */
  section: z.enum(sectionNames).optional(),
  text: z.string().optional(),
  /** … or a story that says only what matters, and what is known besides it. */
  story: z.record(z.string(), z.unknown()).optional(),
  given: z
    .object({
      lastRehearsed: z.record(z.string(), z.string()).optional(),
      others: z.array(z.record(z.string(), z.unknown())).optional(),
      confidentialTerms: z.array(z.string()).optional(),
    })
    .optional(),
})

/** One line of our own hand-labelled fixture: a story, what is known, and whether the flag must or must not fire. */
export interface ReviewCase {
  flag: string
  fires: boolean
  name: string
  story: Story
  context: ReviewContext
}

export const reviewDay = '2026-11-01'

/** The cases of fixtures/review-sentences.jsonl. */
export function reviewCases(): ReviewCase[] {
  const file = new URL('../../../fixtures/review-sentences.jsonl', import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((json) => {
      const { flag, fires, section, text = '', story = {}, given = {} } = line.parse(JSON.parse(json))
      const { lastRehearsed, others, confidentialTerms = [] } = given
      const context: ReviewContext = { settings: { ...defaultSettings, confidentialTerms }, today: reviewDay }
      if (lastRehearsed) context.lastRehearsed = new Map(Object.entries(lastRehearsed))
      if (others) context.near = nearStories(others.map((other) => storySchema.parse(other)))
      const whole = storySchema.parse({ id: 'case', ...(section ? { [section]: text } : story) })
      return { flag, fires, name: text || JSON.stringify(story).slice(0, 80), story: whole, context }
    })
}
