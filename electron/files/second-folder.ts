import { isAbsolute, relative, resolve, sep } from 'node:path'
import * as z from 'zod'
import type { BackupEntry, BackupFacts } from '../../shared/backup/backup.ts'
import type { BackupFailure } from '../../shared/backup/backup-place.ts'
import { type BackupFolder, backupFolder } from './backup-folder.ts'
import { type FilePort, realFiles } from './file-port.ts'
import { readSmallFile, writeSmallFile } from './small-file.ts'

/** How long a backup waits for its copy, in ms. A stick or a network folder may take longer, or never answer. */
const patience = 3_000

const secondFolderSchema = z.strictObject({
  format: z.literal(1),
  folder: z.string().min(1).max(4096).refine(isAbsolute, 'not an absolute path').nullable(),
})

/** A folder of the person's own, to which every verified backup is copied; it alone survives a lost disk. */
export interface SecondFolder {
  path: () => string | null
  /** Why the newest backup is not there; null where it is. */
  problem: () => string | null
  choose: (path: string | null) => Promise<void>
  /** After the first succeeded. Never fails the first: what goes wrong is a problem to show. */
  copy: (facts: BackupFacts, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  sweep: () => Promise<number>
}

interface Copy {
  facts: BackupFacts
  bytes: Uint8Array<ArrayBuffer>
}

/** True when one path is the other or lies in it: a copy there would be lost with the first. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function problemWords(error: BackupFailure): string {
  switch (error.type) {
    case 'disk-full':
      return 'The disk of the second folder is full.'
    case 'not-allowed':
      return 'Writing to the second folder is not allowed.'
    case 'not-verified':
    case 'unknown':
      return error.reason
    default:
      return 'The second folder could not be used.'
  }
}

/** `remembered` is the file that says which folder was chosen. */
export async function secondFolder(
  remembered: string,
  { files = realFiles, wait = patience }: { files?: FilePort; wait?: number } = {},
): Promise<SecondFolder> {
  const open = (path: string) => backupFolder({ path, where: 'the second folder', own: false, files })
  const read = await readSmallFile(remembered, secondFolderSchema, files)
  let folder: BackupFolder | null = read?.folder ? open(read.folder) : null
  let problem: string | null = null
  let running = false
  /** The newest backup that came while an older one was still being copied. */
  let waiting: Copy | null = null

  const put = async (copy: Copy) => {
    const into = folder
    if (!into) return
    running = true
    const written = await into.write(copy.facts, copy.bytes).catch(unforeseen)
    running = false
    if (into === folder) problem = written.ok ? null : problemWords(written.error)
    const next = waiting
    waiting = null
    if (next) await put(next)
  }

  return {
    path: () => folder?.path ?? null,
    problem: () => problem,
    choose: async (path) => {
      const wanted = secondFolderSchema.parse({ format: 1, folder: path })
      await writeSmallFile(remembered, wanted, files)
      folder = wanted.folder === null ? null : open(wanted.folder)
      problem = null
    },
    copy: async (facts, bytes) => {
      if (!folder) return
      if (running) {
        waiting = { facts, bytes }
        problem = 'The second folder does not answer.'
        return
      }
      const copying = put({ facts, bytes })
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          problem ??= 'The copy in the second folder is not finished yet.'
          resolve()
        }, wait)
      })
      await Promise.race([copying, late])
      clearTimeout(timer)
    },
    sweep: async () => (folder ? folder.sweep() : 0),
  }
}

function unforeseen(): { ok: false; error: BackupFailure } | { ok: true; value: BackupEntry } {
  return { ok: false, error: { type: 'unknown', reason: 'The second folder could not be used.' } }
}
