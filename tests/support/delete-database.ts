/**
 * Deletes a database once everybody has let go of it. A connection that is closed while it still reads ends a moment later,
 * which is no trouble; one that is never closed keeps this waiting, and the test fails.
 */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name)
    asked.onsuccess = () => resolve()
    asked.onerror = () => reject(asked.error)
  })
}
