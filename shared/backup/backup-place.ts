import * as z from 'zod'

const words = z.string().max(4096)

/** Where backups go, in words for people: shown, and never given back. */
export const backupPlaceSchema = z.strictObject({
  where: words,
  /** A second folder the person chose, or null. */
  second: words.nullable(),
  /** Whether this host can be given a second folder. */
  canChoose: z.boolean(),
  /** Why the newest backup is not in the second folder; null where it is, or where there is no second folder. */
  secondProblem: words.nullable(),
})
export type BackupPlace = z.infer<typeof backupPlaceSchema>

/** Why there is no new backup, or why one could not be had. */
export const backupFailureSchema = z.discriminatedUnion('type', [
  /** This host has nowhere to keep backups: a reminder to export stands in their place. */
  z.strictObject({ type: z.literal('no-place') }),
  z.strictObject({ type: z.literal('disk-full') }),
  z.strictObject({ type: z.literal('not-allowed'), where: words }),
  /** Written, but reading it back gave something else: the old ones were left alone. */
  z.strictObject({ type: z.literal('not-verified'), reason: words }),
  z.strictObject({ type: z.literal('not-found') }),
  z.strictObject({ type: z.literal('cancelled') }),
  z.strictObject({ type: z.literal('unknown'), reason: words }),
])
export type BackupFailure = z.infer<typeof backupFailureSchema>
