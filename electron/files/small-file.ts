import { dirname } from 'node:path'
import type * as z from 'zod'
import { type FilePort, realFiles } from './file-port.ts'
import { writeFileSafely } from './write-file-safely.ts'

/** Reads a small JSON file of ours as strictly as one from a stranger (SAFETY.md 1.3); null where it is absent or no good. */
export async function readSmallFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  files: FilePort = realFiles,
): Promise<z.infer<Schema> | null> {
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(await files.readFile(path))))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Writes it whole or not at all, for its owner alone (B1, B5). Throws the system's error. */
export async function writeSmallFile(path: string, value: unknown, files: FilePort = realFiles): Promise<void> {
  await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFileSafely(path, new TextEncoder().encode(JSON.stringify(value)), { files })
}
