import { beforeEach, describe, expect, test } from 'vitest'
import { browserBackups } from '../../../renderer/host/browser-backups.ts'
import { backupName } from '../../../shared/backup/backup.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const factsAt = (minute: number, more: object = {}) => ({
  at: new Date(Date.parse('2026-10-01T08:00:00.000Z') + minute * 60_000).toISOString(),
  revision: minute,
  stories: 10,
  characters: 1000,
  reason: 'change' as const,
  ...more,
})

beforeEach(async () => {
  await browserBackups().eraseAll()
})

describe('B1 and B3 in the browser’s private file system', () => {
  test('what is written is listed, newest first, and reads back byte for byte', async () => {
    const host = browserBackups()
    await host.write(factsAt(1), bytesOf('one'))
    await host.write(factsAt(2), bytesOf('zwei ä'))
    const listed = await host.list()
    expect(listed.ok && listed.value.map((entry) => entry.revision)).toEqual([2, 1])
    const read = await host.read(backupName(factsAt(2)))
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('zwei ä')
  })

  test('rotation keeps dozens of hundreds, the newest among them', async () => {
    const host = browserBackups()
    for (let minute = 0; minute < 60; minute++) await host.write(factsAt(minute), bytesOf(`${minute}`))
    const listed = await host.list()
    const revisions = listed.ok ? listed.value.map((entry) => entry.revision) : []
    expect(revisions[0]).toBe(59)
    expect(revisions.length).toBe(20)
  })

  test('a bank that lost half of itself never rotates the last whole backup away', async () => {
    const host = browserBackups()
    for (let minute = 0; minute < 20; minute++) await host.write(factsAt(minute), bytesOf(`${minute}`))
    for (let minute = 20; minute < 60; minute++) await host.write(factsAt(minute, { stories: 4 }), bytesOf(`${minute}`))
    const listed = await host.list()
    expect(listed.ok && listed.value.some((entry) => entry.stories === 10)).toBe(true)
  })

  test('a backup that is not there is said to be not there', async () => {
    expect(await browserBackups().read('20261001T080000000Z_r1_s1_c1_change.storybank')).toEqual({
      ok: false,
      error: { type: 'not-found' },
    })
  })
})

test('D7: the record survives the loss of either of its two copies', async () => {
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
  await host.writeLedger(ledger)
  localStorage.clear()
  expect(await browserBackups().readLedger()).toEqual(ledger)
  await host.writeLedger({ ...ledger, revision: 6 })
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('backups', { recursive: true })
  expect((await browserBackups().readLedger())?.revision).toBe(6)
})
