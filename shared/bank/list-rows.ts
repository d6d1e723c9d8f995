import type { Dismissal } from '../review/dismissal.ts'
import type { Bank } from './bank.ts'

/** The lists kept beside the stories, in the order in which they are named. */
export const listNames = ['questions', 'pins', 'dismissals', 'rehearsals', 'drills', 'loops', 'tellings'] as const
export type ListName = (typeof listNames)[number]

/** The lists of a bank, without its stories and settings. */
export type Lists = Pick<Bank, ListName>

/** A row of any list with the key it is stored under. */
export type KeyedRow = { id: string } & Record<string, unknown>

/** The key of a dismissal's row: what was dismissed, so that one flag is dismissed once. */
export function dismissalKey({ storyId, flagId, text }: Pick<Dismissal, 'storyId' | 'flagId' | 'text'>): string {
  return `${storyId} ${flagId} ${text}`
}

/** Each list's rows as they are stored. A row that has its key already keeps its identity. */
export function keyedLists(lists: Lists): Record<ListName, readonly KeyedRow[]> {
  return {
    questions: lists.questions,
    pins: lists.pins,
    dismissals: lists.dismissals.map((each) => ({ ...each, id: dismissalKey(each) })),
    rehearsals: lists.rehearsals,
    drills: lists.drills,
    loops: lists.loops,
    tellings: lists.tellings,
  }
}

const words: Readonly<Record<ListName, readonly [one: string, many: string]>> = {
  questions: ['question', 'questions'],
  pins: ['pinned story', 'pinned stories'],
  dismissals: ['dismissed flag', 'dismissed flags'],
  rehearsals: ['rehearsal', 'rehearsals'],
  drills: ['drill', 'drills'],
  loops: ['loop', 'loops'],
  tellings: ['telling', 'tellings'],
}

/** How many rows of each list are meant. */
export type ListCounts = Readonly<Partial<Record<ListName, number>>>

/** "4 loops, 12 questions, 1 rehearsal"; lists without any are not named, and '' = none at all. */
export function listCountWords(counts: ListCounts): string {
  return listNames
    .map((name) => ({ name, count: counts[name] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${words[name][count === 1 ? 0 : 1]}`)
    .join(', ')
}
