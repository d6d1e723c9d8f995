import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coldCopiesToRemove, coldCopy, coldReason, coldRule } from '../../electron/files/cold-copy.ts'
import { type FolderPort, realFolders } from '../../electron/files/folder-port.ts'
import { readLastRun, recordRun } from '../../electron/files/last-run.ts'
import type { Ledger } from '../../shared/backup/ledger.ts'

let root = ''
let from = ''
let to = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cold-'))
  from = join(root, 'IndexedDB')
  to = join(root, 'story-bank', 'cold')
  await mkdir(join(from, 'app_story-bank_0.indexeddb.leveldb'), { recursive: true })
  await writeFile(join(from, 'app_story-bank_0.indexeddb.leveldb', '000003.log'), 'the stories')
  await writeFile(join(from, 'app_story-bank_0.indexeddb.leveldb', 'CURRENT'), 'MANIFEST-000001\n')
})
afterEach(() => rm(root, { recursive: true }))

const versions = { app: '0.1.0', electron: '45.4.1', chromium: '153.0.1' }
const clean = { cleanExit: true } as Ledger
const at = (minute: number) => new Date(Date.parse('2026-10-01T08:00:00.000Z') + minute * 60_000).toISOString()
const copy = (minute: number, folders: Partial<FolderPort> = {}, patience?: number) =>
  coldCopy({
    ...{ from, to, reason: 'unclean', now: at(minute), folders: { ...realFolders, ...folders } },
    ...(patience === undefined ? {} : { patience }),
  })
const copies = async () => (await realFolders.names(to)).sort()

describe('when the database is copied (B7)', () => {
  it('is after an unclean end, a change of any version, or a record that is gone; never else', () => {
    expect(coldReason(clean, versions, versions)).toBeNull()
    expect(coldReason({ ...clean, cleanExit: false }, versions, versions)).toBe('unclean')
    expect(coldReason(null, versions, versions)).toBe('unclean')
    expect(coldReason(clean, null, versions)).toBe('new-version')
    for (const key of ['app', 'electron', 'chromium'] as const)
      expect(coldReason(clean, { ...versions, [key]: '0' }, versions)).toBe('new-version')
  })

  it('remembers which versions ran last, and takes a garbled memory for none', async () => {
    const path = join(root, 'story-bank', 'last-run.json')
    expect(await readLastRun(path)).toBeNull()
    await recordRun(path, versions)
    expect(await readLastRun(path)).toEqual(versions)
    await writeFile(path, '{"format":1,"app":"0.1.0"}')
    expect(await readLastRun(path)).toBeNull()
    await recordRun(join(path, 'below-a-file', 'last-run.json'), versions)
  })
})

