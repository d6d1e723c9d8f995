import { basename, isAbsolute, resolve } from 'node:path'
import type { Errand } from '../../shared/ipc/errand.ts'
import { fileErrorWords } from '../files/file-port.ts'
import { readCapped } from '../files/read-capped.ts'

/** Files opened at once; a whole folder dragged onto the icon is a slip. */
const mostFiles = 10
const ending = '.storybank'

/** Bank files among what the app was started with; nothing else there is looked at. */
export function filesAmong(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(ending))
    .slice(0, mostFiles)
    .map((path) => (isAbsolute(path) ? path : resolve(folder, path)))
}

/**
 * A file the system hands to the app, as an errand for the page: read here, under the cap, and told by its bare name (S7).
 * What cannot be read is said too.
 */
export async function errandOf(path: string): Promise<Errand> {
  const name = basename(path).slice(0, 255)
  try {
    const read = await readCapped(path)
    if (read.ok) return { type: 'import-file', name, bytes: read.value }
    return { type: 'unread-file', name, failure: read.error }
  } catch (error) {
    return { type: 'unread-file', name, failure: { type: 'cannot-read', reason: fileErrorWords(error) } }
  }
}
