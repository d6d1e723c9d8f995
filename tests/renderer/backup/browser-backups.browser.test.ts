import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browserBackups } from '../../../renderer/host/browser-backups.ts'
import { backupName, damagedEnding } from '../../../shared/backup/backup.ts'
import { aBackup } from '../../support/backup-bank.ts'

beforeEach(async () => {
  await browserBackups().eraseAll()
})

const host = browserBackups()
const ledger = {
  at: '2026-10-01T08:00:00.000Z',
  revision: 5,
  stories: 3,
  characters: 900,
  appVersion: '0.1.0',
  engineVersion: 'x',
  cleanExit: false,
}
const put = async (options: Parameters<typeof aBackup>[0]) => {
  const { facts, bytes } = aBackup(options)
  return host.write(facts, bytes)
}
const listed = async () => {
  const all = await host.list()
  if (!all.ok) throw new Error(all.error.type)
  return all.value
}

describe('B1 and B3 in the browser’s private file system', () => {
  test('what is written is listed, newest first, and reads back byte for byte', async () => {
    await put({ revision: 1 })
    const { facts, bytes } = aBackup({ revision: 2 })
    await host.write(facts, bytes)
    expect((await listed()).map((entry) => entry.revision)).toEqual([2, 1])
    expect(await host.read(backupName(facts))).toEqual({ ok: true, value: bytes })
  })

  test('what cannot be read as a restore would read it is kept apart, and no more than three of it', async () => {
    await put({ revision: 1 })
    for (let revision = 2; revision < 8; revision++) {
      const { facts, bytes } = aBackup({ revision })
      const written = await host.write(facts, bytes.slice(0, -1))
      expect(written).toMatchObject({ ok: false, error: { type: 'not-verified' } })
    }
    const all = await listed()
    expect(all.map((entry) => [entry.revision, entry.verified])).toEqual([
      [7, false],
      [6, false],
      [5, false],
      [1, true],
    ])
    expect(all[0]?.name.endsWith(damagedEnding)).toBe(true)
    const { facts, bytes } = aBackup({ revision: 9 })
    expect(await host.write({ ...facts, stories: 4 }, bytes)).toMatchObject({ error: { type: 'not-verified' } })
  })

  test('a file that goes while the folder is read is no failure, and what is no backup is not looked at', async () => {
    await put({ revision: 1 })
    await put({ revision: 2 })
    await host.writeLedger(ledger)
    const whole = FileSystemFileHandle.prototype.getFile
    const asked: string[] = []
    const getFile = vi.spyOn(FileSystemFileHandle.prototype, 'getFile').mockImplementation(function (
      this: FileSystemFileHandle,
    ) {
      asked.push(this.name)
      if (this.name.includes('_r1_')) throw new DOMException('gone', 'NotFoundError')
      return whole.call(this)
    })
    try {
      expect((await listed()).map((entry) => entry.revision)).toEqual([2])
      expect(asked.every((name) => name.endsWith('.storybank'))).toBe(true)
    } finally {
      getFile.mockRestore()
    }
  })

  test('rotation keeps dozens of hundreds, the newest among them', async () => {
    for (let revision = 0; revision < 60; revision++) await put({ revision })
    const revisions = (await listed()).map((entry) => entry.revision)
    expect(revisions[0]).toBe(59)
    expect(revisions.length).toBe(20)
  })

  test('a bank that lost half of itself never rotates the last whole backup away', async () => {
    for (let revision = 0; revision < 20; revision++) await put({ revision, stories: 10 })
    for (let revision = 20; revision < 60; revision++) await put({ revision, stories: 4 })
    expect((await listed()).some((entry) => entry.stories === 10)).toBe(true)
  })

  test('a backup that is not there is said to be not there', async () => {
    expect(await browserBackups().read('20261001T080000000Z_r1_s1_c1_change.storybank')).toEqual({
      ok: false,
      error: { type: 'not-found' },
    })
  })
})

test('D7: the record survives the loss of either of its two copies', async () => {
  await host.writeLedger(ledger)
  localStorage.clear()
  expect(await browserBackups().readLedger()).toEqual(ledger)
  await host.writeLedger({ ...ledger, revision: 6 })
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('backups', { recursive: true })
  expect((await browserBackups().readLedger())?.revision).toBe(6)
})
