import * as z from 'zod'
import { metricSchema } from '../metric/metric.ts'
import { principleIdSchema } from '../principle/principle.ts'

/** The five sections in the order they are told; `learning` is optional in the telling. */
export const sectionNames = ['situation', 'task', 'action', 'result', 'learning'] as const
export type SectionName = (typeof sectionNames)[number]

export const storyStatuses = ['draft', 'ready', 'retired'] as const
export const storyStatusSchema = z.enum(storyStatuses)
export type StoryStatus = z.infer<typeof storyStatusSchema>

export const strengthSchema = z.enum(['primary', 'secondary'])
export type Strength = z.infer<typeof strengthSchema>

/** One principle that the story shows. `note` answers the principle's evidence question. */
export const principleTagSchema = z.object({
  id: principleIdSchema,
  strength: strengthSchema,
  note: z.string().default(''),
})
export type PrincipleTag = z.infer<typeof principleTagSchema>

/** A month, "YYYY-MM": a story is never dated more finely. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** A follow-up an interviewer may ask, and the answer prepared for it ('' = not yet answered). */
export const followUpSchema = z.object({ question: z.string(), answer: z.string().default('') })
export type FollowUp = z.infer<typeof followUpSchema>

/**
 * A story as it is kept and exchanged (rule ST1). Every field but `id` has a default, so an older or foreign record can
 * be read; what a reader had to fill in is for the reader to say.
 * `createdAt` and `updatedAt` are ISO 8601 instants in UTC.
 */
export const storySchema = z.object({
  id: z.string().min(1).max(200),
  title: z.string().default(''),
  status: storyStatusSchema.default('draft'),
  /** One sentence that makes a listener want the rest. */
  hook: z.string().default(''),
  situation: z.string().default(''),
  task: z.string().default(''),
  action: z.string().default(''),
  result: z.string().default(''),
  learning: z.string().default(''),
  principles: z.array(principleTagSchema).default([]),
  tags: z.array(z.string()).default([]),
  project: z.string().default(''),
  employer: z.string().default(''),
  role: z.string().default(''),
  happenedOn: monthSchema.nullable().default(null),
  metrics: z.array(metricSchema).default([]),
  /** Why this story needs no number; absent = not waived. */
  metricWaiver: z.string().optional(),
  /** Up to five beats to remember, each a few words. */
  anchors: z.array(z.string()).default([]),
  openingLine: z.string().default(''),
  closingLine: z.string().default(''),
  followUps: z.array(followUpSchema).default([]),
  createdAt: z.string().default(''),
  updatedAt: z.string().default(''),
})
export type Story = z.infer<typeof storySchema>

/** An empty draft. Pure: the id and the instant are given. */
export function blankStory({ id, now }: { id: string; now: string }): Story {
  return storySchema.parse({ id, createdAt: now, updatedAt: now })
}
