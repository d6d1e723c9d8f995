import type { Transaction } from 'dexie'
import { failure, type Result, success } from '../../shared/result.ts'
import type { Database, TableName } from './database.ts'

export type WriteFailure =
  /** No answer within the watchdog's time: the write may or may not have happened. */
  | { type: 'timed-out' }
  | { type: 'disk-full'; reason: string }
  | { type: 'connection-lost'; reason: string }
  /** The row is no longer what the deed expects. */
  | { type: 'changed-meanwhile'; what: string }
  /** The engine put another, emptier bank in the place of the one this window has seen: nothing was written over it. */
  | { type: 'bank-replaced' }
  | { type: 'unknown'; reason: string }

/** Thrown inside a transaction to roll it back with a failure that is expected. */
export class Refusal extends Error {
  readonly failure: WriteFailure
  constructor(refused: WriteFailure) {
    super(refused.type)
    this.failure = refused
  }
}

/** Milliseconds after which a write counts as unanswered (D2): some never settle on a full disk. */
export const watchdog = 5000

function nameChain(error: unknown): string {
  const names: string[] = []
  let at: unknown = error
  for (let depth = 0; at && typeof at === 'object' && depth < 4; depth++) {
    const each = at as { name?: string; message?: string; inner?: unknown }
    names.push(`${each.name ?? ''} ${each.message ?? ''}`)
    at = each.inner
  }
  return names.join(' · ')
}

/** Names a failed write by what the browser said, inner errors included. */
export function nameFailure(error: unknown): WriteFailure {
  if (error instanceof Refusal) return error.failure
  const inner = (error as { inner?: unknown } | null)?.inner
  if (inner instanceof Refusal) return inner.failure
  const said = nameChain(error)
  if (/Quota|disk full|no space|ENOSPC/i.test(said)) return { type: 'disk-full', reason: said }
  if (/DatabaseClosed|OpenFailed|InvalidState|Connection is closing|backing store|IO error|UnknownError/i.test(said))
    return { type: 'connection-lost', reason: said }
  return { type: 'unknown', reason: said || String(error) }
}

/** Connections that left something unanswered or could not be reopened: they are reopened before the next write. */
const suspect = new WeakSet<Database>()

/** A step's own answer, or 'timed-out' where the watchdog barks first. */
type InTime = <Value>(step: PromiseLike<Result<Value, WriteFailure>>) => Promise<Result<Value, WriteFailure>>

/** A dead connection stays dead until it is closed and opened by hand (D4, SAFETY.md 2.4). Null when it worked. */
async function heal(database: Database, inTime: InTime): Promise<WriteFailure | null> {
  const { dexie } = database
  // Closed, and not open yet: a disk that was full may have room by the next write, and only an open tells.
  suspect.add(database)
  const reopen = async (): Promise<Result<void, WriteFailure>> => {
    try {
      dexie.close({ disableAutoOpen: false })
      await dexie.open()
      return success(undefined)
    } catch (error) {
      return failure(nameFailure(error))
    }
  }
  const reopened = await inTime(reopen())
  if (reopened.ok) {
    suspect.delete(database)
    return null
  }
  // Given up for good: Dexie would have every later opening wait for the one that never answers.
  if (reopened.error.type === 'timed-out') dexie.close()
  return reopened.error
}

async function attempt<Value>(
  database: Database,
  tables: readonly TableName[],
  { body, inTime }: { body: (transaction: Transaction) => PromiseLike<Value>; inTime: InTime },
): Promise<Result<Value, WriteFailure>> {
  const written = await inTime(
    database.dexie
      .transaction('rw', [...tables], body)
      .then((value): Result<Value, WriteFailure> => success(value))
      .catch((error: unknown): Result<Value, WriteFailure> => failure(nameFailure(error))),
  )
  if (!written.ok && written.error.type === 'timed-out') suspect.add(database)
  return written
}

/**
 * One transaction with strict durability: resolves with success only after the commit, and never later than the watchdog
 * (D2), reopening included. After a dead connection it reopens and tries once more (D4). The body awaits nothing but Dexie.
 */
export async function writeToDisk<Value>(
  database: Database,
  tables: readonly TableName[],
  body: (transaction: Transaction) => PromiseLike<Value>,
): Promise<Result<Value, WriteFailure>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<never, WriteFailure>>((resolve) => {
    timer = setTimeout(() => resolve(failure({ type: 'timed-out' })), watchdog)
  })
  const inTime: InTime = (step) => Promise.race([step, late])
  try {
    if (suspect.has(database) || !database.dexie.isOpen()) {
      const healed = await heal(database, inTime)
      if (healed) return failure(healed)
    }
    const first = await attempt(database, tables, { body, inTime })
    if (first.ok || first.error.type !== 'connection-lost') return first
    const broken = await heal(database, inTime)
    return broken ? failure(broken) : await attempt(database, tables, { body, inTime })
  } finally {
    clearTimeout(timer)
  }
}
