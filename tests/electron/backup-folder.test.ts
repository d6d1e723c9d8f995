import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BackupFolder, backupFolder } from '../../electron/files/backup-folder.ts'
import { type FilePort, realFiles } from '../../electron/files/file-port.ts'
import { backupName, damagedEnding } from '../../shared/backup/backup.ts'
import { backupFault } from '../../shared/backup/check-backup.ts'
import { aBackup } from '../support/backup-bank.ts'
import { type Fault, failingFiles, systemError } from '../support/failing-files.ts'
import { hostilePaths } from '../support/hostile-paths.ts'

let own = ''
let path = ''
beforeEach(async () => {
  own = await mkdtemp(join(tmpdir(), 'backup-folder-'))
  path = join(own, 'backups')
})
afterEach(() => rm(own, { recursive: true }))

const open = (files: FilePort = realFiles): BackupFolder =>
  backupFolder({ path, where: 'the folder for backups', own: true, files })

async function put(folder: BackupFolder, ...options: Parameters<typeof aBackup>) {
  const { facts, bytes } = aBackup(...options)
  return folder.write(facts, bytes)
}

/** What a start would find: the newest good backup, read as a restore reads it. */
async function newestGood(): Promise<{ revision: number; fault: string | null } | null> {
  const folder = open()
  const listed = await folder.list()
  const newest = listed.ok ? listed.value.find((entry) => entry.verified) : undefined
  if (!newest) return null
  const read = await folder.read(newest.name)
  return { revision: newest.revision, fault: read.ok ? backupFault(read.value, newest.stories) : 'unreadable' }
}

async function listed(folder: BackupFolder) {
  const all = await folder.list()
  if (!all.ok) throw new Error(all.error.type)
  return all.value
}

describe('writing a backup (B1)', () => {
  it('answers with what can be listed and read back', async () => {
    const folder = open()
    expect(await folder.list()).toEqual({ ok: true, value: [] })
    const { facts, bytes } = aBackup({ revision: 7 })
    const written = await folder.write(facts, bytes)
    expect(written).toMatchObject({ ok: true, value: { ...facts, verified: true, bytes: bytes.byteLength } })
    expect(await listed(folder)).toEqual(written.ok ? [written.value] : [])
    expect(await folder.read(backupName(facts))).toEqual({ ok: true, value: bytes })
  })

  const faults: Fault[] = [
    ...['EIO', 'ENOSPC', 'EACCES', 'EFBIG'].map((code) => ({ kind: 'error', code }) as const),
    { kind: 'short-write' },
    { kind: 'flip' },
    { kind: 'death' },
  ]
  it.each(faults)('leaves an intact newest or former backup, whichever step meets $kind $code', async (fault) => {
    const honest = failingFiles(0, fault)
    await put(open(honest.files), { revision: 1 })
    await put(open(honest.files), { revision: 2 })
    const before = honest.steps.length
    await put(open(honest.files), { revision: 3 })
    const steps = honest.steps.length - before
    expect(steps).toBeGreaterThan(12)
    const said = { written: 0, failed: 0 }
    for (let at = 1; at <= steps; at++) {
      await rm(path, { recursive: true })
      await put(open(), { revision: 1 })
      await put(open(), { revision: 2 })
      const { files } = failingFiles(at, fault)
      const written = await put(open(files), { revision: 3 })
      said[written.ok ? 'written' : 'failed'] += 1
      const good = await newestGood()
      expect([at, good?.fault]).toEqual([at, null])
      expect([at, written.ok ? [3] : [2, 3]]).toEqual([at, expect.arrayContaining([good?.revision])])
      // The next backup succeeds, and nothing of the failed one is left but what is named as damaged.
      await open().sweep()
      expect((await put(open(), { revision: 4 })).ok).toBe(true)
      const names = await readdir(path)
      expect(names.filter((name) => !name.endsWith('.storybank') && !name.endsWith(damagedEnding))).toEqual([])
    }
    expect(said.written + said.failed).toBe(steps)
  })

  it('goes through every step while it rotates, too: no failure to delete fails a backup (B3)', async () => {
    const fault = { kind: 'error', code: 'EPERM' } as const
    const fill = async () => {
      await mkdir(path, { recursive: true })
      for (let revision = 1; revision <= 24; revision++) {
        const { facts, bytes } = aBackup({ revision })
        await writeFile(join(path, backupName(facts)), bytes)
      }
    }
    await fill()
    const honest = failingFiles(0, fault)
    await put(open(honest.files), { revision: 40 })
    const unlinks = honest.steps.flatMap((step, index) => (step === 'unlink' ? [index + 1] : []))
    expect(unlinks.length).toBeGreaterThan(2)
    for (const at of unlinks) {
      await rm(path, { recursive: true })
      await fill()
      expect((await put(open(failingFiles(at, fault).files), { revision: 40 })).ok).toBe(true)
      expect(await newestGood()).toEqual({ revision: 40, fault: null })
    }
  })

  it('keeps what did not read back under its own ending, and never counts it as good', async () => {
    await put(open(), { revision: 1 })
    const { facts, bytes } = aBackup({ revision: 2 })
    for (const wrong of [bytes.slice(0, -1), bytes.slice(0, 40), new TextEncoder().encode('notes'), new Uint8Array()]) {
      const written = await open().write(facts, wrong)
      expect(written).toMatchObject({ ok: false, error: { type: 'not-verified' } })
      const [damaged] = await listed(open())
      expect(damaged).toMatchObject({ name: backupName(facts) + damagedEnding, verified: false })
      expect(await newestGood()).toEqual({ revision: 1, fault: null })
    }
    const counted = await open().write({ ...facts, stories: 9 }, bytes)
    expect(counted).toMatchObject({ error: { reason: 'It should hold 9 stories, but 3 can be read from it.' } })
  })

  it('keeps no more than three damaged ones, so that failing backups fill no disk', async () => {
    for (let revision = 1; revision <= 9; revision++) {
      const { facts, bytes } = aBackup({ revision })
      await open().write(facts, bytes.slice(1))
    }
    expect((await listed(open())).map((entry) => entry.revision)).toEqual([9, 8, 7])
  })
})

