import { join } from 'node:path'
import {
  type BackupEntry,
  type BackupFacts,
  backupEntry,
  backupFactsSchema,
  backupName,
  backupNameSchema,
  damagedEnding,
} from '../../shared/backup/backup.ts'
import type { BackupFailure } from '../../shared/backup/backup-place.ts'
import { backupFault } from '../../shared/backup/check-backup.ts'
import { backupsToRemove, damagedToRemove, isShrunk, newestFirst } from '../../shared/backup/rotation.ts'
import { largestFileBytes } from '../../shared/ipc/file-failure.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { backupTrouble, readingTrouble } from './backup-trouble.ts'
import { absentCodes, errorCode, type FilePort, realFiles } from './file-port.ts'
import { sweepDrafts, writeFileSafely } from './write-file-safely.ts'

interface FolderOptions {
  path: string
  /** In words, for failures: "the folder for backups". */
  where: string
  /** Whether the folder is the app's own, made by it and closed to others (B5); a person's is taken as it is. */
  own: boolean
  files?: FilePort
}

/** A folder of verified backups. Nobody names a file in it but by a backup's own name (S7). */
export interface BackupFolder {
  path: string
  /** Newest first; an absent folder is an empty one. */
  list: () => Promise<Result<BackupEntry[], BackupFailure>>
  /** Written whole, read back, compared, counted (B1); only then are others rotated away (B3). */
  write: (facts: BackupFacts, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<BackupEntry, BackupFailure>>
  read: (name: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupFailure>>
  eraseAll: () => Promise<Result<null, BackupFailure>>
  /** Removes what killed writers left (B5). Returns how many. */
  sweep: () => Promise<number>
}

export function backupFolder({ path, where, own, files = realFiles }: FolderOptions): BackupFolder {
  const attempt = (bytes = 0) => ({ files, folder: path, where, bytes })
  const gone = (name: string) => files.unlink(join(path, name))

  const entries = async (): Promise<BackupEntry[]> => {
    const names = await files.readdir(path).catch((error: unknown) => {
      if (absentCodes.has(errorCode(error))) return []
      throw error
    })
    const found: BackupEntry[] = []
    for (const name of names) {
      if (!backupEntry(name, 0)) continue
      // Gone since it was listed, or unreadable: then it is no backup that could be offered.
      const stat = await files.lstat(join(path, name)).catch(() => null)
      const entry = stat?.isFile() ? backupEntry(name, stat.size) : null
      if (entry) found.push(entry)
    }
    return newestFirst(found)
  }

  const prepare = async () => {
    if (!own) return
    await files.mkdir(path, { recursive: true, mode: 0o700 })
    // Made by an older hand, or copied here with other rights: closed again. Where rights are unknown, nothing is lost.
    await files.chmod(path, 0o700).catch(() => undefined)
  }

  /** A file that cannot be deleted now is deleted another time: the new backup stands either way. */
  const remove = async (olds: readonly BackupEntry[]) => {
    for (const old of olds) await gone(old.name).catch(() => undefined)
  }

  const write: BackupFolder['write'] = async (facts, bytes) => {
    const name = backupName(backupFactsSchema.parse(facts))
    try {
      await prepare()
      const before = await entries()
      const check = (readBack: Uint8Array) => backupFault(readBack, facts.stories)
      const options = { files, check, keepDamaged: join(path, name + damagedEnding) }
      await writeFileSafely(join(path, name), bytes, options).catch(async (error: unknown) => {
        await remove(damagedToRemove(await entries()))
        throw error
      })
      const entry = backupEntry(name, bytes.byteLength)
      if (!entry) return failure({ type: 'unknown', reason: `The name ${name} cannot be read back.` })
      // The shrink guard: a bank that lost half of itself rotates nothing away (B3).
      if (!isShrunk(facts, before)) await remove(backupsToRemove([entry, ...without(before, name)], facts.at))
      return success(entry)
    } catch (error) {
      return failure(await backupTrouble(error, attempt(bytes.byteLength)))
    }
  }

  return {
    path,
    list: async () => {
      try {
        return success(await entries())
      } catch (error) {
        return failure(await readingTrouble(error, attempt()))
      }
    },
    write,
    read: async (name) => {
      const known = backupNameSchema.safeParse(name)
      if (!known.success) return failure({ type: 'not-found' })
      try {
        const stat = await files.lstat(join(path, known.data))
        if (!stat.isFile()) return failure({ type: 'not-found' })
        if (stat.size > largestFileBytes) return failure({ type: 'unknown', reason: 'The file is larger than 50 MB.' })
        return success(new Uint8Array(await files.readFile(join(path, known.data))))
      } catch (error) {
        return failure(await readingTrouble(error, attempt()))
      }
    },
    eraseAll: async () => {
      try {
        for (const entry of await entries()) await gone(entry.name)
        await sweepDrafts(path, { files })
        return success(null)
      } catch (error) {
        return failure(await backupTrouble(error, attempt()))
      }
    },
    sweep: () => sweepDrafts(path, { files }),
  }
}

function without(entries: readonly BackupEntry[], name: string): BackupEntry[] {
  return entries.filter((entry) => entry.name !== name)
}
