import * as z from 'zod'

// A fossil: the shape of bank files of version 1 as they stand on disks. It is never edited after a release, only
// succeeded by v2.ts; it imports nothing of today's, so that today may change (rule BF6).

export const principleIdV1Schema = z.enum([
  'customer-obsession',
  'ownership',
  'invent-and-simplify',
  'are-right-a-lot',
  'learn-and-be-curious',
  'hire-and-develop-the-best',
  'insist-on-the-highest-standards',
  'think-big',
  'bias-for-action',
  'frugality',
  'earn-trust',
  'dive-deep',
  'have-backbone-disagree-and-commit',
  'deliver-results',
  'strive-to-be-earths-best-employer',
  'success-and-scale-bring-broad-responsibility',
])

export const metricV1Schema = z.object({
  id: z.string().min(1).max(200),
  label: z.string(),
  kind: z.enum(['percent', 'money', 'duration', 'count', 'rate', 'ratio', 'score', 'scale']),
  unit: z.string(),
  baseline: z.number().nullable(),
  value: z.number().nullable(),
  goodDirection: z.enum(['up', 'down']).nullable(),
  timeframe: z.string(),
  attribution: z.enum(['mine', 'shared', 'team']),
  confidence: z.enum(['verified', 'approximate', 'unverified']),
  sourceNote: z.string(),
  confidential: z.boolean(),
  publicWording: z.string(),
  headline: z.boolean(),
})
export type MetricV1 = z.infer<typeof metricV1Schema>

export const storyV1Schema = z.object({
  id: z.string().min(1).max(200),
  title: z.string(),
  status: z.enum(['draft', 'ready', 'retired']),
  hook: z.string(),
  situation: z.string(),
  task: z.string(),
  action: z.string(),
  result: z.string(),
  learning: z.string(),
  principles: z.array(
    z.object({ id: principleIdV1Schema, strength: z.enum(['primary', 'secondary']), note: z.string() }),
  ),
  tags: z.array(z.string()),
  project: z.string(),
  employer: z.string(),
  role: z.string(),
  happenedOn: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable(),
  metrics: z.array(metricV1Schema),
  metricWaiver: z.string().optional(),
  anchors: z.array(z.string()),
  openingLine: z.string(),
  closingLine: z.string(),
  followUps: z.array(z.object({ question: z.string(), answer: z.string() })),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type StoryV1 = z.infer<typeof storyV1Schema>

const idV1Schema = z.string().min(1).max(200)
const principleOrNoneV1Schema = principleIdV1Schema.nullable()
const secondsOrNoneV1Schema = z.number().nonnegative().nullable()

export const questionV1Schema = z.object({
  id: idV1Schema,
  text: z.string().max(10_000),
  principles: z.array(principleIdV1Schema),
  domain: z.enum(['technical', 'programme', 'behavioural', 'communication']).nullable(),
  createdAt: z.string(),
})
export type QuestionV1 = z.infer<typeof questionV1Schema>

export const pinV1Schema = z.object({
  id: z.string().min(1).max(20_000),
  key: z.string(),
  question: z.string(),
  storyId: idV1Schema,
  at: z.string(),
})
export type PinV1 = z.infer<typeof pinV1Schema>

/** A flag that the person leaves standing. */
export const dismissalV1Schema = z.object({
  storyId: idV1Schema,
  flagId: idV1Schema,
  text: z.string().max(10_000),
  at: z.string(),
})
export type DismissalV1 = z.infer<typeof dismissalV1Schema>

/** One telling in practice, as it was graded. */
export const gradedV1Schema = z.object({
  at: z.string(),
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  seconds: z.number().nonnegative(),
  parts: z.array(z.number().nonnegative()),
  question: z.string(),
})
export type GradedV1 = z.infer<typeof gradedV1Schema>

/** The schedule and the history of one story for one principle. */
export const rehearsalV1Schema = z.object({
  id: z.string().min(1).max(300),
  storyId: idV1Schema,
  principle: principleOrNoneV1Schema,
  due: z.string(),
  stability: z.number(),
  difficulty: z.number(),
  elapsedDays: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  reps: z.number().int(),
  lapses: z.number().int(),
  state: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  lastReview: z.string().nullable(),
  history: z.array(gradedV1Schema),
})
export type RehearsalV1 = z.infer<typeof rehearsalV1Schema>

export const drillAnswerV1Schema = z.object({
  question: z.string(),
  principle: principleOrNoneV1Schema,
  storyId: z.string().nullable(),
  nameSeconds: secondsOrNoneV1Schema,
  lineSeconds: secondsOrNoneV1Schema,
})
export type DrillAnswerV1 = z.infer<typeof drillAnswerV1Schema>

export const drillV1Schema = z.object({ id: idV1Schema, at: z.string(), answers: z.array(drillAnswerV1Schema) })
export type DrillV1 = z.infer<typeof drillV1Schema>

export const lockV1Schema = z.object({ principle: principleIdV1Schema, story: idV1Schema })
export type LockV1 = z.infer<typeof lockV1Schema>

export const slotV1Schema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  minutes: z.number().min(1).max(600),
  barRaiser: z.boolean(),
  principles: z.array(principleIdV1Schema),
  notes: z.string(),
  locks: z.array(lockV1Schema),
  planned: z.array(lockV1Schema),
})
export type SlotV1 = z.infer<typeof slotV1Schema>

