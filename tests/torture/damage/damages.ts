import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../browser/stores.ts'

/** One way to damage what Chromium keeps; `folder` is the profile's IndexedDB folder. */
export interface Damage {
  name: string
  harm: (folder: string) => Promise<void>
}

async function filesOf(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const found = names.filter((name) => pattern.test(name)).map((name) => join(folder, name))
  // A damage that finds nothing to damage would pass for one that was survived.
  if (found.length === 0) throw new Error(`nothing matches ${pattern} among ${names.join(', ')}`)
  return found
}

const each =
  (pattern: RegExp, deed: (path: string) => Promise<void>): Damage['harm'] =>
  async (folder) => {
    for (const path of await filesOf(folder, pattern)) await deed(path)
  }

const remove = (path: string) => rm(path, { recursive: true })
const empty = (path: string) => truncate(path, 0)

const cutTo = (share: number) => async (path: string) => {
  const bytes = await readFile(path)
  await truncate(path, Math.floor(bytes.length * share))
}

/** Every byte of a stretch changed, the same way every time; from and to in shares of the length. */
const garble = (from: number, to: number) => async (path: string) => {
  const bytes = await readFile(path)
  const start = Math.floor(bytes.length * from)
  const end = Math.max(1, Math.ceil(bytes.length * to))
  for (let at = start; at < end; at++) bytes[at] = (bytes[at] ?? 0) ^ (0x5a + (at % 7))
  await writeFile(path, bytes)
}

const zero = (from: number, to: number) => async (path: string) => {
  const bytes = await readFile(path)
  bytes.fill(0, Math.floor(bytes.length * from), Math.ceil(bytes.length * to))
  await writeFile(path, bytes)
}

const manifest = /\/MANIFEST-\d+$/
const table = /\.ldb$/
const log = /\/\d+\.log$/
const levelFolder = /^[^/]+\.leveldb$/

const leveldb: readonly Damage[] = [
  { name: 'MANIFEST garbled', harm: each(manifest, garble(0, 1)) },
  { name: 'MANIFEST gone', harm: each(manifest, remove) },
  { name: 'CURRENT gone', harm: each(/\/CURRENT$/, remove) },
  { name: 'CURRENT empty', harm: each(/\/CURRENT$/, empty) },
  { name: 'a table gone', harm: each(table, remove) },
  { name: 'a table garbled in the middle', harm: each(table, garble(0.4, 0.6)) },
  { name: 'a table cut to half', harm: each(table, cutTo(0.5)) },
  { name: 'the log cut to half', harm: each(log, cutTo(0.5)) },
  { name: 'the log garbled in the middle', harm: each(log, garble(0.3, 0.7)) },
  { name: 'the folder gone', harm: each(levelFolder, remove) },
  { name: 'every file empty', harm: each(/\/(MANIFEST-\d+|CURRENT|\d+\.(ldb|log))$/, empty) },
]

// Named by a hash of the database, without an ending.
const file = /\/[A-Z2-7]{20,}$/

const sqlite: readonly Damage[] = [
  { name: 'header garbled', harm: each(file, garble(0, 0.001)) },
  { name: 'cut to half', harm: each(file, cutTo(0.5)) },
  { name: 'cut by a tenth', harm: each(file, cutTo(0.9)) },
  { name: 'length zero', harm: each(file, empty) },
  { name: 'file gone', harm: each(file, remove) },
  { name: 'garbled in the middle', harm: each(file, garble(0.4, 0.6)) },
  { name: 'garbled at the end', harm: each(file, garble(0.9, 1)) },
  { name: 'zeros in the middle', harm: each(file, zero(0.4, 0.6)) },
  { name: 'zeros throughout', harm: each(file, zero(0, 1)) },
  { name: 'garbled throughout', harm: each(file, garble(0, 1)) },
  { name: 'everything gone', harm: each(/^[^/]+$/, remove) },
]

export const damages: Readonly<Record<Store['name'], readonly Damage[]>> = { leveldb, sqlite }
