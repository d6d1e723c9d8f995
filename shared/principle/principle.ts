import * as z from 'zod'

/** The sixteen leadership principles in their official order. Ids are permanent: they stand on users' disks (PR1). */
export const principleIds = [
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
] as const

export const principleIdSchema = z.enum(principleIds)
export type PrincipleId = z.infer<typeof principleIdSchema>

/** What the app knows of a principle, in our own words. Facts: the employer's public candidate pages and coaches. */
export interface Principle {
  id: PrincipleId
  /** 1–16, the official order. */
  order: number
  /** The official name, punctuation included. */
  name: string
  /** The name on chips and columns. */
  short: string
  /** One line, at most 110 characters. */
  reading: string
  listensFor: string[]
  /** What to answer when tagging a story with it. */
  evidenceQuestion: string
  /** Phrases that questions use for it. */
  cues: string[]
  /** Follow-ups an interviewer asks about a story that shows it. */
  probes: string[]
  /** Principles that one story often shows together with it. */
  partners: PrincipleId[]
  tension: PrincipleId | null
  /** The probe of the tension partner that such a story should be ready for. */
  counterProbe: string | null
  /** What can stand for a number where the principle legitimately lacks one. */
  proxies: string[]
  /** Where to dig for someone without a story. */
  gapHint: string
}

/** True for one of the sixteen ids. */
export function isPrincipleId(value: unknown): value is PrincipleId {
  return principleIdSchema.safeParse(value).success
}
