import { execFile } from 'node:child_process'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { commandWorks } from './command-works.ts'

const run = promisify(execFile)

/** A disk of its own, in memory, over a folder. */
export interface SmallDisk {
  /** Fills it but for so many bytes. */
  fill: (slack: number) => Promise<void>
  free: () => Promise<void>
  unmount: () => Promise<void>
}

/** Null where this process may not mount: without root, on another system, or in a closed container. */
export async function smallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  await mkdir(folder, { recursive: true })
  if (!(await commandWorks('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]))) return null
  const filler = join(folder, 'filler')
  return {
    fill: async (slack) => {
      const { bavail, bsize } = await statfs(folder)
      await writeFile(filler, new Uint8Array(Math.max(0, bavail * bsize - slack)))
    },
    free: () => rm(filler, { force: true }),
    unmount: async () => {
      // Lazily: a browser that was just killed may hold it for another moment.
      await run('umount', ['-l', folder])
    },
  }
}
