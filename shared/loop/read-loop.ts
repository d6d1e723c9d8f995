import * as z from 'zod'
import type { PrincipleId } from '../principle/principle.ts'
import { failure, type Result, success } from '../result.ts'
import { type Loop, loopSchema, slotSchema } from './loop.ts'
import { sameCompany } from './telling.ts'

// A loop from outside (DOMAIN.md §6): {"company"?,"role"?,"level"?,"date"?,"slots":[{"name","minutes"?,"barRaiser"?,"principles":[ids]}]},
// and "told"?: [{"story","company"?}], what was told before; without a company it was told at this loop's.

const toldSchema = z.union([
  z
    .string()
    .min(1)
    .transform((story) => ({ story, company: null })),
  z.object({ story: z.string().min(1), company: z.string().nullable().default(null) }),
])

const outsideSchema = z.object({
  ...loopSchema.shape,
  slots: loopSchema.shape.slots.unwrap(),
  told: z.array(toldSchema).default([]),
})

export interface OutsideLoop {
  loop: Loop
  /** Ids of stories told at this company before. */
  toldBefore: ReadonlySet<string>
  /** What was read past, one sentence each. */
  notices: string[]
}

export type LoopFailure =
  | { type: 'not-an-object' }
  | { type: 'no-slots' }
  /** `path` as one would write it: "slots[2].principles[0]". */
  | { type: 'bad-field'; path: string; problem: string }

/** Reads a loop in the outside shape, every missing field but `slots` filled in (rule PL1). Pure: the id is given. */
export function readLoop(value: unknown, { id }: { id: string }): Result<OutsideLoop, LoopFailure> {
  if (!isRecord(value)) return failure({ type: 'not-an-object' })
  const given = withoutNulls(value)
  if (given.slots === undefined) return failure({ type: 'no-slots' })
  const slots = Array.isArray(given.slots)
    ? given.slots.map((slot) => (isRecord(slot) ? withoutNulls(slot) : slot))
    : given.slots
  const parsed = outsideSchema.safeParse({ ...given, id, slots, date: dayOf(given.date) })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return failure({ type: 'bad-field', path: pathWords(issue?.path ?? []), problem: problemWords(issue, value) })
  }
  const { told, ...loop } = parsed.data
  const here = told.filter((each) => each.company === null || sameCompany(each.company, loop.company))
  return success({ loop, toldBefore: new Set(here.map((each) => each.story)), notices: notices(value, loop) })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON written by programs says null for a field that is not there. */
function withoutNulls(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

/** Of an instant ("2026-06-15T09:00:00Z") the day as written; '' and a missing date are null. */
function dayOf(date: unknown): unknown {
  if (date === undefined || date === '') return null
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(date) ? date.slice(0, 10) : date
}

function pathWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text ? '.' : ''}${String(part)}`),
    '',
  )
}

function problemWords(issue: z.core.$ZodIssue | undefined, value: unknown): string {
  const path = issue?.path ?? []
  const found = path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part],
    value,
  )
  const shown = JSON.stringify(found)?.slice(0, 60) ?? 'nothing'
  if (path.at(-2) === 'principles' && typeof found === 'string')
    return `${shown} is not one of the sixteen principle ids`
  if (path[0] === 'date') return `${shown} is not a day (YYYY-MM-DD)`
  return `${shown} is not right: ${issue?.message.replace('Invalid input: ', '') ?? 'unknown reason'}`
}

function notices(value: object, loop: Loop): string[] {
  const slots: unknown[] = 'slots' in value && Array.isArray(value.slots) ? value.slots : []
  const unknown = [
    ...Object.keys(value).filter((name) => !(name in outsideSchema.shape)),
    ...slots.flatMap((slot, at) =>
      isRecord(slot)
        ? Object.keys(slot).flatMap((name) => (name in slotSchema.shape ? [] : [`slots[${at}].${name}`]))
        : [],
    ),
  ]
  const said = unknown.length > 0 ? [`Fields not known and left out: ${unknown.join(', ')}.`] : []
  loop.slots.forEach((slot, index) => {
    const twice = slot.principles.filter((id, at) => slot.principles.indexOf(id) !== at)
    for (const id of new Set<PrincipleId>(twice)) said.push(`Slot ${index} names ${id} more than once; it counts once.`)
  })
  return said
}

/** The failure in one line. */
export function loopFailureWords(error: LoopFailure): string {
  switch (error.type) {
    case 'not-an-object':
      return 'A loop is an object with a list of slots: {"slots":[{"name","principles":[ids]}]}.'
    case 'no-slots':
      return 'The loop has no "slots" list; an empty one would do.'
    case 'bad-field':
      return `The loop cannot be read at ${error.path}: ${error.problem}.`
  }
}
