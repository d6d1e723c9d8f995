import { type BackupEntry, backupEntry, backupName, damagedEnding } from '../../shared/backup/backup.ts'
import { backupFault } from '../../shared/backup/check-backup.ts'
import { type Ledger, ledgerSchema } from '../../shared/backup/ledger.ts'
import { backupsToRemove, damagedToRemove, isShrunk, newestFirst } from '../../shared/backup/rotation.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { BackupFailure, BackupHost, BackupPlace } from './backups.ts'

const folderName = 'backups'
const ledgerName = 'ledger.json'
const ledgerKey = 'story-bank-ledger'

/** Chromium's own folder handle can be walked; the DOM types do not say so everywhere. */
type Folder = FileSystemDirectoryHandle & { entries: () => AsyncIterable<[string, FileSystemHandle]> }

async function privateFolder(): Promise<Folder> {
  const root = await navigator.storage.getDirectory()
  return (await root.getDirectoryHandle(folderName, { create: true })) as Folder
}

function nameFailure(error: unknown): BackupFailure {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return { type: 'disk-full' }
  if (name === 'NotFoundError') return { type: 'not-found' }
  if (name === 'NotAllowedError' || name === 'SecurityError') return { type: 'not-allowed', where: 'this browser' }
  if (name === 'AbortError') return { type: 'cancelled' }
  return { type: 'unknown', reason: error instanceof Error ? error.message : String(error) }
}

async function readBytes(folder: Folder, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await folder.getFileHandle(name)).getFile()
  return new Uint8Array(await file.arrayBuffer())
}

/** A writable commits on close: until then the old file, or none, is what stands (B1). */
async function writeBytes(folder: Folder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await writable.write(bytes)
  await writable.close()
}

async function listFolder(folder: Folder): Promise<BackupEntry[]> {
  const entries: BackupEntry[] = []
  for await (const [name, handle] of folder.entries()) {
    // The record is replaced now and then, through a file beside it that comes and goes: only backups are looked at.
    if (handle.kind !== 'file' || !backupEntry(name, 0)) continue
    const size = await sizeOf(handle as FileSystemFileHandle)
    const entry = size === null ? null : backupEntry(name, size)
    if (entry) entries.push(entry)
  }
  return newestFirst(entries)
}

/** Null where the file went between being named and being looked at: another window rotates the same backups. */
async function sizeOf(handle: FileSystemFileHandle): Promise<number | null> {
  try {
    return (await handle.getFile()).size
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null
    throw error
  }
}

/** Every byte: both are at hand, and a digest of each would take longer to make than to compare them. */
function sameBytes(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

async function put(
  folder: Folder,
  facts: Parameters<BackupHost['write']>[0],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<BackupEntry, BackupFailure>> {
  const name = backupName(facts)
  const before = await listFolder(folder)
  await writeBytes(folder, name, bytes)
  const readBack = await readBytes(folder, name)
  const same = sameBytes(bytes, readBack)
  const fault = same ? backupFault(readBack, facts.stories) : 'What was read back is not what was written.'
  if (fault !== null) {
    await writeBytes(folder, name + damagedEnding, readBack)
    await folder.removeEntry(name)
    for (const old of damagedToRemove(await listFolder(folder))) await folder.removeEntry(old.name)
    return failure({ type: 'not-verified', reason: fault })
  }
  const entry = backupEntry(name, bytes.length)
  if (!entry) return failure({ type: 'unknown', reason: `odd name ${name}` })
  // The shrink guard: a bank that lost half of itself rotates nothing away (B3).
  if (!isShrunk(facts, before))
    for (const old of backupsToRemove([entry, ...before], facts.at)) await folder.removeEntry(old.name)
  return success(entry)
}

function parseLedger(text: string | null): Ledger | null {
  try {
    return text ? ledgerSchema.parse(JSON.parse(text)) : null
  } catch {
    return null
  }
}

/**
 * Backups in the origin's private file system: not a folder a person can open, and gone with the browser's data, which
 * the screen says. The record is kept twice, beside the backups and in local storage, for either may be lost alone.
 */
export function browserBackups(): BackupHost {
  const place: BackupPlace = {
    where: "this browser's private storage: they are gone if its data is cleared",
    second: null,
    canChoose: false,
    secondProblem: null,
  }
  return {
    place: async () => place,
    list: async () => {
      try {
        return success(await listFolder(await privateFolder()))
      } catch (error) {
        return failure(nameFailure(error))
      }
    },
    write: async (facts, bytes) => {
      try {
        return await put(await privateFolder(), facts, bytes)
      } catch (error) {
        return failure(nameFailure(error))
      }
    },
    read: async (name) => {
      try {
        return success(await readBytes(await privateFolder(), name))
      } catch (error) {
        return failure(nameFailure(error))
      }
    },
    chooseSecond: async () => failure({ type: 'no-place' }),
    eraseAll: async () => {
      try {
        localStorage.removeItem(ledgerKey)
        await (await navigator.storage.getDirectory()).removeEntry(folderName, { recursive: true })
        return success(undefined)
      } catch (error) {
        const named = nameFailure(error)
        return named.type === 'not-found' ? success(undefined) : failure(named)
      }
    },
    readLedger: async () => {
      const beside = await privateFolder()
        .then(async (folder) => new TextDecoder().decode(await readBytes(folder, ledgerName)))
        .catch(() => null)
      const own = parseLedger(localStorage.getItem(ledgerKey))
      const there = parseLedger(beside)
      if (!own || !there) return own ?? there
      return own.revision >= there.revision ? own : there
    },
    writeLedger: async (ledger) => {
      const text = JSON.stringify(ledger)
      localStorage.setItem(ledgerKey, text)
      await privateFolder()
        .then((folder) => writeBytes(folder, ledgerName, new TextEncoder().encode(text)))
        .catch(() => undefined)
    },
  }
}
