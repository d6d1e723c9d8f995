/**
 * Runs in the page, behind the app's back: every row of every table but the marks of this start, as text that is the
 * same for the same rows; null where there is no such database.
 */
export async function storedRows(name: string): Promise<string | null> {
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return null
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const tables: Record<string, unknown> = {}
  for (const table of [...database.objectStoreNames].sort()) {
    tables[table] = await new Promise((resolve) => {
      const asked = database.transaction(table).objectStore(table).getAll()
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => resolve(String(asked.error))
    })
  }
  database.close()
  return JSON.stringify(tables)
}
