import * as z from 'zod'

/** The two hosts a bank can live in; each has its own storage. */
const hostKindSchema = z.enum(['desktop', 'browser'])
export type HostKind = z.infer<typeof hostKindSchema>

/** Where the bank lives and where else it was used on this computer. */
export const bankPlaceSchema = z.strictObject({
  /** Words for people: "in this browser's storage for http://127.0.0.1:7827". */
  where: z.string().min(1).max(500),
  /** The other host, if it was ever used here; `lastUsed` is an ISO date. */
  other: z.strictObject({ kind: hostKindSchema, lastUsed: z.iso.datetime() }).nullable(),
})
export type BankPlace = z.infer<typeof bankPlaceSchema>
