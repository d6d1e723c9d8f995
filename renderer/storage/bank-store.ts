import type { Change, Deed } from '../../shared/deed/deed.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { type Settings, settingsSchema } from '../../shared/settings/settings.ts'
import type { Story } from '../../shared/story/story.ts'
import { performDeed, turnDeed } from './apply-deed.ts'
import { type BankSnapshot, loadingSnapshot, readSnapshot, rereadSnapshot } from './bank-snapshot.ts'
import { type ChangeChannel, changeChannel, type News } from './change-channel.ts'
import { type Database, databaseName, tableNames } from './database.ts'
import { forgetStories } from './forget-stories.ts'
import { readSettings, readStory, toStoryRow, trashDays } from './rows.ts'
import { keepOverwritten, keepVersion, overwritesAnother, type StoryVersion, versionsOf } from './story-versions.ts'
import { bumpRevision, noteRevision, writeToBank } from './write-to-bank.ts'
import { type WriteFailure, writeToDisk } from './write-to-disk.ts'

export type SaveFailure = WriteFailure | { type: 'gone' }

/** The stored bank: a snapshot to read, and the only ways to write. Every promise resolves after the commit. */
export interface BankStore {
  database: Database
  snapshot: () => BankSnapshot
  subscribe: (listener: () => void) => () => void
  /** Called with what another window wrote, once the snapshot has it; returns its own undoing. */
  onOtherWindow: (listener: (news: News) => void) => () => void
  /** Reads everything again, after a failure or a restore. */
  reload: () => Promise<void>
  /**
   * Writes typed fields into a stored story; other fields stay as they are on disk (rule DB3: last writer wins per field).
   * `bases` is what the writer took those fields to be: where another window wrote one meanwhile, the story as it stood
   * is kept as a version first (rule VE3).
   */
  saveFields: (id: string, fields: Partial<Story>, bases?: Partial<Story>) => Promise<Result<Story, SaveFailure>>
  /** One deed, one transaction, one undo. */
  perform: (label: string, changes: readonly Change[]) => Promise<Result<Deed, WriteFailure>>
  /** Undoes the last deed; with an id, only if that deed is the last: what was done since is undone first. */
  undo: (only?: string) => Promise<Result<Deed | null, WriteFailure>>
  redo: () => Promise<Result<Deed | null, WriteFailure>>
  saveSettings: (change: Partial<Settings>) => Promise<Result<void, WriteFailure>>
  versionsOf: (storyId: string) => Promise<StoryVersion[]>
  /** Keeps the story as it is, at once and by hand; it is named afterwards, by a deed. */
  keepByHand: (story: Story) => Promise<Result<StoryVersion, WriteFailure>>
  /** Deletes stories in the trash for good, with their versions and the deeds that could bring them back. */
  forget: (ids: readonly string[]) => Promise<Result<void, WriteFailure>>
  /** Removes what has lain in the trash for longer than thirty days. */
  sweepTrash: (now: string) => Promise<void>
  /** Empties every table in one transaction: stories, trash, versions, deeds, settings. Cannot be undone. */
  eraseAll: () => Promise<Result<void, WriteFailure>>
  /** An editor that may hold unsaved text says how to save it; returns its own undoing. */
  addPending: (flush: () => Promise<void>, unsaved?: () => string) => () => void
  /** The text that no editor could store yet, so that it can be copied before the window goes. */
  unsavedText: () => string
  /** Saves whatever is still only in an editor: before leaving, before a backup, before an import. */
  flush: () => Promise<void>
  close: () => void
}

function newsOf(changes: readonly Change[]): News {
  const byTable = new Map<string, string[]>()
  for (const change of changes) {
    const keys = byTable.get(change.table) ?? []
    keys.push(change.key)
    byTable.set(change.table, keys)
  }
  return [...byTable].map(([table, keys]) => ({ table, keys }))
}

/** What the other windows hear when everything was erased on purpose. */
const erasure: News = [{ table: 'stories', keys: [] }]
const isErasure = (news: News) => news.some(({ table, keys }) => table === 'stories' && keys.length === 0)

