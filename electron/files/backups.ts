import { join } from 'node:path'
import type { BackupEntry, BackupFacts } from '../../shared/backup/backup.ts'
import type { BackupFailure, BackupPlace } from '../../shared/backup/backup-place.ts'
import { type Ledger, ledgerSchema } from '../../shared/backup/ledger.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { backupFolder } from './backup-folder.ts'
import { backupTrouble } from './backup-trouble.ts'
import { eraseColdCopies } from './cold-copy.ts'
import { absentCodes, errorCode, type FilePort, realFiles } from './file-port.ts'
import { isInside, secondFolder } from './second-folder.ts'
import { readSmallFile, writeSmallFile } from './small-file.ts'

/** Files and folders of ours that belong to backups, inside the app's own folder. */
export const backupFiles = {
  backups: 'backups',
  ledger: 'ledger.json',
  second: 'second-folder.json',
  cold: 'cold',
} as const

/** What main does for the page about backups: everything behind the channels `backup:*` and `ledger:*`. */
export interface Backups {
  place: () => BackupPlace
  list: () => Promise<Result<BackupEntry[], BackupFailure>>
  write: (facts: BackupFacts, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<BackupEntry, BackupFailure>>
  read: (name: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupFailure>>
  /** `ask` shows the dialog; null is a cancelled one. */
  chooseSecond: (on: boolean, ask: () => Promise<string | null>) => Promise<Result<BackupPlace, BackupFailure>>
  eraseAll: () => Promise<Result<null, BackupFailure>>
  readLedger: () => Promise<Ledger | null>
  writeLedger: (ledger: Ledger) => Promise<Result<null, BackupFailure>>
  /** At start: removes what killed writers left (B5). */
  sweep: () => Promise<void>
}

/** The record as the newest good backup would have it, for when the record itself is gone or garbled (D7). */
function ledgerFromBackup(entries: readonly BackupEntry[]): Ledger | null {
  const newest = entries.find((entry) => entry.verified)
  if (!newest) return null
  const { at, revision, stories, characters } = newest
  return { at, revision, stories, characters, appVersion: '', engineVersion: '', cleanExit: false }
}

/** `own` is the app's own folder inside the profile. */
export async function openBackups(own: string, { files = realFiles }: { files?: FilePort } = {}): Promise<Backups> {
  const path = (name: keyof typeof backupFiles) => join(own, backupFiles[name])
  const where = 'the folder for backups'
  const first = backupFolder({ path: path('backups'), where, own: true, files })
  const second = await secondFolder(path('second'), { files })
  let queue: Promise<unknown> = Promise.resolve()
  /** One deed at a time: nothing is listed for rotation, or erased, while something is written. */
  const inTurn = <Value>(deed: () => Promise<Value>): Promise<Value> => {
    const next = queue.then(deed)
    queue = next.catch(() => undefined)
    return next
  }
  const place = (): BackupPlace => ({
    where: first.path,
    second: second.path(),
    canChoose: true,
    secondProblem: second.problem(),
  })
  const trouble = async (error: unknown) => failure(await backupTrouble(error, { files, folder: own, where, bytes: 0 }))

  /** The newest good backup goes to a folder just chosen, so that its first proof is not the next change. */
  const copyNewest = async () => {
    const listed = await first.list()
    const newest = listed.ok ? listed.value.find((entry) => entry.verified) : undefined
    const bytes = newest ? await first.read(newest.name) : null
    if (newest && bytes?.ok) await second.copy(factsOf(newest), bytes.value)
  }

  return {
    place,
    list: first.list,
    write: (facts, bytes) =>
      inTurn(async () => {
        const written = await first.write(facts, bytes)
        if (written.ok) await second.copy(facts, bytes)
        return written
      }),
    read: first.read,
    chooseSecond: async (on, ask) => {
      const chosen = on ? await ask() : null
      if (on && chosen === null) return failure({ type: 'cancelled' })
      if (chosen !== null && isInside(chosen, own))
        return failure({ type: 'unknown', reason: 'The backups are already there. Choose a folder elsewhere.' })
      return inTurn(async () => {
        try {
          await second.choose(chosen)
          if (on) await copyNewest()
          return success(place())
        } catch (error) {
          return trouble(error)
        }
      })
    },
    eraseAll: () =>
      inTurn(async () => {
        const erased = await first.eraseAll()
        if (!erased.ok) return erased
        try {
          await eraseColdCopies(path('cold'))
          await files.unlink(path('ledger'))
        } catch (error) {
          if (!absentCodes.has(errorCode(error))) return trouble(error)
        }
        return success(null)
      }),
    readLedger: async () => {
      const read = await readSmallFile(path('ledger'), ledgerSchema, files)
      if (read) return read
      const listed = await first.list()
      return listed.ok ? ledgerFromBackup(listed.value) : null
    },
    writeLedger: (ledger) =>
      inTurn(async () => {
        try {
          await writeSmallFile(path('ledger'), ledgerSchema.parse(ledger), files)
          return success(null)
        } catch (error) {
          return trouble(error)
        }
      }),
    sweep: async () => {
      await Promise.all([first.sweep(), second.sweep()])
    },
  }
}

function factsOf({ at, revision, stories, characters, reason }: BackupEntry): BackupFacts {
  return { at, revision, stories, characters, reason }
}
