import { Dexie } from 'dexie'

/** A database beside the bank's, of the same origin: Chromium's older store keeps both in one log. Gone again at the end. */
const name = 'fresh-log'

/**
 * More than the engine keeps in one log before it begins another: 4 MiB in Chromium. Each row stays below 64 KiB, from
 * which on values are kept in files of their own. Random, for nothing of it may be pressed together.
 */
const rows = 180
const rowBytes = 32_000

/**
 * Makes the engine begin a new log, so that a half record at the end of the old one harms nothing (rule DB4).
 *
 * Chromium's older store (LevelDB) puts a record into its log by two writes, its head and its body. A kill between them
 * leaves a bare head. The next start reads up to it and goes on writing behind it; the start after that takes the log for
 * damaged and makes the database anew, empty. A log that is full is left behind, half record and all. Some 200 ms of the
 * disk's time, none of the page's. Never rejects: without it the bank is as safe as it was.
 */
export async function beginFreshLog(): Promise<void> {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  try {
    dexie.version(1).stores({ rows: '' })
    const table = dexie.table<Uint8Array, number>('rows')
    const filled = Array.from({ length: rows }, () => {
      const row = new Uint8Array(rowBytes)
      return crypto.getRandomValues(row)
    })
    await table.bulkPut(
      filled,
      filled.map((_row, at) => at),
    )
    // The log is left at the next write after it is full.
    await table.clear()
  } catch {
    // A full disk, or a browser without room: the half record, if there is one, stays where it is.
  } finally {
    await dexie.delete({ disableAutoOpen: true }).catch(() => undefined)
  }
}
