import { failure, type Result, success } from '../../shared/result.ts'
import { databaseName } from './database.ts'

function request<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/**
 * Every row of every table as JSON, read without our schema and without asking for a version, so that a database of any
 * age or state can be copied out. Reads only.
 */
export async function dumpDatabase(
  name = databaseName,
): Promise<Result<Uint8Array<ArrayBuffer>, { type: 'cannot-dump'; reason: string }>> {
  try {
    const known = await indexedDB.databases()
    if (!known.some((each) => each.name === name))
      return failure({ type: 'cannot-dump', reason: 'there is no database' })
    const database = await request(indexedDB.open(name))
    const tables = [...database.objectStoreNames]
    const rows: Record<string, unknown[]> = {}
    for (const table of tables) rows[table] = await request(database.transaction(table).objectStore(table).getAll())
    const version = database.version
    database.close()
    const text = JSON.stringify({ format: 'star-story-bank-raw', databaseVersion: version, tables: rows }, null, 1)
    return success(new TextEncoder().encode(text))
  } catch (error) {
    return failure({ type: 'cannot-dump', reason: error instanceof Error ? error.message : String(error) })
  }
}
