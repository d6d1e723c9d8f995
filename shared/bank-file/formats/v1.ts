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

export const bankV1Schema = z.object({ stories: z.array(storyV1Schema) })
export type BankV1 = z.infer<typeof bankV1Schema>

export const bankFileV1Schema = z.object({
  format: z.literal('star-story-bank'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  exportedAt: z.string(),
  /** The version of the app that wrote it. */
  app: z.string(),
  /** How long each list of the bank is. */
  counts: z.object({ stories: z.number().int().nonnegative() }),
  /** SHA-256 of the bank's canonical JSON: lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bank: bankV1Schema,
})
export type BankFileV1 = z.infer<typeof bankFileV1Schema>
