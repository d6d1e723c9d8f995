import * as z from 'zod'
import { type FilePort, realFiles } from './file-port.ts'
import { readSmallFile, writeSmallFile } from './small-file.ts'

const version = z.string().max(40)
const lastRunSchema = z.strictObject({ format: z.literal(1), app: version, electron: version, chromium: version })

/** Who opens the database: each of the three has lost somebody's data by changing (SAFETY.md 0.2 and 0.3). */
export type Versions = Omit<z.infer<typeof lastRunSchema>, 'format'>

export function sameVersions(one: Versions, other: Versions): boolean {
  return one.app === other.app && one.electron === other.electron && one.chromium === other.chromium
}

/** The versions that ran here last; null on a first run. */
export async function readLastRun(path: string, files: FilePort = realFiles): Promise<Versions | null> {
  const read = await readSmallFile(path, lastRunSchema, files)
  return read && { app: read.app, electron: read.electron, chromium: read.chromium }
}

/** Never fails: without it the next start copies once more than it must. */
export async function recordRun(path: string, versions: Versions, files: FilePort = realFiles): Promise<void> {
  await writeSmallFile(path, { format: 1, ...versions }, files).catch(() => undefined)
}
