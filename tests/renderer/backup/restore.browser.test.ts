import { afterEach, beforeEach, expect, test } from 'vitest'
import { restoreBank } from '../../../renderer/backup/restore-bank.ts'
import { allOf, bankOf } from '../../../renderer/storage/bank-of.ts'
import { type BankStore, bankStore } from '../../../renderer/storage/bank-store.ts'
import { openDatabase } from '../../../renderer/storage/database.ts'
import { changeRows } from '../../../renderer/storage/list-deeds.ts'
import { trashStories } from '../../../renderer/storage/story-deeds.ts'
import type { Bank } from '../../../shared/bank/bank.ts'
import { planRestore } from '../../../shared/bank/restore-plan.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { deleteDatabase } from '../../support/delete-database.ts'
import { fullBank } from '../../support/full-bank.ts'

const at = '2026-11-01T08:00:00.000Z'
let name = ''
let store: BankStore

/** What a backup of the bank now holds, written and read. */
function backedUp(): Bank {
  const bytes = new TextEncoder().encode(writeBankFile(bankOf(store.snapshot()), { exportedAt: at, app: '0.1.0' }))
  const read = readBankFile(bytes, { fileName: 'backup.storybank' })
  if (!read.ok) throw new Error(read.error.type)
  expect(read.value.notices).toEqual([])
  return read.value.bank
}

const restore = (backup: Bank) =>
  restoreBank(store, planRestore(allOf(store.snapshot()), backup), backup, { label: 'Restored', at })

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.error.type)
  store = bankStore(opened.value, {
    ids: () => crypto.randomUUID(),
    now: () => at,
    channel: { tell: () => {}, listen: () => () => {} },
  })
  await store.reload()
  expect(await restore(fullBank())).toBeNull()
})

afterEach(async () => {
  store.close()
  await deleteDatabase(name)
})

const sorted = (bank: Bank) => ({
  ...bank,
  stories: [...bank.stories].sort((a, b) => (a.id < b.id ? -1 : 1)),
  rehearsals: [...bank.rehearsals].sort((a, b) => (a.id < b.id ? -1 : 1)),
})

test('B4: everything of a full bank comes back after it was erased, settings included', async () => {
  const backup = backedUp()
  expect(backup).toEqual(sorted(fullBank()))
  expect((await store.eraseAll()).ok).toBe(true)
  expect(store.snapshot().settings).toEqual(defaultSettings)
  expect(await restore(backup)).toBeNull()
  expect(bankOf(store.snapshot())).toEqual(backup)
  expect(store.snapshot().unreadable).toEqual([])
})

test('B4, UN3: a restore over a bank that went on is one deed; undo and redo give both banks back exactly', async () => {
  const backup = backedUp()
  const { stories, loops, questions, pins } = store.snapshot()
  const [loop, question, pin] = [loops[0], questions[0], pins[0]]
  if (!loop || !question || !pin) throw new Error('the bank is not full')
  await store.perform('Went on', [
    ...trashStories(
      stories.filter((story) => story.id === 'ledger'),
      at,
    ),
    ...changeRows('loops', [{ before: loop, after: { ...loop, company: 'Other' } }]),
    ...changeRows('questions', [{ before: null, after: { ...question, id: 'q-3', text: 'New?' } }]),
    ...changeRows('pins', [{ before: pin, after: null }]),
  ])
  await store.saveSettings({ wordsPerMinute: 170 })
  const before = allOf(store.snapshot())
  expect(await restore(backup)).toBeNull()
  const after = allOf(store.snapshot())
  expect(after).toEqual({ ...backup, settings: before.settings })
  expect(store.snapshot().settings.wordsPerMinute).toBe(170)
  expect((await store.undo()).ok).toBe(true)
  expect(allOf(store.snapshot())).toEqual(before)
  expect((await store.redo()).ok).toBe(true)
  expect(allOf(store.snapshot())).toEqual(after)
})

test('BK7: a backup leaves out what waits for a story in the Trash, and the story takes it up again', async () => {
  const { stories } = store.snapshot()
  await store.perform(
    'Deleted',
    trashStories(
      stories.filter((story) => story.id === 'ledger'),
      at,
    ),
  )
  const backup = backedUp()
  expect(backup.dismissals).toEqual([])
  expect(backup.loops[0]?.slots[0]?.planned).toEqual([])
  expect(backup.tellings).toHaveLength(2)
  expect(await restore(backup)).toBeNull()
  expect(store.snapshot().dismissals).toHaveLength(1)
  expect(store.snapshot().loops[0]?.slots[0]?.planned).toHaveLength(1)
})
