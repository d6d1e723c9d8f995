import '../../../shared/zod-config.ts'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { fillBank, importFactsOf, turnImport } from './big-import.ts'
import { factsOf, layFoundation, openBank, writeNumber, writeOn } from './deeds.ts'
import { meetFile } from './import-file.ts'
import { contentOf, layDown, upgrade } from './old-databases.ts'
import { writeRelaxed } from './relaxed-writes.ts'
import type { TorturePage } from './torture-page.ts'

const uncaught: string[] = []
window.addEventListener('error', ({ message }) => uncaught.push(message))
window.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)))

let store: BankStore | null = null
function bank(): BankStore {
  if (!store) throw new Error('the bank is not open')
  return store
}

const torture: TorturePage = {
  open: async () => {
    store = await openBank()
    if (store.snapshot().stories.length === 0 && store.snapshot().revision === 0) await layFoundation(store)
  },
  writeOn: (from, writers) =>
    writeOn(bank(), { from, writers, onWritten: (number) => window.acknowledge?.(String(number)) }),
  write: async (from, count) => {
    for (let number = from; number < from + count; number++) {
      const wrong = await writeNumber(bank(), number)
      if (wrong !== null) throw new Error(`number ${number}: ${wrong}`)
      window.acknowledge?.(String(number))
    }
  },
  type: async (from, count) => {
    for (let number = from; number < from + count; number++) {
      const wrong = await writeNumber(bank(), number * 4)
      if (wrong !== null) throw new Error(wrong)
    }
  },
  facts: () => factsOf(bank()),
  turnImport: async (count) => {
    window.acknowledge?.('begun')
    const wrong = await turnImport(bank(), count)
    if (wrong !== null) throw new Error(wrong)
    window.acknowledge?.('done')
  },
  importFacts: () => importFactsOf(bank()),
  fill: (what) => fillBank(bank(), what),
  layDown,
  upgradeAll: async (names) => {
    for (const name of names) {
      window.acknowledge?.(name)
      await upgrade(name)
    }
    window.acknowledge?.('done')
  },
  contentOf,
  forget: async (names) => {
    for (const name of names) indexedDB.deleteDatabase(name)
  },
  meetFile: (name, bytes) =>
    meetFile(
      bank(),
      name,
      Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)),
    ),
  uncaught: () => uncaught,
  tryNumber: (number, padding) => writeNumber(bank(), number, { padding }),
  reload: async () => {
    await bank().reload()
    const { status, reason } = bank().snapshot()
    if (status !== 'ready') throw new Error(reason)
  },
  writeRelaxed,
}
window.torture = torture
