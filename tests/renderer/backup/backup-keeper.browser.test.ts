import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BackupKeeper, backupKeeper, backupTimes } from '../../../renderer/backup/backup-keeper.ts'
import type { BackupHost } from '../../../renderer/host/backups.ts'
import { type BankStore, bankStore } from '../../../renderer/storage/bank-store.ts'
import { openDatabase } from '../../../renderer/storage/database.ts'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { createStories } from '../../../renderer/storage/story-deeds.ts'
import { type BackupReason, backupEntry, backupName } from '../../../shared/backup/backup.ts'
import type { Ledger } from '../../../shared/backup/ledger.ts'
import { ownQuestionSchema } from '../../../shared/question/question.ts'
import { failure, success } from '../../../shared/result.ts'
import { deleteDatabase } from '../../support/delete-database.ts'
import { eventually } from '../../support/eventually.ts'
import { aStory } from '../../support/story-builder.ts'

interface MemoryHost extends BackupHost {
  ledger: Ledger | null
  full: boolean
  reasons: BackupReason[]
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/** A host that keeps backups in memory, and fails when told to. */
function memoryHost(): MemoryHost {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const reasons: BackupReason[] = []
  const host: MemoryHost = {
    ledger: null,
    full: false,
    reasons,
    files,
    place: async () => ({ where: 'memory', second: null, canChoose: false, secondProblem: null }),
    list: async () => success([...files].flatMap(([name, bytes]) => backupEntry(name, bytes.length) ?? []).reverse()),
    write: async (facts, bytes) => {
      if (host.full) return failure({ type: 'disk-full' as const })
      reasons.push(facts.reason)
      files.set(backupName(facts), bytes)
      const entry = backupEntry(backupName(facts), bytes.length)
      return entry ? success(entry) : failure({ type: 'not-found' as const })
    },
    read: async (name) => {
      const bytes = files.get(name)
      return bytes ? success(bytes) : failure({ type: 'not-found' as const })
    },
    chooseSecond: async () => failure({ type: 'no-place' as const }),
    eraseAll: async () => {
      files.clear()
      return success(undefined)
    },
    readLedger: async () => host.ledger,
    writeLedger: async (ledger) => {
      host.ledger = ledger
    },
  }
  return host
}

let name = ''
let store: BankStore
let host: MemoryHost
let keeper: BackupKeeper
const silent = { tell: () => {}, listen: () => () => {} }
const write = (id: string) => store.perform('New story', createStories([aStory({ id, title: `Story ${id}` })]))

async function begin(): Promise<void> {
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.error.type)
  let id = 0
  store = bankStore(opened.value, { ids: () => `id${++id}`, now: () => new Date().toISOString(), channel: silent })
  await store.reload()
  keeper = backupKeeper(store, host, {
    now: () => new Date().toISOString(),
    appVersion: '0.1.0',
    engineVersion: 'engine 1',
  })
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-10-01T08:00:00Z') })
  name = `keeper-${crypto.randomUUID()}`
  host = memoryHost()
  await begin()
})
afterEach(async () => {
  vi.useRealTimers()
  keeper.stop()
  store.close()
  await deleteDatabase(name)
})

describe('B2: when a backup is made', () => {
  test('half a minute after the last change, once', async () => {
    await keeper.start()
    await write('a')
    await vi.advanceTimersByTimeAsync(backupTimes.afterChange - 1)
    expect(host.reasons).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    await eventually(() => expect(host.reasons).toEqual(['change']))
    await vi.advanceTimersByTimeAsync(backupTimes.atLeastEvery * 2)
    expect(host.reasons).toEqual(['change'])
  })

  test('every ten minutes while somebody keeps writing', async () => {
    await keeper.start()
    for (let step = 0; step < 31; step++) {
      await write(`s${step}`)
      await vi.advanceTimersByTimeAsync(20_000)
    }
    await eventually(() => expect(host.reasons).toEqual(['interval']))
  })

  test('on closing, when there is something new; and the record then says that the end was clean', async () => {
    await keeper.start()
    await write('a')
    await keeper.finish()
    expect(host.reasons).toEqual(['quit'])
    expect(host.ledger).toMatchObject({ cleanExit: true, stories: 1 })
    await keeper.finish()
    expect(host.reasons).toEqual(['quit'])
  })

  test('a run that ends without closing leaves a record that says so, whatever the run before it said', async () => {
    await keeper.start()
    await write('a')
    await keeper.finish()
    expect(host.ledger).toMatchObject({ cleanExit: true })
    keeper.stop()
    store.close()
    await begin()
    await keeper.start()
    expect(host.ledger).toMatchObject({ cleanExit: false })
    await write('b')
    await vi.advanceTimersByTimeAsync(backupTimes.ledgerAfter)
    await eventually(() => expect(host.ledger).toMatchObject({ cleanExit: false, stories: 2 }))
  })

  test('before a new version of the app or of its engine', async () => {
    await keeper.start()
    await write('a')
    await keeper.finish()
    keeper.stop()
    host.ledger = host.ledger && { ...host.ledger, engineVersion: 'engine 0' }
    store.close()
    await begin()
    await keeper.start()
    expect(host.reasons).toEqual(['quit', 'before-version-change'])
  })
})

describe('D7: a bank that is less than the record says', () => {
  test('blank: it is said, and nothing is backed up or recorded over it until the person goes on', async () => {
    host.ledger = {
      at: '2026-09-30T08:00:00.000Z',
      revision: 40,
      stories: 12,
      characters: 9000,
      appVersion: '0.1.0',
      engineVersion: 'engine 1',
      cleanExit: true,
    }
    const before = host.ledger
    expect((await keeper.start()).type).toBe('blank')
    await write('a')
    await vi.advanceTimersByTimeAsync(backupTimes.atLeastEvery)
    await keeper.finish()
    expect(host.reasons).toEqual([])
    expect(host.ledger).toEqual(before)
    await keeper.accept()
    expect(host.ledger).not.toEqual(before)
  })

  test('lists: a bank that lost its questions alone is noticed, and what is recorded stays', async () => {
    const questions = ['q1', 'q2'].map((id) => ownQuestionSchema.parse({ id, text: `Question ${id}` }))
    await keeper.start()
    await store.perform('Questions', [...createStories([aStory({ id: 'a' })]), ...addToList('questions', questions)])
    await keeper.finish()
    expect(host.ledger?.lists).toMatchObject({ questions: 2, loops: 0 })
    await store.database.table('questions').delete('q2')
    keeper.stop()
    store.close()
    await begin()
    const before = host.ledger
    expect(await keeper.start()).toMatchObject({ type: 'shrunk', text: false, lists: { questions: 1 } })
    expect(host.ledger).toEqual(before)
  })
})

test('B6: a failed backup is shown until one succeeds, with the time since when', async () => {
  await keeper.start()
  host.full = true
  await write('a')
  await vi.advanceTimersByTimeAsync(backupTimes.afterChange)
  await eventually(() => expect(keeper.status().failing?.failure).toEqual({ type: 'disk-full' }))
  const since = keeper.status().failing?.since
  await keeper.backUp('by-hand')
  expect(keeper.status().failing?.since).toBe(since)
  host.full = false
  await keeper.backUp('by-hand')
  expect(keeper.status().failing).toBeNull()
  expect(keeper.status().last?.stories).toBe(1)
})
