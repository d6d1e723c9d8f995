import type { Bank } from '../../shared/bank/bank.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { storySchema } from '../../shared/story/story.ts'
import { listsFromTables } from './bank-lists.ts'
import { bankOf } from './bank-of.ts'
import { databaseName } from './database.ts'
import { readSettings } from './rows.ts'

function request<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** Every row of every table, read without our schema and without asking for a version. Reads only. */
async function readTables(name: string): Promise<{ version: number; tables: Record<string, unknown[]> }> {
  const known = await indexedDB.databases()
  if (!known.some((each) => each.name === name)) throw new Error('there is no database')
  const database = await request(indexedDB.open(name))
  try {
    const tables: Record<string, unknown[]> = {}
    for (const table of database.objectStoreNames)
      tables[table] = await request(database.transaction(table).objectStore(table).getAll())
    return { version: database.version, tables }
  } finally {
    database.close()
  }
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The whole database as JSON, at any age and in any state, so that it can be copied out. */
export async function dumpDatabase(
  name = databaseName,
): Promise<Result<Uint8Array<ArrayBuffer>, { type: 'cannot-dump'; reason: string }>> {
  try {
    const { version, tables } = await readTables(name)
    const text = JSON.stringify({ format: 'star-story-bank-raw', databaseVersion: version, tables }, null, 1)
    return success(new TextEncoder().encode(text))
  } catch (error) {
    return failure({ type: 'cannot-dump', reason: words(error) })
  }
}

/** A bank of any age, without upgrading it: its stories, lists and settings as far as today's schemas can read them. */
export async function readBankAsItIs(
  name = databaseName,
): Promise<Result<{ bank: Bank; revision: number }, { type: 'cannot-dump'; reason: string }>> {
  try {
    const { tables } = await readTables(name)
    const stories = (tables.stories ?? []).flatMap((row) => {
      const read = storySchema.safeParse(row)
      return read.success ? [read.data] : []
    })
    const meta = (tables.meta ?? []) as { key?: unknown; value?: unknown }[]
    const metaValue = (key: string) => meta.find((row) => row.key === key)?.value
    const revision = metaValue('revision')
    const settings = readSettings(metaValue('settings') ?? {})
    const bank = bankOf({ ...listsFromTables(tables), stories, settings })
    return success({ bank, revision: typeof revision === 'number' ? revision : 0 })
  } catch (error) {
    return failure({ type: 'cannot-dump', reason: words(error) })
  }
}
