import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBackups } from '../../electron/files/backups.ts'
import { type FilePort, realFiles } from '../../electron/files/file-port.ts'
import { isInside, secondFolder } from '../../electron/files/second-folder.ts'
import { backupName } from '../../shared/backup/backup.ts'
import { backupPlaceSchema } from '../../shared/backup/backup-place.ts'
import type { Ledger } from '../../shared/backup/ledger.ts'
import { aBackup } from '../support/backup-bank.ts'
import { eventually } from '../support/eventually.ts'
import { systemError } from '../support/failing-files.ts'

let root = ''
let own = ''
let stick = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backups-'))
  own = join(root, 'profile', 'story-bank')
  stick = join(root, 'stick')
  await mkdir(stick)
})
afterEach(() => rm(root, { recursive: true }))

const ledger: Ledger = {
  at: '2026-10-01T08:00:00.000Z',
  revision: 120,
  stories: 30,
  characters: 60_000,
  lists: { questions: 12, loops: 4 },
  appVersion: '0.1.0',
  engineVersion: 'engine 1',
  cleanExit: true,
}
const one = aBackup({ revision: 1 })
const two = aBackup({ revision: 2 })
const toStick = async () => stick
const ledgerPath = () => join(own, 'ledger.json')

/** The real disk, except that nothing can be written below `broken`. */
function brokenBelow(broken: string, code: string): FilePort {
  const open: FilePort['open'] = async (path, flags, mode) => {
    if (path.startsWith(broken) && flags !== 'r') throw systemError(code)
    return realFiles.open(path, flags, mode)
  }
  return { ...realFiles, open }
}

describe('the place of backups (B6)', () => {
  it('is the app’s own folder, and may get a second one', async () => {
    const backups = await openBackups(own)
    const place = { where: join(own, 'backups'), second: null, canChoose: true, secondProblem: null }
    expect(backupPlaceSchema.parse(backups.place())).toEqual(place)
    expect(await backups.chooseSecond(true, toStick)).toEqual({ ok: true, value: { ...place, second: stick } })
    expect((await openBackups(own)).place()).toEqual({ ...place, second: stick })
    expect(await backups.chooseSecond(false, async () => 'never asked')).toEqual({ ok: true, value: place })
    expect((await openBackups(own)).place()).toEqual(place)
  })

  it('changes nothing when the person cancels, and refuses to be the first folder again', async () => {
    const backups = await openBackups(own)
    expect(await backups.chooseSecond(true, async () => null)).toEqual({ ok: false, error: { type: 'cancelled' } })
    for (const path of [own, join(own, 'backups'), join(own, 'x', '..')]) {
      expect(await backups.chooseSecond(true, async () => path)).toMatchObject({ error: { type: 'unknown' } })
    }
    expect(backups.place().second).toBeNull()
    expect(isInside(`${own}-other`, own)).toBe(false)
    expect(isInside(join(own, '..'), own)).toBe(false)
    expect(isInside(join(own, '..x'), own)).toBe(true)
  })

  it.each([
    'not json',
    '{}',
    '{"format":1,"folder":"relative/folder"}',
    '{"format":1,"folder":"../up"}',
    '{"format":1,"folder":""}',
    '{"format":2,"folder":"/x"}',
    '{"format":1,"folder":"/x","more":1}',
  ])('takes a remembered second folder that is %s for none', async (text) => {
    await mkdir(own, { recursive: true })
    await writeFile(join(own, 'second-folder.json'), text)
    expect((await openBackups(own)).place().second).toBeNull()
  })
})

