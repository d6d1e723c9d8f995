import * as z from 'zod'
import { principleIdSchema } from '../principle/principle.ts'

/** The four kinds of question a candidate meets (DOMAIN.md §2). */
export const questionDomains = ['technical', 'programme', 'behavioural', 'communication'] as const
export const questionDomainSchema = z.enum(questionDomains)
export type QuestionDomain = z.infer<typeof questionDomainSchema>

/** A question of the app's own bank: labelled, and worded several ways (rule QU1). */
export const bankQuestionSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  /** Best first. */
  principles: z.array(principleIdSchema).min(1).max(3),
  domain: questionDomainSchema,
  phrasings: z.array(z.string().min(1)),
})
export type BankQuestion = z.infer<typeof bankQuestionSchema>

/** A question the person added: asked once, or expected (rule QU2). */
export const ownQuestionSchema = z.object({
  id: z.string().min(1).max(200),
  text: z.string().max(10_000).default(''),
  /** As the person labelled it; empty = as the app reads it. */
  principles: z.array(principleIdSchema).default([]),
  domain: questionDomainSchema.nullable().default(null),
  createdAt: z.string().default(''),
})
export type OwnQuestion = z.infer<typeof ownQuestionSchema>

/** "This story for this question" (rule QU3): by the question's key, so that it holds however the question is typed. */
export const pinSchema = z.object({
  id: z.string().min(1).max(20_000),
  /** `questionKey` of the question. */
  key: z.string(),
  /** The question as it stood when pinned. */
  question: z.string().default(''),
  storyId: z.string().min(1).max(200),
  at: z.string().default(''),
})
export type Pin = z.infer<typeof pinSchema>

/** What two wordings of one question share: letters and digits in lower case, single spaces (rule QU3). */
export function questionKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 2000)
}

/** Pure: the instant is given. One pin a question and story. */
export function pinOf(question: string, storyId: string, { now }: { now: string }): Pin {
  const key = questionKey(question)
  return { id: `${storyId} ${key}`, key, question, storyId, at: now }
}
