import type { Deed } from '../../shared/deed/deed.ts'
import { defaultSettings, type Settings } from '../../shared/settings/settings.ts'
import type { Story } from '../../shared/story/story.ts'
import { type BankLists, emptyLists, readLists, rereadLists } from './bank-lists.ts'
import type { News } from './change-channel.ts'
import { type Database, tableNames } from './database.ts'
import { deedToTurn } from './deed-to-turn.ts'
import { readSettings, readStory, readTrash, type TrashedStory, type UnreadableRow } from './rows.ts'

/** What is stored, as the screens see it. A story that did not change keeps its identity from one snapshot to the next. */
export interface BankSnapshot extends BankLists {
  status: 'loading' | 'ready' | 'failed'
  /** Why it failed, in the browser's words; '' otherwise. */
  reason: string
  stories: readonly Story[]
  storiesById: ReadonlyMap<string, Story>
  trash: readonly TrashedStory[]
  unreadable: readonly UnreadableRow[]
  settings: Settings
  /** The deeds that undo and redo would turn next. */
  canUndo: Deed | null
  canRedo: Deed | null
  /** Counts every committed write since the bank was made. */
  revision: number
}

export const loadingSnapshot: BankSnapshot = {
  ...emptyLists,
  status: 'loading',
  reason: '',
  stories: [],
  storiesById: new Map(),
  trash: [],
  unreadable: [],
  settings: defaultSettings,
  canUndo: null,
  canRedo: null,
  revision: 0,
}

const none: readonly UnreadableRow[] = []

/** All reads in one transaction, so that no write falls between two of them. Awaits nothing but Dexie. */
function atOnce<Value>(database: Database, read: () => Promise<Value>): Promise<Value> {
  return Promise.resolve(database.dexie.transaction('r', [...tableNames], read))
}

/** Everything but the stories and the trash: a few small reads. */
async function readRest(
  database: Database,
): Promise<Pick<BankSnapshot, 'settings' | 'canUndo' | 'canRedo' | 'revision'>> {
  const [settings, revision, canUndo, canRedo] = await Promise.all([
    database.table('meta').get('settings'),
    database.table('meta').get('revision'),
    deedToTurn(database, 'undone'),
    deedToTurn(database, 'done'),
  ])
  return {
    settings: readSettings(settings?.value ?? {}),
    revision: typeof revision?.value === 'number' ? revision.value : 0,
    canUndo,
    canRedo,
  }
}

/** Reads the whole bank. Rows that cannot be understood are set aside, not lost. */
export async function readSnapshot(database: Database): Promise<BankSnapshot> {
  const [storyRows, trashRows, rest, lists] = await atOnce(database, () =>
    Promise.all([
      database.table('stories').toArray(),
      database.table('trash').toArray(),
      readRest(database),
      readLists(database),
    ]),
  )
  const unreadable: UnreadableRow[] = [...lists.unreadable]
  const stories: Story[] = []
  for (const row of storyRows) {
    const read = readStory(row, String(row.id))
    if (read.ok) stories.push(read.value)
    else unreadable.push(read.unreadable)
  }
  const trash: TrashedStory[] = []
  for (const row of trashRows) {
    const read = readTrash(row, String(row.id))
    if (read.ok) trash.push(read.value)
    else unreadable.push(read.unreadable)
  }
  const storiesById = new Map(stories.map((story) => [story.id, story]))
  return { ...rest, ...lists.lists, status: 'ready', reason: '', stories, storiesById, trash, unreadable }
}

/** The snapshot after these stories changed on disk: only they are read again; the others keep their identity. */
async function rereadStories(
  database: Database,
  snapshot: BankSnapshot,
  keys: readonly string[],
): Promise<Pick<BankSnapshot, 'stories' | 'storiesById' | 'unreadable'>> {
  const rows = await database.table('stories').bulkGet([...keys])
  const byId = new Map(snapshot.storiesById)
  const unreadable = snapshot.unreadable.filter((each) => each.table !== 'stories' || !keys.includes(each.key))
  keys.forEach((key, index) => {
    const row = rows[index]
    if (!row) {
      byId.delete(key)
      return
    }
    const read = readStory(row, key)
    if (read.ok) byId.set(key, read.value)
    else {
      byId.delete(key)
      unreadable.push(read.unreadable)
    }
  })
  return { stories: [...byId.values()], storiesById: byId, unreadable }
}

async function rereadTrash(database: Database): Promise<{ trash: TrashedStory[]; unreadable: UnreadableRow[] }> {
  const trash: TrashedStory[] = []
  const unreadable: UnreadableRow[] = []
  for (const row of await database.table('trash').toArray()) {
    const read = readTrash(row, String(row.id))
    if (read.ok) trash.push(read.value)
    else unreadable.push(read.unreadable)
  }
  return { trash, unreadable }
}

/** The snapshot after the news, as the disk was at one moment: only what the news names is read again. */
export function rereadSnapshot(database: Database, snapshot: BankSnapshot, news: News): Promise<BankSnapshot> {
  const ofStories = news.filter((each) => each.table === 'stories')
  // Stories without a key are all of them: another window erased the bank.
  if (ofStories.some((each) => each.keys.length === 0)) return readSnapshot(database)
  const storyKeys = ofStories.flatMap((each) => each.keys)
  return atOnce(database, async () => {
    const rest = await readRest(database)
    const { unreadable = snapshot.unreadable, ...stories } =
      storyKeys.length > 0 ? await rereadStories(database, snapshot, storyKeys) : {}
    const lists = await rereadLists(database, snapshot, news)
    const trashed = await rereadTrash(database)
    const others = unreadable.filter((each) => each.table !== 'trash')
    return {
      ...snapshot,
      ...rest,
      ...stories,
      ...lists,
      trash: trashed.trash,
      unreadable: trashed.unreadable.length + others.length === 0 ? none : [...others, ...trashed.unreadable],
    }
  })
}
