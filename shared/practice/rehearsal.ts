import * as z from 'zod'
import { type PrincipleId, principleIdSchema } from '../principle/principle.ts'

/** How a telling went, by one's own judgement: again, hard, good, easy. */
export const gradeSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Grade = z.infer<typeof gradeSchema>

/** One rehearsal as it was graded. */
export const gradedSchema = z.object({
  /** ISO instant. */
  at: z.string(),
  grade: gradeSchema,
  /** Seconds told, in all. */
  seconds: z.number().nonnegative(),
  /** Seconds spent on situation, task, action, result, where they were timed. */
  parts: z.array(z.number().nonnegative()).default([]),
  /** The question it was told for. */
  question: z.string().default(''),
})
export type Graded = z.infer<typeof gradedSchema>

/** The rehearsal of one story for one principle: its place in the schedule (FSRS) and its history (rule PC1). */
export const rehearsalSchema = z.object({
  /** `rehearsalId(storyId, principle)`. */
  id: z.string().min(1).max(300),
  storyId: z.string().min(1).max(200),
  /** Null = the story as such, untagged. */
  principle: principleIdSchema.nullable().default(null),
  /** ISO instant at which it is due. */
  due: z.string(),
  stability: z.number().default(0),
  difficulty: z.number().default(0),
  /** Days. */
  elapsedDays: z.number().default(0),
  /** Days. */
  scheduledDays: z.number().default(0),
  learningSteps: z.number().default(0),
  reps: z.number().int().default(0),
  lapses: z.number().int().default(0),
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  state: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(0),
  lastReview: z.string().nullable().default(null),
  history: z.array(gradedSchema).default([]),
})
export type Rehearsal = z.infer<typeof rehearsalSchema>

export function rehearsalId(storyId: string, principle: PrincipleId | null): string {
  return `${storyId}:${principle ?? 'any'}`
}

/** One question of a gauntlet: which story came to mind, how fast, and whether its opening line did. */
const drillAnswerSchema = z.object({
  question: z.string(),
  principle: principleIdSchema.nullable().default(null),
  /** The story named, or null when none came in time. */
  storyId: z.string().nullable().default(null),
  /** Seconds until it was named; null when time ran out. */
  nameSeconds: z.number().nonnegative().nullable().default(null),
  /** Seconds until its opening line was said; null when time ran out. */
  lineSeconds: z.number().nonnegative().nullable().default(null),
})

/** One retrieval gauntlet (rule PC5). */
export const drillSchema = z.object({
  id: z.string().min(1).max(200),
  /** ISO instant at which it ended. */
  at: z.string(),
  answers: z.array(drillAnswerSchema).default([]),
})
export type Drill = z.infer<typeof drillSchema>
