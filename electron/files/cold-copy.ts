import { dirname, join } from 'node:path'
import type { Ledger } from '../../shared/backup/ledger.ts'
import { type FolderPort, realFolders } from './folder-port.ts'
import { sameVersions, type Versions } from './last-run.ts'

/** Copies kept; the largest folder copied, and what must stay free on the disk, in bytes; patience in ms. */
export const coldRule = { keep: 3, largest: 256 * 1024 * 1024, spare: 512 * 1024 * 1024, patience: 3_000 } as const

type ColdReason = 'unclean' | 'new-version'
export type ColdOutcome =
  | { type: 'not-needed' | 'nothing-there' | 'too-large' | 'no-room' | 'too-slow' }
  | { type: 'copied'; name: string }
  | { type: 'failed'; reason: string }

/** "20261123T063000000Z_unclean_81920": sorts by time, and says how many bytes were copied. */
const pattern = /^\d{8}T\d{9}Z_(?:unclean|new-version)_(\d{1,15})$/
const draftName = 'draft'

/**
 * Why the database should be copied before anything opens it (B7): the last run did not end by its own will, or another
 * app, shell or engine is about to open it. A record that is gone, or of nobody, counts as the worse.
 */
export function coldReason(ledger: Ledger | null, last: Versions | null, now: Versions): ColdReason | null {
  if (last === null || !sameVersions(last, now)) return 'new-version'
  return ledger?.cleanExit === true ? null : 'unclean'
}

/**
 * Which copies go: all but the two newest and the fullest of the others. Three starts in a row over a database that
 * Chromium blanked would else leave three copies of nothing.
 */
export function coldCopiesToRemove(names: readonly string[]): string[] {
  const sizeOf = (name: string) => Number(pattern.exec(name)?.[1] ?? 0)
  const [newest, second, ...others] = names.filter((name) => pattern.test(name)).sort((a, b) => (a < b ? 1 : -1))
  const [fullest] = [...others].sort((a, b) => sizeOf(b) - sizeOf(a))
  const kept = new Set([newest, second, fullest])
  return others.filter((name) => !kept.has(name))
}

interface ColdCopy {
  /** The folder of the database, owned by Chromium. Read, never written. */
  from: string
  /** Where the copies stand. */
  to: string
  reason: ColdReason | null
  /** ISO instant. */
  now: string
  folders?: FolderPort
  /** Milliseconds after which the window opens without a copy. */
  patience?: number
}

async function copyAll({ from, to, reason, now, folders = realFolders }: ColdCopy, over: AbortSignal) {
  const draft = join(to, draftName)
  await folders.remove(draft)
  const files = await folders.files(from)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (size === 0) return { type: 'nothing-there' } as const
  if (size > coldRule.largest) return { type: 'too-large' } as const
  await folders.make(draft)
  try {
    if ((await folders.free(to)) < size + coldRule.spare) return { type: 'no-room' } as const
    for (const { path } of files) {
      if (over.aborted) return { type: 'too-slow' } as const
      await folders.make(dirname(join(draft, path)))
      await folders.copyFile(join(from, path), join(draft, path))
    }
    const copied = (await folders.files(draft)).reduce((sum, file) => sum + file.size, 0)
    if (copied !== size) return { type: 'failed', reason: 'the copy is not as large as the database' } as const
    // Half a copy never bears the name of one; and what the page may have opened meanwhile is no cold copy.
    if (over.aborted) return { type: 'too-slow' } as const
    const name = `${now.replace(/[-:.]/g, '')}_${reason}_${size}`
    await folders.rename(draft, join(to, name))
    for (const old of coldCopiesToRemove(await folders.names(to))) await folders.remove(join(to, old))
    return { type: 'copied', name } as const
  } finally {
    await folders.remove(draft)
  }
}

/**
 * Copies the database's folder, if there is a reason to, before the first window (B7). Never throws, and never keeps the
 * window waiting longer than its patience: a copy that takes longer is given up and leaves nothing behind.
 */
export async function coldCopy(copy: ColdCopy): Promise<ColdOutcome> {
  if (copy.reason === null) return { type: 'not-needed' }
  const over = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<ColdOutcome>((resolve) => {
    timer = setTimeout(() => {
      over.abort()
      resolve({ type: 'too-slow' })
    }, copy.patience ?? coldRule.patience)
  })
  const copying = copyAll(copy, over.signal).catch(
    (error: unknown): ColdOutcome => ({
      type: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    }),
  )
  const outcome = await Promise.race<ColdOutcome>([copying, late])
  clearTimeout(timer)
  return outcome
}

/** With everything else, when the person erases everything: the copies hold stories too. */
export async function eraseColdCopies(folder: string, folders: FolderPort = realFolders): Promise<void> {
  await folders.remove(folder)
}
