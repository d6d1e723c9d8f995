import { basename } from 'node:path'
import type { FileFailure } from '../../shared/ipc/file-failure.ts'
import type { CallArguments } from '../../shared/ipc/ipc-contract.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { fileErrorWords } from './file-port.ts'
import { readCapped } from './read-capped.ts'
import { writeFileSafely } from './write-file-safely.ts'

interface Filter {
  name: string
  extensions: string[]
}

/** The two native dialogs, already bound to the window that asked. They alone say where a file is. */
export interface FileDialogs {
  /** Null when the person cancelled. */
  askWhereToSave: (options: { defaultPath: string; filters: Filter[] }) => Promise<string | null>
  askWhichToOpen: (options: { filters: Filter[] }) => Promise<string | null>
}

const everyFile: Filter = { name: 'All files', extensions: ['*'] }
/** The system's mask applies, and never writable for everyone (SAFETY.md 1.6). */
const exportMode = 0o664

/** Asks where, then writes the file whole or not at all (B1). */
export async function saveBankFile(
  { suggestedName, label, extension, bytes }: CallArguments<'file:save'>,
  dialogs: FileDialogs,
  write: typeof writeFileSafely = writeFileSafely,
): Promise<Result<{ name: string }, FileFailure>> {
  const filters = [{ name: label, extensions: [extension] }, everyFile]
  const path = await dialogs.askWhereToSave({ defaultPath: suggestedName, filters })
  if (path === null) return failure({ type: 'cancelled' })
  try {
    await write(path, bytes, { mode: exportMode })
    return success({ name: basename(path) })
  } catch (error) {
    return failure({ type: 'cannot-write', reason: fileErrorWords(error) })
  }
}

/** Asks which file, then reads it, up to 50 MB. */
export async function openBankFile(
  { extensions }: CallArguments<'file:open'>,
  dialogs: FileDialogs,
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, FileFailure>> {
  const filters = [{ name: 'Files the app can read', extensions: [...extensions] }, everyFile]
  const path = await dialogs.askWhichToOpen({ filters })
  if (path === null) return failure({ type: 'cancelled' })
  try {
    const read = await readCapped(path)
    return read.ok ? success({ name: basename(path), bytes: read.value }) : read
  } catch (error) {
    return failure({ type: 'cannot-read', reason: fileErrorWords(error) })
  }
}