/** Opens the store over an open database. `ids` gives new ids, `now` the present instant (ISO). */
export function bankStore(
  database: Database,
  {
    ids,
    now,
    channel = changeChannel(databaseName),
  }: { ids: () => string; now: () => string; channel?: ChangeChannel },
): BankStore {
  let current: BankSnapshot = loadingSnapshot
  const listeners = new Set<() => void>()
  const pending = new Map<() => Promise<void>, () => string>()
  const publish = (next: BankSnapshot) => {
    current = next
    if (next.status === 'ready') noteRevision(database, next.revision)
    for (const listener of listeners) listener()
  }

  const readAll = async () => {
    try {
      publish(await readSnapshot(database))
    } catch (error) {
      publish({ ...current, status: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  // One reading after another, the first included, so that an older answer never lands on a newer one.
  let queue: Promise<void> = Promise.resolve()
  const inTurn = (read: () => Promise<void>): Promise<void> => {
    queue = queue.then(read)
    return queue
  }
  const reload = () => inTurn(readAll)
  const absorb = (news: News) =>
    inTurn(async () => {
      if (isErasure(news)) noteRevision(database, null)
      // News of a bank not read yet says nothing of the rest of it.
      if (current.status !== 'ready') return readAll()
      try {
        publish(await rereadSnapshot(database, current, news))
      } catch {
        await readAll()
      }
    })
  const others = new Set<(news: News) => void>()
  const stopListening = channel.listen(async (news) => {
    await absorb(news)
    for (const listener of others) listener(news)
  })
  const written = async (news: News) => {
    channel.tell(news)
    await absorb(news)
  }

  const turn = async (state: Deed['state'], only?: string): Promise<Result<Deed | null, WriteFailure>> => {
    const turned = await turnDeed(database, state, only)
    if (turned.ok && turned.value) await written(newsOf(turned.value.changes))
    return turned
  }

  return {
    database,
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reload,
    onOtherWindow: (listener) => {
      others.add(listener)
      return () => others.delete(listener)
    },
    saveFields: async (id, fields, bases = {}) => {
      const saved = await writeToBank(database, ['stories', 'versions'], async () => {
        const row = await database.table('stories').get(id)
        const read = row ? readStory(row, id) : null
        if (!read?.ok) return null
        if (overwritesAnother(read.value, fields, bases)) await keepOverwritten(database, read.value, now())
        else await keepVersion(database, read.value, now())
        const next: Story = { ...read.value, ...fields, id, updatedAt: now() }
        await database.table('stories').put(toStoryRow(next))
        await bumpRevision(database)
        return next
      })
      if (!saved.ok) return saved
      if (!saved.value) return failure({ type: 'gone' })
      await written([{ table: 'stories', keys: [id] }])
      return success(current.storiesById.get(id) ?? saved.value)
    },
    perform: async (label, changes) => {
      const deed: Deed = { id: ids(), at: now(), label, changes: [...changes], state: 'done' }
      const done = await performDeed(database, deed)
      if (!done.ok) return done
      await written(newsOf(changes))
      return success(deed)
    },
    undo: (only) => turn('undone', only),
    redo: () => turn('done'),
    saveSettings: async (change) => {
      // Merged with what is on the disk, inside the transaction: two changes at once keep each other.
      const saved = await writeToBank(database, ['meta'], async () => {
        const stored = await database.table('meta').get('settings')
        const value = settingsSchema.parse({ ...readSettings(stored?.value ?? {}), ...change })
        await database.table('meta').put({ key: 'settings', value })
      })
      if (!saved.ok) return saved
      await written([{ table: 'meta', keys: ['settings'] }])
      return success(undefined)
    },
    versionsOf: (storyId) => versionsOf(database, storyId),
    keepByHand: async (story) => {
      const at = now()
      const version: StoryVersion = { id: ids(), storyId: story.id, at, keptAt: at, kind: 'named', name: '', story }
      const kept = await writeToBank(database, ['versions'], () => database.dexie.table('versions').put(version))
      return kept.ok ? success(version) : kept
    },
    forget: async (ids) => {
      const forgotten = await forgetStories(database, ids)
      if (forgotten.ok) await written([{ table: 'trash', keys: [...ids] }])
      return forgotten
    },
    sweepTrash: async (at) => {
      const before = new Date(Date.parse(at) - trashDays * 86_400_000).toISOString()
      const swept = await writeToBank(database, ['trash'], () =>
        database.table('trash').where('deletedAt').below(before).delete(),
      )
      if (swept.ok && swept.value > 0) await written([{ table: 'trash', keys: [] }])
    },
    eraseAll: async () => {
      const erased = await writeToDisk(database, tableNames, async () => {
        for (const name of tableNames) await database.table(name).clear()
      })
      if (!erased.ok) return erased
      channel.tell(erasure)
      noteRevision(database, null)
      await reload()
      return success(undefined)
    },
    addPending: (flush, unsaved = () => '') => {
      pending.set(flush, unsaved)
      return () => pending.delete(flush)
    },
    unsavedText: () =>
      [...pending.values()]
        .map((unsaved) => unsaved())
        .filter((text) => text !== '')
        .join('\n\n'),
    flush: async () => {
      await Promise.all([...pending.keys()].map((flush) => flush()))
    },
    close: () => {
      stopListening()
      database.dexie.close()
    },
  }
}
