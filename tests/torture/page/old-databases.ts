import { declareDatabase, openDatabase } from '../../../renderer/storage/database.ts'
import { dumpDatabase } from '../../../renderer/storage/dump-database.ts'

interface OldDatabase {
  version: number
  tables: Record<string, object[]>
}

/** Puts a fixture on the disk as its own version of the app did. As text: half a surrogate pair survives no wire. */
export async function layDown(name: string, fixture: string): Promise<void> {
  const { version, tables }: OldDatabase = JSON.parse(fixture)
  const old = declareDatabase(name, version)
  await old.open()
  await old.transaction('rw', Object.keys(tables), async () => {
    for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkPut(rows)
  })
  old.close()
}

/** Opens it with today's app, which upgrades it. */
export async function upgrade(name: string): Promise<void> {
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  opened.value.dexie.close()
}

/** Everything in it, version and all, as text that is the same for the same content. */
export async function contentOf(name: string): Promise<string> {
  const dumped = await dumpDatabase(name)
  if (!dumped.ok) throw new Error(dumped.error.reason)
  return new TextDecoder().decode(dumped.value)
}
