/** Writes with the engine's own durability instead of ours: what the count of syncs is measured against. */
export async function writeRelaxed(count: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('relaxed')
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  for (let number = 0; number < count; number++) {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' })
      transaction.objectStore('rows').put(number, 'row')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  }
  database.close()
}
