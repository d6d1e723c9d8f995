import * as z from 'zod'
import { principleIdSchema } from '../principle/principle.ts'
import type { Loop } from './loop.ts'

const landings = ['well', 'ok', 'badly'] as const

/** A story told to an interviewer once: what the debrief keeps (rule PL7). `at` is an ISO 8601 instant in UTC. */
export const tellingSchema = z.object({
  id: z.string().min(1).max(200),
  storyId: z.string().min(1).max(200),
  /** The loop it was told in; null = outside any planned loop. */
  loopId: z.string().nullable().default(null),
  company: z.string().default(''),
  /** The slot, as it was called then; `slotId` finds it where two have one name. */
  slotName: z.string().default(''),
  slotId: z.string().default(''),
  principle: principleIdSchema.nullable().default(null),
  /** The question as it was asked, '' = not noted. */
  question: z.string().default(''),
  landed: z.enum(landings).nullable().default(null),
  at: z.string().default(''),
})
export type Telling = z.infer<typeof tellingSchema>

function companyKey(company: string): string {
  return company.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Whether two names mean one company: case and white space do not count; an empty name means none. */
export function sameCompany(a: string, b: string): boolean {
  return companyKey(a) !== '' && companyKey(a) === companyKey(b)
}

/** Ids of the stories told at the loop's company outside this loop: the plan tells them last (rules PL5, PL7). */
export function toldBefore(tellings: readonly Telling[], loop: Pick<Loop, 'id' | 'company'>): ReadonlySet<string> {
  const before = tellings.filter((each) => each.loopId !== loop.id && sameCompany(each.company, loop.company))
  return new Set(before.map((each) => each.storyId))
}
