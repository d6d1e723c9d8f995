import * as z from 'zod'
import { principleIdSchema } from '../principle/principle.ts'

/**
 * A thing that questions ask for and stories tell, in other words each (rule MA5). A phrase is words in a row; `a|b` are
 * alternatives in one position, `_` is a gap of no to four words; forms and articles, pronouns and auxiliaries do not count.
 */
export const conceptSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What it is called on screen, lower case. */
  label: z.string().min(1),
  /** What it speaks for: the first fully, the others half. */
  principles: z.array(principleIdSchema),
  /** How questions ask for it. */
  ask: z.array(z.string().min(1)),
  /** How stories tell it. */
  tell: z.array(z.string().min(1)),
  /** Phrases in whose presence (same sentence) it is not meant. */
  not: z.array(z.string().min(1)).default([]),
})
export type Concept = z.infer<typeof conceptSchema>
