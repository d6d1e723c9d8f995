import * as fs from 'node:fs/promises'
import { join } from 'node:path'

/** A plain file somewhere in a folder; `path` is relative to the folder, `size` in bytes. */
export interface FoundFile {
  path: string
  size: number
}

/** What copying a whole folder takes of the file system: a port, so that tests can fail and delay it. */
export interface FolderPort {
  /** Every plain file at any depth; an absent folder has none. Links are not followed. */
  files: (folder: string) => Promise<FoundFile[]>
  /** Names right in the folder; an absent folder has none. */
  names: (folder: string) => Promise<string[]>
  /** For the owner alone; those above it too, where they are missing. */
  make: (folder: string) => Promise<unknown>
  copyFile: (from: string, to: string) => Promise<void>
  rename: (from: string, to: string) => Promise<void>
  /** With all that is in it; an absent folder is gone already. */
  remove: (folder: string) => Promise<void>
  /** Bytes free for us on the disk of this folder. */
  free: (folder: string) => Promise<number>
}

async function filesIn(folder: string, below = ''): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const entry of await fs.readdir(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name)
    if (entry.isDirectory()) found.push(...(await filesIn(folder, path)))
    else if (entry.isFile()) found.push({ path, size: (await fs.lstat(join(folder, path))).size })
  }
  return found
}

const noneIfAbsent = (error: { code?: string }): never[] => {
  if (error.code === 'ENOENT') return []
  throw error
}

export const realFolders: FolderPort = {
  files: (folder) => filesIn(folder).catch(noneIfAbsent),
  names: (folder) => fs.readdir(folder).catch(noneIfAbsent),
  make: (folder) => fs.mkdir(folder, { recursive: true, mode: 0o700 }),
  copyFile: (from, to) => fs.copyFile(from, to),
  rename: (from, to) => fs.rename(from, to),
  remove: (folder) => fs.rm(folder, { recursive: true, force: true }),
  free: async (folder) => {
    const { bavail, bsize } = await fs.statfs(folder)
    return bavail * bsize
  },
}
