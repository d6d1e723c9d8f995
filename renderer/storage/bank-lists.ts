import type * as z from 'zod'
import { dismissalKey, type ListName, listNames } from '../../shared/bank/list-rows.ts'
import { type Loop, loopSchema } from '../../shared/loop/loop.ts'
import { type Telling, tellingSchema } from '../../shared/loop/telling.ts'
import { type Drill, drillSchema, type Rehearsal, rehearsalSchema } from '../../shared/practice/rehearsal.ts'
import { type OwnQuestion, ownQuestionSchema, type Pin, pinSchema } from '../../shared/question/question.ts'
import { type Dismissal, dismissalSchema } from '../../shared/review/dismissal.ts'
import type { News } from './change-channel.ts'
import type { Database } from './database.ts'
import type { UnreadableRow } from './rows.ts'

/** A dismissal as a row: its key says what was dismissed, so that one flag is dismissed once. */
export type StoredDismissal = Dismissal & { id: string }

/** Everything kept besides the stories, list by list. A row that did not change keeps its identity. */
export interface BankLists {
  questions: readonly OwnQuestion[]
  pins: readonly Pin[]
  dismissals: readonly StoredDismissal[]
  rehearsals: readonly Rehearsal[]
  drills: readonly Drill[]
  loops: readonly Loop[]
  tellings: readonly Telling[]
}

const storedDismissalSchema = dismissalSchema.transform(
  (dismissal): StoredDismissal => ({ ...dismissal, id: dismissalKey(dismissal) }),
)

const schemas: { [Name in ListName]: z.ZodType<BankLists[Name][number]> } = {
  questions: ownQuestionSchema,
  pins: pinSchema,
  dismissals: storedDismissalSchema,
  rehearsals: rehearsalSchema,
  drills: drillSchema,
  loops: loopSchema,
  tellings: tellingSchema,
}

export const emptyLists: BankLists = {
  questions: [],
  pins: [],
  dismissals: [],
  rehearsals: [],
  drills: [],
  loops: [],
  tellings: [],
}

type Listed = { id: string }

function readRows(name: ListName, rows: readonly unknown[]): { list: Listed[]; unreadable: UnreadableRow[] } {
  const schema: z.ZodType<Listed> = schemas[name]
  const list: Listed[] = []
  const unreadable: UnreadableRow[] = []
  for (const row of rows) {
    const read = schema.safeParse(row)
    if (read.success) list.push(read.data)
    else {
      const key = String((row as { id?: unknown } | null)?.id ?? '')
      const reason = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
      unreadable.push({ table: name, key, row, reason })
    }
  }
  return { list, unreadable }
}

/** The lists among tables as they lie on the disk; what cannot be understood and what is not there is left out. */
export function listsFromTables(tables: Readonly<Record<string, readonly unknown[]>>): BankLists {
  return Object.fromEntries(
    listNames.map((name) => [name, readRows(name, tables[name] ?? []).list]),
  ) as unknown as BankLists
}

/** All lists. Rows that cannot be understood are set aside, not lost. */
export async function readLists(database: Database): Promise<{ lists: BankLists; unreadable: UnreadableRow[] }> {
  const read = await Promise.all(
    listNames.map(async (name) => [name, readRows(name, await database.table(name).toArray())] as const),
  )
  const lists = Object.fromEntries(read.map(([name, { list }]) => [name, list])) as unknown as BankLists
  return { lists, unreadable: read.flatMap(([, { unreadable }]) => unreadable) }
}

/** The lists that the news is about, with only the rows named read again. */
export async function rereadLists(database: Database, lists: BankLists, news: News): Promise<Partial<BankLists>> {
  const changed: Record<string, readonly Listed[]> = {}
  for (const { table, keys } of news) {
    const name = listNames.find((each) => each === table)
    if (!name) continue
    const rows = (await database.table(name).bulkGet(keys)).filter((row) => row !== undefined)
    const fresh = new Map(readRows(name, rows).list.map((each) => [each.id, each]))
    const named = new Set(keys)
    const present: readonly Listed[] = lists[name]
    const kept = present.flatMap((each) => (named.has(each.id) ? (fresh.get(each.id) ?? []) : each))
    const known = new Set(present.map((each) => each.id))
    changed[name] = [...kept, ...[...fresh.values()].filter((each) => !known.has(each.id))]
  }
  return changed as Partial<BankLists>
}

export { dismissalKey, type ListName, listNames }