/** The interviews of one day or company. */
export const loopV1Schema = z.object({
  id: idV1Schema,
  company: z.string(),
  role: z.string(),
  /** Left out where it is not said, as in every file from before it was asked for. */
  level: z.string().optional(),
  date: z.iso.date().nullable(),
  slots: z.array(slotV1Schema).max(60),
})
export type LoopV1 = z.infer<typeof loopV1Schema>

/** A story told to an interviewer. Its story and its loop may be gone. */
export const tellingV1Schema = z.object({
  id: idV1Schema,
  storyId: idV1Schema,
  loopId: z.string().nullable(),
  company: z.string(),
  slotName: z.string(),
  slotId: z.string(),
  principle: principleOrNoneV1Schema,
  question: z.string(),
  landed: z.enum(['well', 'ok', 'badly']).nullable(),
  at: z.string(),
})
export type TellingV1 = z.infer<typeof tellingV1Schema>

/** The settings that go with the bank; each may be missing. */
export const settingsV1Schema = z
  .object({
    role: z.enum([
      'tpm',
      'software-engineer',
      'senior-engineer',
      'engineering-manager',
      'product-manager',
      'data',
      'operations',
      'even',
    ]),
    principleWeights: z.partialRecord(principleIdV1Schema, z.number().int().min(0).max(3)),
    principleTargets: z.partialRecord(principleIdV1Schema, z.number().int().min(0).max(9)),
    defaultTarget: z.number().int().min(0).max(9),
    wordsPerMinute: z.number().int().min(110).max(180),
    confidentialTerms: z.array(z.string()),
    unflaggedWords: z.array(z.string()),
  })
  .partial()
export type SettingsV1 = z.infer<typeof settingsV1Schema>

/** The stories always stand in the file; a list without rows, and settings of which none was said, do not. */
export const bankV1Schema = z.object({
  stories: z.array(storyV1Schema),
  questions: z.array(questionV1Schema).optional(),
  pins: z.array(pinV1Schema).optional(),
  dismissals: z.array(dismissalV1Schema).optional(),
  rehearsals: z.array(rehearsalV1Schema).optional(),
  drills: z.array(drillV1Schema).optional(),
  loops: z.array(loopV1Schema).optional(),
  tellings: z.array(tellingV1Schema).optional(),
  settings: settingsV1Schema.optional(),
})
export type BankV1 = z.infer<typeof bankV1Schema>

const countV1Schema = z.number().int().nonnegative()

export const bankFileV1Schema = z.object({
  format: z.literal('star-story-bank'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  exportedAt: z.string(),
  /** The version of the app that wrote it. */
  app: z.string(),
  /** How long each list of the bank is; a list that is not in the bank is not counted. */
  counts: z.object({
    stories: countV1Schema,
    questions: countV1Schema.optional(),
    pins: countV1Schema.optional(),
    dismissals: countV1Schema.optional(),
    rehearsals: countV1Schema.optional(),
    drills: countV1Schema.optional(),
    loops: countV1Schema.optional(),
    tellings: countV1Schema.optional(),
  }),
  /** SHA-256 of the bank's canonical JSON: lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bank: bankV1Schema,
})
export type BankFileV1 = z.infer<typeof bankFileV1Schema>
