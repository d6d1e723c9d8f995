import * as z from 'zod'
import { storySchema } from '../story/story.ts'

/**
 * Everything a person keeps, as it is exported and restored. Each list has a default, so that a file written before a
 * list existed still reads (rule BK1). Later nouns add their list here and their links to `bank-links.ts`.
 */
export const bankSchema = z.object({
  stories: z.array(storySchema).default([]),
})
export type Bank = z.infer<typeof bankSchema>

export const emptyBank: Bank = { stories: [] }
