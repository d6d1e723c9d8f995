import * as z from 'zod'

/** The largest file that goes in or out: 50 MB of 1,048,576 bytes (I1, S7). */
export const largestFileBytes = 50 * 1024 * 1024

/** What a person may do with a file dialog besides choosing, and what the disk may answer. Reasons are words for people. */
export const fileFailureSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('cancelled') }),
  z.strictObject({ type: z.literal('too-large'), megabytes: z.number().nonnegative() }),
  z.strictObject({ type: z.literal('cannot-read'), reason: z.string().max(500) }),
  z.strictObject({ type: z.literal('cannot-write'), reason: z.string().max(500) }),
])
export type FileFailure = z.infer<typeof fileFailureSchema>
