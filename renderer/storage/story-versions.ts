import * as z from 'zod'
import { type Story, storySchema } from '../../shared/story/story.ts'
import type { Database } from './database.ts'

/** Minutes of editing after which a state is kept, and of rest after which a text counts as settled (I5). */
export const versionMinutes = 10

export const versionSchema = z.object({
  id: z.string(),
  storyId: z.string(),
  /** ISO instant at which this was the text. */
  at: z.string(),
  /** ISO instant at which it was put aside: what the ten minutes are counted from. */
  keptAt: z.string(),
  /** 'settled': before an edit · 'editing': every ten minutes · 'named': kept by hand · 'replaced': before an import or restore. */
  kind: z.enum(['settled', 'editing', 'named', 'replaced']),
  name: z.string().default(''),
  story: storySchema,
})
export type StoryVersion = z.infer<typeof versionSchema>

const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000

/** What a version is called that another window wrote and this one wrote over. */
const otherWindowName = 'As another window wrote it'

/** True when both say the same: bookkeeping fields aside. */
export function sameText(a: Story, b: Story): boolean {
  const bare = (story: Story) => JSON.stringify({ ...story, updatedAt: '', createdAt: '' })
  return bare(a) === bare(b)
}

/** The key under which a version may be written: one that was named meanwhile is never written over (rule VE4). */
async function freeKey(database: Database, key: string, now: string): Promise<string> {
  const there = (await database.dexie.table('versions').get(key)) as StoryVersion | undefined
  return there?.kind === 'named' ? `${key}:${now}` : key
}

/**
 * Called inside the transaction that saves an edit, with the story as it stands on disk: keeps it as a version when it
 * had settled (rule VE1) or when ten minutes of editing have passed since the newest version (rule VE2).
 */
export async function keepVersion(database: Database, before: Story, now: string): Promise<void> {
  const table = database.dexie.table('versions')
  const newest = (await table.where('[storyId+at]').between([before.id, ''], [before.id, '\uffff']).last()) as
    | StoryVersion
    | undefined
  const settled = before.updatedAt !== '' && minutes(before.updatedAt, now) >= versionMinutes
  const due = newest
    ? minutes(newest.keptAt, now) >= versionMinutes
    : settled || minutes(before.createdAt, now) >= versionMinutes
  if (!due && !settled) return
  if (newest && sameText(newest.story, before)) return
  const at = before.updatedAt || now
  const kind = settled ? 'settled' : 'editing'
  await table.put({
    id: await freeKey(database, `${before.id}:${at}:${kind}`, now),
    storyId: before.id,
    at,
    keptAt: now,
    kind,
    name: '',
    story: before,
  } satisfies StoryVersion)
}

/** True where a field about to be written holds on the disk what neither the writer began from nor writes now. */
export function overwritesAnother(stored: Story, fields: Partial<Story>, bases: Partial<Story>): boolean {
  const text = (value: unknown) => JSON.stringify(value) ?? ''
  return (Object.keys(bases) as (keyof Story)[]).some(
    (field) =>
      field in fields && text(stored[field]) !== text(bases[field]) && text(stored[field]) !== text(fields[field]),
  )
}

/** Keeps the story as another window wrote it, before this window's text takes the place (rule VE3). In the transaction of the save. */
export async function keepOverwritten(database: Database, before: Story, now: string): Promise<void> {
  const at = before.updatedAt || now
  await database.dexie.table('versions').put({
    id: await freeKey(database, `${before.id}:${at}:replaced`, now),
    storyId: before.id,
    at,
    keptAt: now,
    kind: 'replaced',
    name: otherWindowName,
    story: before,
  } satisfies StoryVersion)
}

/** All versions of a story, newest first; those that cannot be read are left out of the list but stay on disk. */
export async function versionsOf(database: Database, storyId: string): Promise<StoryVersion[]> {
  const rows = await database.table('versions').where('storyId').equals(storyId).toArray()
  return rows
    .flatMap((row) => {
      const read = versionSchema.safeParse(row)
      return read.success ? [read.data] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
