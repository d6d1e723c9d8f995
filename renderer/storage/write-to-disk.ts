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
  if (/DatabaseClosed|InvalidState|Connection is closing|backing store|IO error|UnknownError/i.test(said))
    return { type: 'connection-lost', reason: said }
  return { type: 'unknown', reason: said || String(error) }
}

/** Connections that left a write unanswered or could not be reopened: they are reopened before the next one. */
const suspect = new WeakSet<Database>()

/** A dead connection stays dead until it is closed and opened by hand (D4, SAFETY.md 2.4). Null when it worked. */
async function heal(database: Database): Promise<WriteFailure | null> {
  try {
    database.dexie.close({ disableAutoOpen: false })
    await database.dexie.open()
    suspect.delete(database)
    return null
  } catch (error) {
    // Closed, and not open again: a disk that was full may have room by the next write, and only an open tells.
    suspect.add(database)
    return nameFailure(error)
  }
}

async function attempt<Value>(
  database: Database,
  tables: readonly TableName[],
  body: (transaction: Transaction) => PromiseLike<Value>,
): Promise<Result<Value, WriteFailure>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unanswered = new Promise<Result<Value, WriteFailure>>((resolve) => {
    timer = setTimeout(() => resolve(failure({ type: 'timed-out' })), watchdog)
  })
  const written = database.dexie
    .transaction('rw', [...tables], body)
    .then((value): Result<Value, WriteFailure> => success(value))
    .catch((error: unknown): Result<Value, WriteFailure> => failure(nameFailure(error)))
  const answer = await Promise.race([Promise.resolve(written), unanswered])
  clearTimeout(timer)
  return answer
}

/**
 * One transaction with strict durability: resolves with success only after the commit, never later than the watchdog
 * (D2). After a dead connection it reopens and tries once more (D4). The body awaits nothing but Dexie.
 */
export async function writeToDisk<Value>(
  database: Database,
  tables: readonly TableName[],
  body: (transaction: Transaction) => PromiseLike<Value>,
): Promise<Result<Value, WriteFailure>> {
  if (suspect.has(database) || !database.dexie.isOpen()) {
    const healed = await heal(database)
    if (healed) return failure(healed)
  }
  const first = await attempt(database, tables, body)
  if (!first.ok && first.error.type === 'timed-out') suspect.add(database)
  if (first.ok || first.error.type !== 'connection-lost') return first
  const broken = await heal(database)
  return broken ? failure(broken) : attempt(database, tables, body)
}
