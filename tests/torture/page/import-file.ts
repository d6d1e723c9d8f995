import { wholeImport } from '../../../renderer/features/transfer/import-lists.ts'
import { type Run, readColumns, readImport } from '../../../renderer/features/transfer/read-import.ts'
import { allOf } from '../../../renderer/storage/bank-of.ts'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { changeRows } from '../../../renderer/storage/list-deeds.ts'
import { createStories, replaceStory } from '../../../renderer/storage/story-deeds.ts'
import { planImport } from '../../../shared/bank/import-plan.ts'
import { keyedLists, listNames } from '../../../shared/bank/list-rows.ts'
import type { BankReading } from '../../../shared/bank-file/reading.ts'
import { atOnce } from '../../../shared/steps.ts'

/** How one file was met. */
export interface MetFile {
  /** Refused or put to the person as a question; or read, and imported. */
  outcome: 'refused' | 'imported' | 'nothing to import'
  /** True when the bank is not what it was: after a refusal, or after an import and its undoing. */
  changed: boolean
}

/** Everything a person keeps, as text that is the same for the same bank. */
const bankText = (store: BankStore) => JSON.stringify([allOf(store.snapshot()), store.snapshot().trash])

async function whatItReads(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<BankReading | null> {
  const run: Run = async (steps) => atOnce(steps)
  const read = await readImport({ name, bytes }, run)
  if (read?.type === 'read') return read.reading
  if (read?.type !== 'columns') return null
  const guesses = read.columns.map((column) => column.guess)
  const columns = await readColumns({ name, bytes }, guesses, run)
  return columns?.type === 'read' ? columns.reading : null
}

/** Reads a file as the import dialog does; imports what it holds in one deed, undoes it, and compares. */
export async function meetFile(store: BankStore, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<MetFile> {
  const before = bankText(store)
  const reading = await whatItReads(name, bytes)
  const same = async () => {
    await store.reload()
    return bankText(store) === before && store.snapshot().unreadable.length === 0
  }
  if (!reading) return { outcome: 'refused', changed: !(await same()) }
  const now = new Date().toISOString()
  const plan = planImport(store.snapshot().stories, reading.rows)
  const asked = { plan, choices: new Map(), file: reading.bank }
  const ids = () => crypto.randomUUID()
  const { creates, replaces, lists } = wholeImport(asked, allOf(store.snapshot()), { ids, now })
  const rows = keyedLists(lists)
  const changes = [
    ...createStories(creates, store.snapshot().trash),
    ...replaces.flatMap(({ before: old, after }) => replaceStory(old, after, now)),
    ...listNames.flatMap((list) =>
      changeRows(
        list,
        rows[list].map((after) => ({ before: null, after })),
      ),
    ),
  ]
  if (changes.length === 0) return { outcome: 'nothing to import', changed: !(await same()) }
  const done = await store.perform(`Imported ${name}`, changes)
  if (!done.ok) throw new Error(`the import was refused by the store: ${JSON.stringify(done.error)}`)
  const undone = await store.undo(done.value.id)
  if (!undone.ok) throw new Error(`the import could not be undone: ${JSON.stringify(undone.error)}`)
  return { outcome: 'imported', changed: !(await same()) }
}
