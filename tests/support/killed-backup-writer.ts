import { spawn } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'vite'
import { type BackupFolder, backupFolder } from '../../electron/files/backup-folder.ts'
import { backupFault } from '../../shared/backup/check-backup.ts'

/** What the writer says of each backup, a line each. */
export interface Said {
  revision?: number
  error?: { type: string; where?: string; reason?: string }
}

/** Builds the writer as a program of its own; returns its path. */
export async function buildBackupWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: { ssr: 'tests/support/backup-writer.ts', outDir: folder, emptyOutDir: true, minify: false },
  })
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  return join(folder, 'backup-writer.js')
}

export const backupsIn = (own: string): BackupFolder =>
  backupFolder({ path: join(own, 'backups'), where: 'here', own: true })

/** Every backup that is listed as good, with what is wrong with it when read as a restore reads it. */
export async function goodBackups(own: string): Promise<{ revision: number; fault: string | null }[]> {
  const backups = backupsIn(own)
  const listed = await backups.list()
  if (!listed.ok) throw new Error(listed.error.type)
  const good = listed.value.filter((entry) => entry.verified)
  return Promise.all(
    good.map(async ({ name, revision, stories }) => {
      const read = await backups.read(name)
      return { revision, fault: read.ok ? backupFault(read.value, stories) : read.error.type }
    }),
  )
}

export interface WriterKills {
  trials: number
  /** Backups the writer said were written. */
  acknowledged: number
  /** Backups listed as good that a restore could not read. */
  corrupt: number
  /** Trials after which not even the newest one spoken of was there. */
  lost: number
  /** Drafts that were swept, and files that were left after that and are no backup. */
  drafts: number
  strays: string[]
}

/** Kills the writer of backups again and again, over one folder, at every step of its work (B1). */
export async function killBackupWriter(writer: string, own: string, trials: number): Promise<WriterKills> {
  const kills: WriterKills = { trials, acknowledged: 0, corrupt: 0, lost: 0, drafts: 0, strays: [] }
  let revision = 1
  for (let trial = 0; trial < trials; trial++) {
    const child = spawn(process.execPath, [writer, own, String(revision), '0', '30000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    let newest = 0
    let killing = false
    for await (const line of createInterface({ input: child.stdout })) {
      newest = (JSON.parse(line) as Said).revision ?? newest
      kills.acknowledged += 1
      if (killing) continue
      killing = true
      // Spread over several backups: a few milliseconds are a step of a write, some dozens a whole one.
      void sleep((trial * 7) % 90).then(() => child.kill('SIGKILL'))
    }
    await ended
    const good = await goodBackups(own)
    kills.corrupt += good.filter(({ fault }) => fault !== null).length
    if (!good.some((each) => each.revision >= newest)) kills.lost += 1
    kills.drafts += await backupsIn(own).sweep()
    revision = Math.max(newest, ...good.map((each) => each.revision)) + 1
  }
  const names = await readdir(join(own, 'backups'))
  kills.strays = names.filter((name) => name.endsWith('.tmp') || name.endsWith('.damaged'))
  return kills
}