describe('what went wrong has its name', () => {
  const failing = (code: string, statfs?: FilePort['statfs']) => ({
    ...realFiles,
    open: async () => Promise.reject(systemError(code)),
    ...(statfs ? { statfs } : {}),
  })
  const room = (free: number) => async () => ({ bavail: free, bsize: 1 })

  it('says the disk is full only where it is', async () => {
    expect(await put(open(failing('ENOSPC', room(10))), { revision: 1 })).toEqual({
      ok: false,
      error: { type: 'disk-full' },
    })
    const strange = await put(open(failing('ENOSPC', room(1e9))), { revision: 1 })
    expect(strange).toMatchObject({ error: { type: 'unknown', reason: expect.stringContaining('quota') } })
    const silent = async () => Promise.reject(systemError('EIO'))
    expect(await put(open(failing('EDQUOT', silent)), { revision: 1 })).toMatchObject({ error: { type: 'disk-full' } })
  })

  it.each(['EACCES', 'EPERM', 'EROFS'])('%s is not allowed', async (code) => {
    const open_ = { ...realFiles, mkdir: async () => Promise.reject(systemError(code)) }
    expect(await put(open(open_), { revision: 1 })).toEqual({
      ok: false,
      error: { type: 'not-allowed', where: 'the folder for backups' },
    })
  })

  it.each(['EFBIG', 'EIO', 'EMFILE'])('%s is said in words without a path or a code', async (code) => {
    const written = await put(open(failing(code)), { revision: 1 })
    expect(written).toMatchObject({ error: { type: 'unknown', reason: expect.stringMatching(/^[A-Z][a-z ]+\.$/) } })
  })
})

