import { failure, type Result, success } from '../../shared/result.ts'
import { type Story, storySchema } from '../../shared/story/story.ts'
import { databaseName } from './database.ts'

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

/** The stories of a bank of any age that today's schema can read, without upgrading it. */
export async function readStoriesAsTheyAre(
  name = databaseName,
): Promise<Result<{ stories: Story[]; revision: number }, { type: 'cannot-dump'; reason: string }>> {
  try {
    const { tables } = await readTables(name)
    const stories = (tables.stories ?? []).flatMap((row) => {
      const read = storySchema.safeParse(row)
      return read.success ? [read.data] : []
    })
    const meta = (tables.meta ?? []) as { key?: unknown; value?: unknown }[]
    const revision = meta.find((row) => row.key === 'revision')?.value
    return success({ stories, revision: typeof revision === 'number' ? revision : 0 })
  } catch (error) {
    return failure({ type: 'cannot-dump', reason: words(error) })
  }
}