describe('the second folder', () => {
  it('gets the newest backup when it is chosen, and every one after it', async () => {
    const backups = await openBackups(own)
    await backups.write(one.facts, one.bytes)
    await backups.chooseSecond(true, toStick)
    expect(await readdir(stick)).toEqual([backupName(one.facts)])
    expect(new Uint8Array(await readFile(join(stick, backupName(one.facts))))).toEqual(one.bytes)
    await backups.write(two.facts, two.bytes)
    expect((await readdir(stick)).sort()).toEqual([backupName(one.facts), backupName(two.facts)])
    expect(backups.place().secondProblem).toBeNull()
  })

  it.each([
    ['EACCES', 'Writing to the second folder is not allowed.'],
    ['EFBIG', 'The file is larger than this disk allows.'],
  ])('fails by itself (%s): the first backup stands, and the problem is said until it is gone', async (code, words) => {
    let broken = true
    const failing = brokenBelow(stick, code)
    const open: FilePort['open'] = (...args) => (broken ? failing.open(...args) : realFiles.open(...args))
    const backups = await openBackups(own, { files: { ...realFiles, open } })
    await backups.chooseSecond(true, toStick)
    expect(await backups.write(one.facts, one.bytes)).toMatchObject({ ok: true, value: { verified: true } })
    expect(backups.place()).toMatchObject({ second: stick, secondProblem: words })
    broken = false
    await backups.write(two.facts, two.bytes)
    expect(backups.place().secondProblem).toBeNull()
  })

  it('that is pulled out is a problem, never a folder made anew somewhere', async () => {
    const backups = await openBackups(own)
    await backups.chooseSecond(true, toStick)
    await rm(stick, { recursive: true })
    expect((await backups.write(one.facts, one.bytes)).ok).toBe(true)
    expect(backups.place().secondProblem).toBe('The file or its folder is no longer there.')
    await mkdir(stick)
  })

  it('that does not answer keeps nobody waiting, and gets the newest backup once it does', async () => {
    let answer: () => void = () => undefined
    const silent = new Promise<void>((resolve) => {
      answer = resolve
    })
    const open: FilePort['open'] = async (...args) => {
      if (String(args[0]).startsWith(stick)) await silent
      return realFiles.open(...args)
    }
    const remembered = join(own, 'second-folder.json')
    const second = await secondFolder(remembered, { files: { ...realFiles, open }, wait: 20 })
    await second.choose(stick)
    await second.copy(one.facts, one.bytes)
    expect(second.problem()).toBe('The copy in the second folder is not finished yet.')
    await second.copy(two.facts, two.bytes)
    expect(second.problem()).toBe('The second folder does not answer.')
    answer()
    await eventually(async () => expect(await readdir(stick)).toContain(backupName(two.facts)))
    await eventually(() => expect(second.problem()).toBeNull())
  })

  it('that hangs for ever is given up for another, which gets its copy at once and knows nothing of the first', async () => {
    let fail: (error: Error) => void = () => undefined
    const failing = new Promise<never>((_resolve, reject) => {
      fail = reject
    })
    const open: FilePort['open'] = async (...args) =>
      String(args[0]).startsWith(stick) ? failing : realFiles.open(...args)
    const second = await secondFolder(join(own, 'second-folder.json'), { files: { ...realFiles, open }, wait: 20 })
    await second.choose(stick)
    await second.copy(one.facts, one.bytes)
    const other = join(root, 'other')
    await mkdir(other)
    await second.choose(other)
    await second.copy(two.facts, two.bytes)
    // On a busy machine not even a folder that answers is done in so little time.
    await eventually(async () =>
      expect([await readdir(other), second.problem()]).toEqual([[backupName(two.facts)], null]),
    )
    fail(systemError('EACCES'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(second.problem()).toBeNull()
  })
})

describe('the record (D7)', () => {
  it('comes back as it was written, privately, and is replaced whole', async () => {
    const backups = await openBackups(own)
    expect(await backups.readLedger()).toBeNull()
    expect(await backups.writeLedger(ledger)).toEqual({ ok: true, value: null })
    expect(await backups.writeLedger({ ...ledger, revision: 121, cleanExit: false })).toMatchObject({ ok: true })
    expect(await (await openBackups(own)).readLedger()).toEqual({ ...ledger, revision: 121, cleanExit: false })
    if (process.platform !== 'win32') expect((await stat(ledgerPath())).mode & 0o777).toBe(0o600)
  })

  it.each(['', '{', '{"revision":1}', 'null', '[]'])(
    'that reads %j is replaced by what the newest backup says',
    async (text) => {
      const backups = await openBackups(own)
      await backups.write(one.facts, one.bytes)
      await backups.write(two.facts, two.bytes)
      await writeFile(ledgerPath(), text)
      const { at, revision, stories, characters } = two.facts
      expect(await backups.readLedger()).toMatchObject({ at, revision, stories, characters, cleanExit: false })
    },
  )

  it('keeps the older one where the new one cannot be written', async () => {
    const backups = await openBackups(own)
    await backups.writeLedger(ledger)
    const failing = await openBackups(own, { files: brokenBelow(own, 'EROFS') })
    expect(await failing.writeLedger({ ...ledger, revision: 999 })).toMatchObject({ error: { type: 'not-allowed' } })
    expect(await failing.readLedger()).toEqual(ledger)
  })
})

describe('erasing everything', () => {
  it('takes backups, cold copies and the record; the person’s second folder and the window’s place stay', async () => {
    const backups = await openBackups(own)
    await backups.chooseSecond(true, toStick)
    await backups.write(one.facts, one.bytes)
    await backups.writeLedger(ledger)
    await mkdir(join(own, 'cold', '20261001T080000000Z_unclean_9'), { recursive: true })
    await writeFile(join(own, 'cold', '20261001T080000000Z_unclean_9', '000003.log'), 'a story')
    await writeFile(join(own, 'window-state.json'), '{}')
    expect(await backups.eraseAll()).toEqual({ ok: true, value: null })
    expect((await readdir(own)).sort()).toEqual(['backups', 'second-folder.json', 'window-state.json'])
    expect(await readdir(join(own, 'backups'))).toEqual([])
    expect(await readdir(stick)).toHaveLength(1)
    expect(await backups.readLedger()).toBeNull()
    expect(await backups.eraseAll()).toEqual({ ok: true, value: null })
  })

  it('says so where it cannot', async () => {
    const backups = await openBackups(own)
    await backups.write(one.facts, one.bytes)
    const unlink = async () => Promise.reject(systemError('EPERM'))
    const failing = await openBackups(own, { files: { ...realFiles, unlink } })
    expect(await failing.eraseAll()).toMatchObject({ error: { type: 'not-allowed' } })
  })
})

it('writes in the order asked for, one at a time', async () => {
  const order: string[] = []
  let writing = 0
  const open: FilePort['open'] = async (path, flags, mode) => {
    if (flags === 'wx') {
      writing += 1
      order.push(/_r(\d)_/.exec(path)?.[1] ?? '?')
      expect(writing).toBe(1)
    }
    return realFiles.open(path, flags, mode)
  }
  const rename: FilePort['rename'] = async (from, to) => {
    await realFiles.rename(from, to)
    writing -= 1
  }
  const backups = await openBackups(own, { files: { ...realFiles, open, rename } })
  const many = Array.from({ length: 6 }, (_, index) => aBackup({ revision: index + 1 }))
  const ends = await Promise.all(many.map(({ facts, bytes }) => backups.write(facts, bytes)))
  expect(ends.every((end) => end.ok)).toBe(true)
  expect(order).toEqual(['1', '2', '3', '4', '5', '6'])
  const listed = await backups.list()
  expect(listed.ok && listed.value.map((entry) => entry.revision)).toEqual([6, 5, 4, 3, 2, 1])
})

it('sweeps drafts of dead writers in both folders at start (B5)', async () => {
  const backups = await openBackups(own)
  await backups.chooseSecond(true, toStick)
  await backups.write(one.facts, one.bytes)
  const draft = '.x.storybank.999999999.0a1b2c3d-0000-4000-8000-0123456789ab.tmp'
  for (const folder of [stick, join(own, 'backups')]) await writeFile(join(folder, draft), 'half')
  await (await openBackups(own)).sweep()
  for (const folder of [stick, join(own, 'backups')]) expect(await readdir(folder)).toEqual([backupName(one.facts)])
})