describe('the copy (B7)', () => {
  it('is the whole folder, for its owner alone; the database itself is not touched', async () => {
    const done = await copy(0)
    expect(done).toMatchObject({ type: 'copied' })
    const [name = ''] = await copies()
    expect(name).toBe('20261001T080000000Z_unclean_27')
    const folder = join(to, name, 'app_story-bank_0.indexeddb.leveldb')
    expect(await readFile(join(folder, '000003.log'), 'utf8')).toBe('the stories')
    expect((await realFolders.files(from)).map(({ path }) => path).sort()).toEqual(
      (await realFolders.files(join(to, name))).map(({ path }) => path).sort(),
    )
    if (process.platform !== 'win32') expect((await stat(to)).mode & 0o777).toBe(0o700)
  })

  it('is not made without a reason, nor of nothing', async () => {
    expect(await coldCopy({ from, to, reason: null, now: at(0) })).toEqual({ type: 'not-needed' })
    expect(await coldCopy({ from: join(root, 'absent'), to, reason: 'unclean', now: at(0) })).toEqual({
      type: 'nothing-there',
    })
    await rm(from, { recursive: true })
    await mkdir(from)
    expect(await copy(0)).toEqual({ type: 'nothing-there' })
    expect(await copies()).toEqual([])
  })

  it('is kept three times: the two newest and the fullest of the others', async () => {
    for (let minute = 0; minute < 3; minute++) await copy(minute)
    expect((await copies()).map((name) => name.slice(9, 13))).toEqual(['0800', '0801', '0802'])
    // Chromium blanked the database, and the app starts again and again: the copy with the stories stays.
    await rm(from, { recursive: true })
    await mkdir(from)
    await writeFile(join(from, 'CURRENT'), 'x')
    for (let minute = 3; minute < 9; minute++) await copy(minute)
    expect((await copies()).map((name) => name.replace('20261001T', ''))).toEqual([
      '080200000Z_unclean_27',
      '080700000Z_unclean_1',
      '080800000Z_unclean_1',
    ])
  })

  it('never leaves more than three, nor fewer than there were up to three, in any folder', () => {
    const name = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(9999)).map(([time, size]) => {
      return `20261001T080000${String(time).padStart(3, '0')}Z_unclean_${size}`
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(name, fc.constantFrom('draft', 'mine', '..')), { maxLength: 12 }),
        (names) => {
          const ours = names.filter((each) => each.startsWith('2026'))
          const gone = coldCopiesToRemove(names)
          expect(gone.every((each) => ours.includes(each))).toBe(true)
          expect(ours.length - gone.length).toBe(Math.min(coldRule.keep, ours.length))
          const sorted = [...ours].sort().reverse()
          for (const each of sorted.slice(0, 2)) expect(gone).not.toContain(each)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is not made of a folder that is too large, nor where the disk would be too full', async () => {
    const huge = async () => [{ path: 'x', size: coldRule.largest + 1 }]
    expect(await copy(0, { files: huge })).toEqual({ type: 'too-large' })
    expect(await copy(0, { free: async () => coldRule.spare })).toEqual({ type: 'no-room' })
    expect(await copies()).toEqual([])
  })
})

describe('whatever goes wrong, the window opens (B7)', () => {
  it.each(['files', 'names', 'make', 'copyFile', 'rename', 'remove', 'free'] as const)(
    'when %s fails: it is said, and no half copy bears a name',
    async (step) => {
      await copy(0)
      const failing = async () => Promise.reject(new Error('EIO: made up'))
      const outcome = await copy(1, { [step]: failing })
      expect(outcome).toMatchObject({ type: 'failed', reason: 'EIO: made up' })
      for (const name of (await copies()).filter((each) => each !== 'draft'))
        expect(await realFolders.files(join(to, name))).toHaveLength(2)
      expect(await copy(2)).toMatchObject({ type: 'copied' })
      expect(await copies()).not.toContain('draft')
    },
  )

  it.each([1, 2])('when copying file %s hangs: it is given up in time and leaves nothing', async (hanging) => {
    let go: () => void = () => undefined
    const hangs = new Promise<void>((resolve) => {
      go = resolve
    })
    let file = 0
    let ended = false
    const copyFile: FolderPort['copyFile'] = async (...args) => {
      file += 1
      if (file === hanging) await hangs
      await realFolders.copyFile(...args)
    }
    const remove: FolderPort['remove'] = async (folder) => {
      await realFolders.remove(folder)
      ended = file > 0
    }
    // It ends although the file never does.
    expect(await copy(0, { copyFile, remove }, 30)).toEqual({ type: 'too-slow' })
    // By now the page may have opened the database: what is copied from here on is not cold, and bears no name.
    go()
    await expect.poll(() => ended).toBe(true)
    expect(await copies()).toEqual([])
    expect(coldRule.patience).toBeLessThanOrEqual(5000)
  })

  it('when a file grows while it is copied: the copy is not taken for whole', async () => {
    const grows: FolderPort['copyFile'] = async (source, target) => {
      await realFolders.copyFile(source, target)
      await writeFile(target, 'something else')
    }
    expect(await copy(0, { copyFile: grows })).toMatchObject({ type: 'failed' })
    expect(await copies()).toEqual([])
    expect(await readdir(join(root, 'story-bank'))).toEqual(['cold'])
  })
})
