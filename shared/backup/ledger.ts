import * as z from 'zod'
import { type ListCounts, listNames } from '../bank/list-rows.ts'

const count = z.number().int().nonnegative()

/**
 * What ought to be in the bank, kept outside of it: Chromium may replace a damaged database by an empty one without a
 * word, and only a record kept elsewhere can tell (SAFETY.md 0.1, D7).
 */
export const ledgerSchema = z.object({
  /** ISO instant of the last entry. */
  at: z.string(),
  /** The bank's count of committed writes. */
  revision: count,
  stories: count,
  characters: count,
  /** Rows of each other list. Absent in records of before it was counted, and in those that a backup stands in for. */
  lists: z.partialRecord(z.enum(listNames), count).optional(),
  appVersion: z.string(),
  /** Of the browser engine and its shell: a change of either is a moment to be careful (B7). */
  engineVersion: z.string(),
  /** True only between a quit that finished and the next start. */
  cleanExit: z.boolean(),
})
export type Ledger = z.infer<typeof ledgerSchema>

/** What the bank holds at start. */
export interface StoreFacts {
  revision: number
  stories: number
  characters: number
  lists: ListCounts
}

export type StoreState =
  /** No record: a first run, or a record that is gone. Nothing can be said. */
  | { type: 'unknown' }
  | { type: 'as-expected' }
  /** The bank is empty and was not. */
  | { type: 'blank'; expected: Ledger }
  /** The bank's revision is older than the record: the newest part is missing. */
  | { type: 'behind'; expected: Ledger; missing: number }
  /** The same revision, but rows are missing: stories, or more than half of their text, or so many of other lists. */
  | { type: 'shrunk'; expected: Ledger; text: boolean; lists: ListCounts }

/** How many rows of each list are fewer than recorded; lists that are whole, or of which nothing is recorded, are not named. */
function missingOf(lists: ListCounts, recorded: ListCounts): ListCounts {
  const missing = listNames.map((name) => [name, (recorded[name] ?? 0) - (lists[name] ?? 0)] as const)
  return Object.fromEntries(missing.filter(([, fewer]) => fewer > 0))
}

/** D7: compares what is there with what ought to be. A bank ahead of its record is fine: the record is written after. */
export function storeState(store: StoreFacts, ledger: Ledger | null): StoreState {
  if (!ledger) return { type: 'unknown' }
  if (store.revision === 0 && store.stories === 0 && (ledger.stories > 0 || ledger.revision > 0))
    return { type: 'blank', expected: ledger }
  if (store.revision < ledger.revision)
    return { type: 'behind', expected: ledger, missing: ledger.revision - store.revision }
  const text = store.stories < ledger.stories || store.characters < ledger.characters * 0.5
  const lists = missingOf(store.lists, ledger.lists ?? {})
  if (store.revision === ledger.revision && (text || Object.keys(lists).length > 0))
    return { type: 'shrunk', expected: ledger, text, lists }
  return { type: 'as-expected' }
}
