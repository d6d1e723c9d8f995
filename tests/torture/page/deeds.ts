import { type BankStore, bankStore } from '../../../renderer/storage/bank-store.ts'
import { openDatabase } from '../../../renderer/storage/database.ts'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { toStoryRow } from '../../../renderer/storage/rows.ts'
import { createStories } from '../../../renderer/storage/story-deeds.ts'
import { leaveLogOfUncleanEnd, noteClose } from '../../../renderer/storage/unclean-end.ts'
import { type Change, fieldChange } from '../../../shared/deed/deed.ts'
import { ownQuestionSchema } from '../../../shared/question/question.ts'
import { blankStory } from '../../../shared/story/story.ts'

/** Stories that every fourth number's three forerunners write together, and those that are typed into alone. */
const together = ['t0', 't1', 't2', 't3']
const alone = ['a0', 'a1', 'a2', 'a3']

const now = () => new Date().toISOString()

export async function openBank(): Promise<BankStore> {
  const opened = await openDatabase()
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const store = bankStore(opened.value, { ids: () => crypto.randomUUID(), now })
  await store.reload()
  if (store.snapshot().status !== 'ready') throw new Error(store.snapshot().reason)
  noteClose(() => store.snapshot().revision)
  await leaveLogOfUncleanEnd(store.snapshot().revision)
  return store
}

/** The stories that are written into, as one deed: revision 1. */
export async function layFoundation(store: BankStore): Promise<void> {
  const stories = [...together, ...alone].map((id) => blankStory({ id, now: now() }))
  const done = await store.perform('0', createStories(stories))
  if (!done.ok) throw new Error(done.error.type)
}

/** The number, and words behind it where a write is to weigh something. */
const padded = (number: number, padding: number) =>
  padding > 0 ? `${number} ${'word '.repeat(padding / 5)}` : `${number}`
const numberIn = (text: string | undefined) => (text === undefined ? 'no story' : (text.split(' ')[0] ?? ''))

/** Whether the number is written by typing into one story; else by one deed over four stories and a new question. */
export const isTyped = (number: number) => number % 4 === 0

/** What the stories written together say by the time a number is written, where all before it were. */
function standsBefore(number: number): string {
  const last = isTyped(number - 1) ? number - 2 : number - 1
  return last > 0 ? `${last}` : ''
}

function deedChanges(store: BankStore, number: number, { text, over }: { text: string; over?: string }): Change[] {
  const stories = together.flatMap((id) => {
    const seen = store.snapshot().storiesById.get(id)
    if (!seen) return []
    const before = { ...seen, situation: over ?? seen.situation }
    return fieldChange('stories', id, toStoryRow(before), toStoryRow({ ...before, situation: text })) ?? []
  })
  const question = ownQuestionSchema.parse({ id: `q${number}`, text: String(number), createdAt: now() })
  return [...stories, ...addToList('questions', [question])]
}

/**
 * Writes one number as the app would; what went wrong in words, or null after the commit. `over` is what a deed expects
 * in its stories where that is not yet to be seen, for its forerunner is still on its way to the disk.
 */
export async function writeNumber(
  store: BankStore,
  number: number,
  { padding = 0, over }: { padding?: number; over?: string } = {},
): Promise<string | null> {
  const text = padded(number, padding)
  const done = isTyped(number)
    ? await store.saveFields(alone[(number / 4) % alone.length] ?? '', { action: text })
    : await store.perform(String(number), deedChanges(store, number, { text, ...(over === undefined ? {} : { over }) }))
  return done.ok ? null : JSON.stringify(done.error)
}

/**
 * Writes number after number without an end, by so many writers at once: each takes the next number without waiting for
 * the others. Transactions over the same tables commit in the order they were begun, so that the bank still holds all
 * numbers up to one. Rejects at the first that fails.
 */
export async function writeOn(
  store: BankStore,
  { from, writers, onWritten }: { from: number; writers: number; onWritten: (number: number) => void },
): Promise<void> {
  let next = from
  let failed = false
  const writer = async () => {
    while (!failed) {
      const number = next++
      const wrong = await writeNumber(store, number, { over: standsBefore(number) })
      if (wrong === null) onWritten(number)
      else {
        failed = true
        throw new Error(`number ${number}: ${wrong}`)
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
}

/** What the numbers left in the bank. */
export interface DeedFacts {
  together: string[]
  alone: string[]
  questions: number[]
  newestDeed: string
  revision: number
  unreadable: number
}

export function factsOf(store: BankStore): DeedFacts {
  const { storiesById, questions, canUndo, revision, unreadable } = store.snapshot()
  return {
    together: together.map((id) => numberIn(storiesById.get(id)?.situation)),
    alone: alone.map((id) => numberIn(storiesById.get(id)?.action)),
    questions: questions
      .filter(({ id }) => id.startsWith('q'))
      .map((question) => Number(question.text))
      .sort((a, b) => a - b),
    newestDeed: canUndo?.label ?? '',
    revision,
    unreadable: unreadable.length,
  }
}
