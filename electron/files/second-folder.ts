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

/** A folder and how its copies go: one that hangs keeps no other from being used in its place. */
interface Chosen {
  folder: BackupFolder
  running: boolean
  /** The newest backup that came while an older one was still being copied. */
  waiting: Copy | null
  problem: string | null
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
  const take = (path: string | null): Chosen | null =>
    path === null
      ? null
      : {
          folder: backupFolder({ path, where: 'the second folder', own: false, files }),
          running: false,
          waiting: null,
          problem: null,
        }
  const read = await readSmallFile(remembered, secondFolderSchema, files)
  let chosen = take(read?.folder ?? null)

  const put = async (into: Chosen, copy: Copy): Promise<void> => {
    into.running = true
    const written = await into.folder.write(copy.facts, copy.bytes).catch(unforeseen)
    into.running = false
    into.problem = written.ok ? null : problemWords(written.error)
    const next = into.waiting
    into.waiting = null
    if (next) await put(into, next)
  }

  return {
    path: () => chosen?.folder.path ?? null,
    problem: () => chosen?.problem ?? null,
    choose: async (path) => {
      const wanted = secondFolderSchema.parse({ format: 1, folder: path })
      await writeSmallFile(remembered, wanted, files)
      chosen = take(wanted.folder)
    },
    copy: async (facts, bytes) => {
      const into = chosen
      if (!into) return
      if (into.running) {
        into.waiting = { facts, bytes }
        into.problem = 'The second folder does not answer.'
        return
      }
      const copying = put(into, { facts, bytes })
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          into.problem ??= 'The copy in the second folder is not finished yet.'
          resolve()
        }, wait)
      })
      await Promise.race([copying, late])
      clearTimeout(timer)
    },
    sweep: async () => (chosen ? chosen.folder.sweep() : 0),
  }
}

function unforeseen(): { ok: false; error: BackupFailure } | { ok: true; value: BackupEntry } {
  return { ok: false, error: { type: 'unknown', reason: 'The second folder could not be used.' } }
}
