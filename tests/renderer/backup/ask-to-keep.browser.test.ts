import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askToKeep } from '../../../renderer/backup/ask-to-keep.ts'
import { storageKeeping } from '../../../renderer/host/storage-keeping.ts'
import { type BankStore, bankStore } from '../../../renderer/storage/bank-store.ts'
import { openDatabase } from '../../../renderer/storage/database.ts'
import { createStories } from '../../../renderer/storage/story-deeds.ts'
import { sampleTag } from '../../../shared/story/sample-tag.ts'
import { deleteDatabase } from '../../support/delete-database.ts'
import { aStory } from '../../support/story-builder.ts'

const silent = { tell: () => {}, listen: () => () => {} }
const name = 'test-ask-to-keep'
let store: BankStore
const persist = vi.fn(async () => false)
const keeping = () => storageKeeping({ persisted: async () => false, persist })

beforeEach(async () => {
  persist.mockClear()
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.error.type)
  store = bankStore(opened.value, {
    ids: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    channel: silent,
  })
  await store.reload()
})
afterEach(async () => {
  store.close()
  await deleteDatabase(name)
})
const asked = () => persist.mock.calls.length

test('the browser is asked after the first story of one’s own was saved: not for a sample, not for a blank one; once', async () => {
  askToKeep(store, keeping())
  await store.perform('Samples', createStories([aStory({ id: 'sample', action: 'Told.', tags: [sampleTag] })]))
  await store.perform('New story', createStories([aStory({ id: 'mine', title: '' })]))
  await store.saveSettings({ theme: 'dark' })
  expect(asked()).toBe(0)
  await store.saveFields('mine', { action: 'I moved the gate clerk to mornings.' })
  await vi.waitFor(() => expect(asked()).toBe(1))
  await store.saveFields('mine', { action: 'I moved both gate clerks.' })
  expect(asked()).toBe(1)
})

test('a bank with stories is not asked about on loading, but once more at its first write', async () => {
  await store.perform('New story', createStories([aStory({ id: 'mine', action: 'Told before.' })]))
  askToKeep(store, keeping())
  await store.reload()
  expect(asked()).toBe(0)
  await store.saveFields('mine', { action: 'Told again.' })
  await vi.waitFor(() => expect(asked()).toBe(1))
})
