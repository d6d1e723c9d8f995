import { execFile, execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBackup } from '../support/backup-bank.ts'
import { backupsIn, buildBackupWriter, goodBackups, type Said } from '../support/killed-backup-writer.ts'

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
  writer = await buildBackupWriter(join(folder, 'writer'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function lines(text: string): Said[] {
  return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Said] : []))
}

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
        const good = await goodBackups(own)
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
      expect(await goodBackups(own)).toEqual([{ revision: 1, fault: null }])
    })

    it('is one where it cannot even be made; with rights the same process writes', async () => {
      const own = join(folder, 'bare')
      await mkdir(own, { mode: 0o755 })
      expect(await asNobody(own)).toMatchObject([{ error: { type: 'not-allowed' } }])
      await chown(own, nobody, nobody)
      expect(await asNobody(own)).toMatchObject([{ revision: 2 }])
      expect(await goodBackups(own)).toEqual([{ revision: 2, fault: null }])
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
      expect(await goodBackups(own)).toEqual([{ revision: 1, fault: null }])
      expect(await readdir(join(own, 'backups'))).toHaveLength(1)
    }
    const { stdout } = await run(process.execPath, [writer, own, '2', '1', '2000'])
    expect(lines(stdout)).toMatchObject([{ revision: 2 }])
  })
})