describe('rotation in the folder (B3)', () => {
  it('keeps twenty, pins, and the first of days; a shrunk bank rotates nothing away', async () => {
    await mkdir(path, { recursive: true })
    const pinned = aBackup({ revision: 2, reason: 'before-import' })
    await writeFile(join(path, backupName(pinned.facts)), pinned.bytes)
    for (let revision = 10; revision < 60; revision++) {
      const { facts, bytes } = aBackup({ revision, stories: 4 })
      await writeFile(join(path, backupName(facts)), bytes)
    }
    await writeFile(join(path, 'letter.txt'), 'mine')
    expect((await put(open(), { revision: 61, stories: 1 })).ok).toBe(true)
    expect(await listed(open())).toHaveLength(52)
    expect((await put(open(), { revision: 62, stories: 4 })).ok).toBe(true)
    const kept = await listed(open())
    expect(kept.map((entry) => entry.revision)).toEqual([62, 61, ...Array.from({ length: 18 }, (_, i) => 59 - i), 2])
    expect(kept.at(-1)).toMatchObject({ pinned: true })
    expect(await readFile(join(path, 'letter.txt'), 'utf8')).toBe('mine')
  })
})

describe.skipIf(process.platform === 'win32')('rights and strays (B5)', () => {
  it('makes the folder 0700 and its files 0600, and closes a folder that stood open', async () => {
    await put(open(), { revision: 1 })
    await chmod(path, 0o755)
    await put(open(), { revision: 2 })
    expect((await stat(path)).mode & 0o777).toBe(0o700)
    for (const name of await readdir(path)) expect((await stat(join(path, name))).mode & 0o777).toBe(0o600)
  })

  it('sweeps at start what a killed writer left, and lists neither it nor links', async () => {
    await put(open(), { revision: 1 })
    const stray = `.${backupName(aBackup({ revision: 2 }).facts)}.999999999.0a1b2c3d-0000-4000-8000-0123456789ab.tmp`
    await writeFile(join(path, stray), 'half')
    await symlink('/etc/hostname', join(path, backupName(aBackup({ revision: 3 }).facts)))
    expect(await listed(open())).toHaveLength(1)
    expect(await open().read(backupName(aBackup({ revision: 3 }).facts))).toMatchObject({
      error: { type: 'not-found' },
    })
    expect(await open().sweep()).toBe(1)
    expect(await readdir(path)).not.toContain(stray)
  })
})

describe('names (S7)', () => {
  const devices = ['CON', 'nul', 'AUX.storybank', 'COM1', 'LPT9.txt', 'C:', 'C:\\x', '\\\\?\\C:\\x', '/dev/null']
  const good = backupName(aBackup({ revision: 1 }).facts)
  const almost = ['../', '..\\', '/', './', '\0', ' ', '.', 'x/', 'C:'].flatMap((part) => [part + good, good + part])
  const more = [
    `${good}\n`,
    good.toUpperCase(),
    good.replace('2026', '2026/'),
    `${good}.damaged.damaged`,
    '.damaged',
    '',
  ]
  const hostile = [...hostilePaths(), ...devices, ...almost, ...more]

  it('let nothing through to the file system that is not a backup’s own name', async () => {
    expect(hostile.length).toBeGreaterThan(200)
    const touched = vi.fn(async () => Promise.reject(systemError('EIO')))
    const deaf = Object.fromEntries(Object.keys(realFiles).map((name) => [name, touched])) as unknown as FilePort
    const folder = open({ ...deaf })
    for (const name of hostile) expect(await folder.read(name)).toEqual({ ok: false, error: { type: 'not-found' } })
    expect(touched).toHaveBeenCalledTimes(0)
    await folder.read(good)
    expect(touched).toHaveBeenCalled()
  })

  it('are made from facts that can hold no path', async () => {
    const { facts, bytes } = aBackup({ revision: 1 })
    for (const at of hostile) {
      await expect(open().write({ ...facts, at }, bytes)).rejects.toThrow()
      await expect(open().write({ ...facts, reason: at as 'change' }, bytes)).rejects.toThrow()
    }
    expect(await readdir(own)).toEqual([])
  })
})

it('erases every backup and every draft, and nothing else', async () => {
  await put(open(), { revision: 1 })
  const { facts, bytes } = aBackup({ revision: 2 })
  await open().write(facts, bytes.slice(9))
  await writeFile(join(path, 'letter.txt'), 'mine')
  expect(await open().eraseAll()).toEqual({ ok: true, value: null })
  expect(await readdir(path)).toEqual(['letter.txt'])
  await rm(path, { recursive: true })
  expect(await open().eraseAll()).toEqual({ ok: true, value: null })
})
