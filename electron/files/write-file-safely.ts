import { createHash, randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, type FilePort, type OpenFile, realFiles, UnfaithfulCopy } from './file-port.ts'

interface WriteOptions {
  /** Rights of a new file, before the system's mask; 0600 unless a person chose the place (B5). */
  mode?: number
  files?: FilePort
  platform?: NodeJS.Platform
  /** Milliseconds. */
  wait?: (time: number) => Promise<unknown>
  /** Looks at what was read back; what it returns is why that is no good, and then nothing is replaced. */
  check?: (readBack: Uint8Array) => string | null
  /** Where a draft goes that did not read back as it should: kept for whoever wants to look. Deleted when not given. */
  keepDamaged?: string | null
}

const temporary = /^\.(.+)\.(\d+)\.[0-9a-f-]{36}\.tmp$/

/** `.name.<process>.<random>.tmp`, beside the file, so that renaming never crosses a disk. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID()}.tmp`)
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A write may take fewer bytes than it was given, and says so: on a nearly full disk it does (SAFETY.md 0.8). */
async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, written)
    if (bytesWritten <= 0) throw new UnfaithfulCopy('The disk took nothing of what was written.')
    written += bytesWritten
  }
}

async function writeNew(files: FilePort, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await files.open(path, 'wx', mode)
  let closed = false
  try {
    await writeAll(file, bytes)
    await file.sync()
    closed = true
    await file.close()
  } finally {
    if (!closed) await file.close().catch(() => undefined)
  }
}

/** Windows refuses to rename over a file that a virus scanner or an indexer holds for a moment: ask again, up to 3 s. */
async function renamePatiently(from: string, to: string, options: Required<WriteOptions>): Promise<void> {
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await options.files.rename(from, to)
    } catch (error) {
      const held = options.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error))
      if (!held || pause >= 500) throw error
      await options.wait(pause)
    }
  }
}

/** Some systems cannot sync a folder at all; that is no reason to call a verified file unwritten. */
const cannotSyncFolders = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES', 'EBADF'])

async function openFolder(path: string, options: Required<WriteOptions>): Promise<OpenFile | null> {
  if (options.platform === 'win32') return null
  try {
    return await options.files.open(path, 'r')
  } catch (error) {
    if (cannotSyncFolders.has(errorCode(error))) return null
    throw error
  }
}

const settled = () => true
const unsettled = () => false

/**
 * Replaces a file so that it is never anything but whole, old or new (B1): a new file beside it, written to the last
 * byte, synced, closed, read back and compared by SHA-256, renamed over the old one, the folder synced. Whatever fails
 * before the rename leaves the old file as it was. Throws the system's error, or UnfaithfulCopy.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> {
  const all: Required<WriteOptions> = {
    mode: 0o600,
    files: realFiles,
    platform: process.platform,
    wait: sleep,
    check: () => null,
    keepDamaged: null,
    ...options,
  }
  const { files } = all
  const draft = temporaryPath(path)
  const folder = await openFolder(dirname(path), all)
  try {
    await writeNew(files, draft, bytes, all.mode)
    const readBack = await files.readFile(draft)
    if (digest(readBack) !== digest(bytes)) throw new UnfaithfulCopy('What was read back is not what was written.')
    const fault = all.check(readBack)
    if (fault !== null) throw new UnfaithfulCopy(fault)
    await renamePatiently(draft, path, all)
    await folder?.sync().catch((error: unknown) => {
      if (!cannotSyncFolders.has(errorCode(error))) throw error
    })
  } catch (error) {
    const kept = error instanceof UnfaithfulCopy ? all.keepDamaged : null
    const moved = kept !== null && (await files.rename(draft, kept).then(settled, unsettled))
    if (!moved) await files.unlink(draft).catch(() => undefined)
    throw error
  } finally {
    await folder?.close().catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/**
 * Removes drafts that a killed process left in one of our folders (B5). A draft of another living process stays: the
 * other host may be writing it now. Called at start, when this process has written nothing yet. Returns how many went.
 */
export async function sweepDrafts(
  folder: string,
  { files = realFiles, running = isRunning }: { files?: FilePort; running?: (pid: number) => boolean } = {},
): Promise<number> {
  const names = await files.readdir(folder).catch(() => [])
  let swept = 0
  for (const name of names) {
    const pid = Number(temporary.exec(name)?.[2] ?? Number.NaN)
    if (!Number.isInteger(pid) || (pid !== process.pid && running(pid))) continue
    const gone = await files.unlink(join(folder, name)).then(
      () => true,
      () => false,
    )
    if (gone) swept += 1
  }
  return swept
}
