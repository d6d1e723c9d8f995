import type { Transaction } from 'dexie'
import type { Result } from '../../shared/result.ts'
import type { Database, TableName } from './database.ts'
import { Refusal, type WriteFailure, writeToDisk } from './write-to-disk.ts'

/** The highest revision that this window has seen of its bank. */
const seenRevisions = new WeakMap<Database, number>()

/** Remembers what was read; null when everything was erased on purpose and counting starts anew. */
export function noteRevision(database: Database, revision: number | null): void {
  if (revision === null) seenRevisions.delete(database)
  else seenRevisions.set(database, Math.max(revision, seenRevisions.get(database) ?? 0))
}

/**
 * On a full disk Chromium may put an empty database in the place of the one that was open (electron#41877): a revision
 * below one already seen is such a bank, and what is left of it, and the record of what ought to be there, must not be
 * written over (D7).
 */
async function refuseReplacedBank(database: Database): Promise<void> {
  const stored = ((await database.table('meta').get('revision')) as { value?: number } | undefined)?.value ?? 0
  if (stored < (seenRevisions.get(database) ?? 0)) throw new Refusal({ type: 'bank-replaced' })
}

/** One more committed write, counted in the transaction that makes it; its tables name `meta`. */
export async function bumpRevision(database: Database): Promise<void> {
  const meta = database.table('meta')
  const now = ((await meta.get('revision')) as { value?: number } | undefined)?.value ?? 0
  await meta.put({ key: 'revision', value: now + 1 })
}

/**
 * One transaction as `writeToDisk` makes it, refused before its first write where the bank is not the one this window
 * knows. Everything that writes goes through here, but for erasing the bank on purpose.
 */
export function writeToBank<Value>(
  database: Database,
  tables: readonly TableName[],
  body: (transaction: Transaction) => PromiseLike<Value>,
): Promise<Result<Value, WriteFailure>> {
  return writeToDisk(database, [...new Set<TableName>([...tables, 'meta'])], async (transaction) => {
    await refuseReplacedBank(database)
    return body(transaction)
  })
}
