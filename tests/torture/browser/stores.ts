/** Where Chromium may keep IndexedDB. A profile stays with the one it was made with: a switch deletes the other's data. */
export interface Store {
  name: 'leveldb' | 'sqlite'
  flags: readonly string[]
}

export const bothStores: readonly Store[] = [
  { name: 'leveldb', flags: [] },
  { name: 'sqlite', flags: ['--enable-features=IdbSqliteBackingStore'] },
]

/** The stores that the browser at hand really has, and a sentence for each that it has not. */
export interface Stores {
  all: readonly Store[]
  missing: readonly string[]
}
