import { execFile, execFileSync, spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupFolder } from '../../electron/files/backup-folder.ts'
import { backupFault } from '../../shared/backup/check-backup.ts'
import { aBackup } from '../support/backup-bank.ts'

const run = promisify(execFile)
const isLinux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0
const has = (command: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Skipped where the machine cannot show it, and says so: a part that did not run is not a part that passed. */
function skipUnless(possible: boolean, what: string): boolean {
  if (!possible) process.stderr.write(`skipped: ${what}\n`)
  return !possible
}

let folder = ''
let writer = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-limits-'))
  await chmod(folder, 0o755)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'tests/support/backup-writer.ts', outDir: join(folder, 'writer'), minify: false },
  })
  await writeFile(join(folder, 'writer', 'package.json'), '{"type":"module"}')
  writer = join(folder, 'writer', 'backup-writer.js')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const backupsIn = (own: string) => backupFolder({ path: join(own, 'backups'), where: 'here', own: true })

/** Every backup that is listed as good, with what is wrong with it when read as a restore reads it. */
async function goodOnes(own: string): Promise<{ revision: number; fault: string | null }[]> {
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

interface Said {
  revision?: number
  error?: { type: string; where?: string; reason?: string }
}

function lines(text: string): Said[] {
  return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Said] : []))
}

describe('a writer killed in the middle (B1)', () => {
  const trials = Number(process.env.BACKUP_KILLS ?? 50)

  it(`leaves no corrupt backup and loses none it spoke of, in ${trials} kills`, async () => {
    const own = join(folder, 'killed')
    let corrupt = 0
    let acked = 0
    let lost = 0
    let strays = 0
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
        acked += 1
        if (killing) continue
        killing = true
        // Spread over several backups: a few milliseconds are a step of a write, some dozens a whole one.
        void sleep((trial * 7) % 90).then(() => child.kill('SIGKILL'))
      }
      await ended
      const good = await goodOnes(own)
      corrupt += good.filter(({ fault }) => fault !== null).length
      if (!good.some((each) => each.revision >= newest)) lost += 1
      strays += await backupsIn(own).sweep()
      revision = Math.max(newest, ...good.map((each) => each.revision)) + 1
    }
    process.stdout.write(`${trials} kills, ${acked} backups spoken of, ${strays} drafts swept, ${corrupt} corrupt\n`)
    expect({ corrupt, lost }).toEqual({ corrupt: 0, lost: 0 })
    expect(acked).toBeGreaterThanOrEqual(trials)
    const names = await readdir(join(own, 'backups'))
    expect(names.filter((name) => name.endsWith('.tmp') || name.endsWith('.damaged'))).toEqual([])
  })
})

const mounts = isLinux && isRoot && has('mount')
describe.skipIf(skipUnless(mounts, 'the disk that fills up (needs root on Linux)'))('a disk nearly full (B1)', () => {
  it('keeps the former backup or has the whole new one, at 50 amounts of room', async () => {
    const own = join(folder, 'small-disk')
    await mkdir(own)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', own])
    const said = new Map<string, number>()
    try {
      for (let slack = 0; slack < 50; slack++) {
        for (const name of await readdir(own)) await rm(join(own, name), { recursive: true })
        const folderHere = backupsIn(own)
        const former = aBackup({ revision: 1, stories: 10, length: 20_000 })
        expect((await folderHere.write(former.facts, former.bytes)).ok).toBe(true)
        const { facts, bytes } = aBackup({ revision: 2, stories: 10, length: 20_000 })
        // From nothing to more than the backup needs, in steps that are no whole pages.
        const wanted = Math.round((slack / 49) * bytes.byteLength * 1.4)
        execFileSync('sh', ['-c', `dd if=/dev/zero of='${join(own, 'filler')}' bs=64k 2>/dev/null || true`])
        execFileSync('truncate', ['-s', `-${wanted}`, join(own, 'filler')])
        const written = await folderHere.write(facts, bytes)
        const end = written.ok ? 'written' : written.error.type
        said.set(end, (said.get(end) ?? 0) + 1)
        const good = await goodOnes(own)
        expect([slack, good.filter(({ fault }) => fault !== null)]).toEqual([slack, []])
        expect([slack, good[0]?.revision]).toEqual([slack, written.ok ? 2 : 1])
        expect((await readdir(join(own, 'backups'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
      }
    } finally {
      execFileSync('umount', [own])
    }
    process.stdout.write(`50 amounts of room: ${JSON.stringify(Object.fromEntries(said))}\n`)
    expect([...said.keys()].sort()).toEqual(['disk-full', 'written'])
  })
})

const drops = isLinux && isRoot && has('setpriv')
describe.skipIf(skipUnless(drops, 'the folder without rights (needs root and setpriv)'))(
  'a folder without rights (B1)',
  () => {
    const nobody = 65_534
    const asNobody = async (own: string) => {
      const rights = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
      const { stdout } = await run('setpriv', [...rights, process.execPath, writer, own, '2'])
      return lines(stdout)
    }

    it('is said to be one, and the former backup is intact', async () => {
      const own = join(folder, 'no-rights')
      await mkdir(own)
      const { facts, bytes } = aBackup({ revision: 1 })
      await backupsIn(own).write(facts, bytes)
      await chmod(join(own, 'backups'), 0o555)
      const denied = { error: { type: 'not-allowed', where: 'the folder for backups' } }
      expect(await asNobody(own)).toMatchObject([denied])
      expect(await goodOnes(own)).toEqual([{ revision: 1, fault: null }])
    })

    it('is one where it cannot even be made; with rights the same process writes', async () => {
      const own = join(folder, 'bare')
      await mkdir(own, { mode: 0o755 })
      expect(await asNobody(own)).toMatchObject([{ error: { type: 'not-allowed' } }])
      await chown(own, nobody, nobody)
      expect(await asNobody(own)).toMatchObject([{ revision: 2 }])
      expect(await goodOnes(own)).toEqual([{ revision: 2, fault: null }])
    })
  },
)

const limits = process.platform !== 'win32' && has('bash')
describe.skipIf(skipUnless(limits, 'the cap on file sizes (needs bash)'))('a cap on the size of files (B1)', () => {
  it('is named, at 20 caps below the backup’s size, and the former backup is intact', async () => {
    const own = join(folder, 'capped')
    const { facts, bytes } = aBackup({ revision: 1 })
    await mkdir(own)
    await backupsIn(own).write(facts, bytes)
    for (let cap = 0; cap < 20; cap++) {
      // In blocks of 1,024 bytes; the signal that comes with the error is ignored, as it is for any library user.
      const capped = `trap '' XFSZ; ulimit -f ${cap}; exec "$@" | cat`
      const { stdout } = await run('bash', ['-c', capped, 'x', process.execPath, writer, own, '2', '1', '2000'])
      const reason = 'The file is larger than this disk allows.'
      expect([cap, lines(stdout)]).toMatchObject([cap, [{ error: { type: 'unknown', reason } }]])
      expect(await goodOnes(own)).toEqual([{ revision: 1, fault: null }])
      expect(await readdir(join(own, 'backups'))).toHaveLength(1)
    }
    const { stdout } = await run(process.execPath, [writer, own, '2', '1', '2000'])
    expect(lines(stdout)).toMatchObject([{ revision: 2 }])
  })
})
