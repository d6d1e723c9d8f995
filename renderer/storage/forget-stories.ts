import type { Result } from '../../shared/result.ts'
import type { Database } from './database.ts'
import { bumpRevision, writeToBank } from './write-to-bank.ts'
import type { WriteFailure } from './write-to-disk.ts'

/**
 * Deletes stories that lie in the trash for good: their rows, their versions, and the deeds that could bring them back,
 * in one transaction. A story that is not in the trash is left alone.
 */
export function forgetStories(database: Database, ids: readonly string[]): Promise<Result<void, WriteFailure>> {
  return writeToBank(database, ['trash', 'versions', 'deeds'], async () => {
    const rows = await database.table('trash').bulkGet([...ids])
    const gone = new Set(rows.flatMap((row) => (row ? [String(row.id)] : [])))
    if (gone.size === 0) return
    await database.table('trash').bulkDelete([...gone])
    const versions = await database
      .table('versions')
      .where('storyId')
      .anyOf([...gone])
      .primaryKeys()
    await database.table('versions').bulkDelete(versions)
    const keys = new Set([...gone, ...versions])
    await database
      .table('deeds')
      .filter((deed) => (deed.changes as { key: string }[]).some((change) => keys.has(change.key)))
      .delete()
    await bumpRevision(database)
  })
}
