import { Dexie, type Table } from 'dexie'
import { failure, type Result, success } from '../../shared/result.ts'
import { databaseVersions, newestVersion } from './versions/database-versions.ts'

/** Part of the data's address: a changed name would be an empty bank. Frozen by a test. */
export const databaseName = 'story-bank'

export type Row = Record<string, unknown>

/** The tables, by name, as plain rows. Shapes are checked on the way out, in rows.ts. */
export const tableNames = [
  'stories',
  'trash',
  'deeds',
  'meta',
  'versions',
  'questions',
  'pins',
  'dismissals',
  'rehearsals',
  'drills',
  'loops',
  'tellings',
] as const
export type TableName = (typeof tableNames)[number]

export type OpenFailure =
  /** Written by a later version of the app: nothing was touched. */
  | { type: 'newer-database'; found: number; known: number }
  | { type: 'blocked' }
  /** The bank must be upgraded, and no backup could be made first: nothing was touched (D6). */
  | { type: 'no-backup-first'; reason: string }
  | { type: 'cannot-open'; reason: string }

export interface Database {
  dexie: Dexie
  table: (name: TableName) => Table<Row, string>
}

/** Dexie multiplies its version numbers by ten for IndexedDB. */
const nativeFactor = 10

/** The version on disk in our numbering, or null where there is no database yet. Opens nothing. */
async function versionOnDisk(name: string): Promise<number | null> {
  const found = (await indexedDB.databases?.())?.find((each) => each.name === name)
  return found?.version ? found.version / nativeFactor : null
}

/** A Dexie with our whole history declared; strict durability (D1), no optimistic cache (D9). */
export function declareDatabase(name: string, upTo = newestVersion): Dexie {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  for (const version of databaseVersions.slice(0, upTo)) {
    const declared = dexie.version(version.number).stores(version.stores)
    if (version.upgrade) declared.upgrade(version.upgrade)
  }
  return dexie
}

/** Called with the version on disk before an older bank is upgraded; words when it must not be. */
export type BeforeUpgrade = (version: number) => Promise<string | null>

/** How long an upgrade may wait for another window that holds the old version, in ms. */
const blockedAfter = 4000

/**
 * How long to wait, in ms, before opening is tried again: Chromium at times cannot open its store right after another
 * process let go of it, and can a moment later (SAFETY.md 2.4).
 */
const pauses = [300, 700, 1500] as const

/**
 * Opens the bank at any age, trying again for a moment where the browser cannot open it. A newer database is refused before
 * it is opened: Dexie would open it silently and write into it (D5, SAFETY.md 0.5).
 */
export async function openDatabase(
  name = databaseName,
  beforeUpgrade: BeforeUpgrade = async () => null,
): Promise<Result<Database, OpenFailure>> {
  for (const pause of pauses) {
    const opened = await openOnce(name, beforeUpgrade)
    if (opened.ok || opened.error.type !== 'cannot-open') return opened
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return openOnce(name, beforeUpgrade)
}

async function openOnce(name: string, beforeUpgrade: BeforeUpgrade): Promise<Result<Database, OpenFailure>> {
  try {
    const onDisk = await versionOnDisk(name)
    if (onDisk !== null && onDisk > newestVersion)
      return failure({ type: 'newer-database', found: onDisk, known: newestVersion })
    if (onDisk !== null && onDisk < newestVersion) {
      const reason = await beforeUpgrade(onDisk)
      if (reason !== null) return failure({ type: 'no-backup-first', reason })
    }
    const dexie = declareDatabase(name)
    const opened = await Promise.race([
      dexie.open().then(() => 'open' as const),
      new Promise<'blocked'>((resolve) => {
        dexie.on('blocked', () => setTimeout(() => resolve('blocked'), blockedAfter))
      }),
    ])
    if (opened === 'blocked') {
      dexie.close()
      return failure({ type: 'blocked' })
    }
    const native = dexie.backendDB().version / nativeFactor
    if (native > newestVersion) {
      dexie.close()
      return failure({ type: 'newer-database', found: native, known: newestVersion })
    }
    return success({ dexie, table: (table) => dexie.table(table) })
  } catch (error) {
    return failure({ type: 'cannot-open', reason: error instanceof Error ? error.message : String(error) })
  }
}
