import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { createStories } from '../../../renderer/storage/story-deeds.ts'
import { ownQuestionSchema } from '../../../shared/question/question.ts'
import { blankStory } from '../../../shared/story/story.ts'

/** What an import of many stories left in the bank: its own rows only. */
export interface ImportFacts {
  /** `id situation`, in the order of ids. */
  stories: string[]
  questions: string[]
  /** The label of the deed that undo would turn next. */
  newestDeed: string
  revision: number
  unreadable: number
}

export function importFactsOf(store: BankStore): ImportFacts {
  const { stories, questions, canUndo, revision, unreadable } = store.snapshot()
  return {
    stories: stories
      .filter(({ id }) => id.startsWith('i'))
      .map((story) => `${story.id} ${story.situation}`)
      .sort(),
    questions: questions
      .map(({ id }) => id)
      .filter((id) => id.startsWith('iq'))
      .sort(),
    newestDeed: canUndo?.label ?? '',
    revision,
    unreadable: unreadable.length,
  }
}

export interface Fill {
  prefix: string
  count: number
  length: number
}

/** One deed of many rows, as an import is; or its undoing, where it is done. Resolves with what went wrong, or null. */
export async function turnImport(store: BankStore, count: number): Promise<string | null> {
  if (store.snapshot().canUndo?.label === 'import') {
    const undone = await store.undo()
    return undone.ok ? null : JSON.stringify(undone.error)
  }
  const now = new Date().toISOString()
  const numbers = Array.from({ length: count }, (_, index) => index)
  const stories = numbers.map((index) => ({ ...blankStory({ id: `i${index}`, now }), situation: `text ${index}` }))
  const questions = numbers.map((index) => ownQuestionSchema.parse({ id: `iq${index}`, text: `${index}?` }))
  const done = await store.perform('import', [...createStories(stories), ...addToList('questions', questions)])
  return done.ok ? null : JSON.stringify(done.error)
}

/** Long stories, so many that the store sorts its log into tables: `length` characters each, one deed. */
export async function fillBank(store: BankStore, { prefix, count, length }: Fill): Promise<void> {
  const now = new Date().toISOString()
  const stories = Array.from({ length: count }, (_, index) => ({
    ...blankStory({ id: `${prefix}${index}`, now }),
    title: `Story ${index} of ${prefix}`,
    action: `What I did in ${index}. `.repeat(length / 20).slice(0, length),
  }))
  const done = await store.perform(`filled ${prefix}`, createStories(stories))
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}
