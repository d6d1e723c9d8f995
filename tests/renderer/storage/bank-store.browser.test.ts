import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { bankStore } from '../../../renderer/storage/bank-store.ts'
import type { ChangeChannel, News } from '../../../renderer/storage/change-channel.ts'
import { declareDatabase, openDatabase } from '../../../renderer/storage/database.ts'
import {
  createStories,
  editStory,
  nameVersion,
  replaceStory,
  trashStories,
  untrashStory,
} from '../../../renderer/storage/story-deeds.ts'
import { newestVersion } from '../../../renderer/storage/versions/database-versions.ts'
import { watchdog } from '../../../renderer/storage/write-to-disk.ts'
import { setStrength, setText } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { deleteDatabase } from '../../support/delete-database.ts'
import { aStory } from '../../support/story-builder.ts'

const silent: ChangeChannel = { tell: () => {}, listen: () => () => {} }
let name = ''
let clock = Date.parse('2026-10-01T08:00:00.000Z')
let store: BankStore

const minutesLater = (minutes: number) => {
  clock += minutes * 60_000
}

async function openStore(channel: ChangeChannel = silent): Promise<BankStore> {
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.error.type)
  let id = 0
  const made = bankStore(opened.value, {
    ids: () => `id-${++id}-${clock}`,
    now: () => new Date(clock).toISOString(),
    channel,
  })
  await made.reload()
  return made
}

async function withStory(story: Story): Promise<Story> {
  const done = await store.perform('New story', createStories([story]))
  expect(done.ok).toBe(true)
  return store.snapshot().storiesById.get(story.id) ?? story
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  store = await openStore()
})

afterEach(async () => {
  store.close()
  await deleteDatabase(name)
})

describe('D1 and D2: what is called saved is on the disk', () => {
  test('a saved field is there after the bank is closed and opened again', async () => {
    const story = await withStory(aStory({ title: 'Before' }))
    expect((await store.saveFields(story.id, { title: 'After' })).ok).toBe(true)
    store.close()
    store = await openStore()
    expect(store.snapshot().storiesById.get(story.id)?.title).toBe('After')
  })

  test('D4: a connection that could not be reopened on a full disk is reopened by the first save after it', async () => {
    const story = await withStory(aStory({ title: 'Before' }))
    const { open } = IDBFactory.prototype
    const full = 'Encountered full disk while opening backing store for indexedDB.open.'
    IDBFactory.prototype.open = () => {
      throw new DOMException(full, 'QuotaExceededError')
    }
    // As Chromium's first store leaves it: the connection dies with the write that found no room.
    store.database.dexie.backendDB().close()
    try {
      for (const title of ['One', 'Two']) {
        const refused = await store.saveFields(story.id, { title })
        expect(refused).toMatchObject({ ok: false, error: { type: 'disk-full' } })
      }
    } finally {
      IDBFactory.prototype.open = open
    }
    expect((await store.saveFields(story.id, { title: 'After' })).ok).toBe(true)
    await store.reload()
    expect(store.snapshot().storiesById.get(story.id)?.title).toBe('After')
  })

  test('D2, D4: an opening that never answers fails after five seconds, and the next save opens anew', async () => {
    const story = await withStory(aStory({ title: 'Before' }))
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      store.database.dexie.backendDB().close()
      const [one, two] = [store.saveFields(story.id, { title: 'One' }), store.saveFields(story.id, { title: 'Two' })]
      await vi.advanceTimersByTimeAsync(watchdog)
      const unanswered = { ok: false, error: { type: 'timed-out' } }
      expect(await one).toEqual(unanswered)
      // Told so by its own watchdog, or by the other save, which gave the opening up for both.
      expect(await two).toMatchObject({
        ok: false,
        error: { type: expect.stringMatching(/^(timed-out|connection-lost)$/) },
      })
    } finally {
      vi.useRealTimers()
      IDBFactory.prototype.open = open
    }
    expect((await store.saveFields(story.id, { title: 'After' })).ok).toBe(true)
    await store.reload()
    expect(store.snapshot().storiesById.get(story.id)?.title).toBe('After')
  })

  test('D7: a bank that the engine emptied while it was open is not written over, by no write', async () => {
    const story = await withStory(aStory({ title: 'Before' }))
    const { dexie } = store.database
    await dexie.transaction('rw', dexie.tables, async () => {
      for (const table of dexie.tables) await table.clear()
      // As if a row had come back with the emptied bank: it is not this bank's to take away.
      await dexie.table('trash').put({ id: 'left', deletedAt: '2026-01-01T00:00:00.000Z' })
    })
    const replaced = { ok: false, error: { type: 'bank-replaced' } }
    expect(await store.saveFields(story.id, { title: 'After' })).toMatchObject(replaced)
    expect(await store.perform('New story', createStories([aStory({ id: 'new' })]))).toMatchObject(replaced)
    expect(await store.saveSettings({ theme: 'dark' })).toMatchObject(replaced)
    expect(await store.undo()).toMatchObject(replaced)
    expect(await store.redo()).toMatchObject(replaced)
    expect(await store.keepByHand(story)).toMatchObject(replaced)
    expect(await store.forget(['left'])).toMatchObject(replaced)
    await store.sweepTrash('2026-10-01T08:00:00.000Z')
    for (const table of dexie.tables)
      expect([table.name, await table.count()]).toEqual([table.name, table.name === 'trash' ? 1 : 0])

    // Emptied on purpose is another thing.
    expect((await store.eraseAll()).ok).toBe(true)
    expect((await store.perform('New story', createStories([aStory({ id: 'new' })]))).ok).toBe(true)
  })

  test('every transaction asks for strict durability, and the optimistic cache is off (D9)', () => {
    const options = (store.database.dexie as unknown as { _options: Record<string, unknown> })._options
    expect(options.chromeTransactionDurability).toBe('strict')
    expect(options.cache).toBe('disabled')
  })

  test('saving into a story that is gone says so and writes nothing', async () => {
    expect(await store.saveFields('nobody', { title: 'x' })).toEqual({ ok: false, error: { type: 'gone' } })
    expect(store.snapshot().stories).toEqual([])
  })

  test('DB3: two editors of one story keep each other’s fields', async () => {
    const story = await withStory(aStory())
    await store.saveFields(story.id, { situation: 'mine' })
    await store.saveFields(story.id, { result: 'yours' })
    expect(store.snapshot().storiesById.get(story.id)).toMatchObject({ situation: 'mine', result: 'yours' })
  })
})

describe('UN1 to UN5: every deed can be undone and redone', () => {
  test('deleting a story puts it in the trash; undo brings it back whole', async () => {
    const story = await withStory(aStory({ title: 'Keep me', action: 'I did it.' }))
    await store.perform('Deleted', trashStories([story], '2026-10-02T00:00:00.000Z'))
    expect(store.snapshot().stories).toEqual([])
    expect(store.snapshot().trash.map((each) => each.story.title)).toEqual(['Keep me'])
    await store.undo()
    expect(store.snapshot().stories).toEqual([story])
    expect(store.snapshot().trash).toEqual([])
    await store.redo()
    expect(store.snapshot().stories).toEqual([])
  })

  test('UN2: undoing a tag leaves text typed after it', async () => {
    const story = await withStory(aStory({ result: 'old' }))
    await store.perform('Tagged', editStory(story, setStrength(story, 'ownership', 'primary')))
    await store.saveFields(story.id, { result: 'typed after the tag' })
    expect((await store.undo()).ok).toBe(true)
    expect(store.snapshot().storiesById.get(story.id)).toMatchObject({ principles: [], result: 'typed after the tag' })
  })

  test('a deed that no longer fits is refused in words and changes nothing', async () => {
    const story = await withStory(aStory({ title: 'one' }))
    await store.perform('Renamed', editStory(story, setText(story, 'title', 'two')))
    await store.saveFields(story.id, { title: 'three' })
    const undone = await store.undo()
    expect(undone).toEqual({ ok: false, error: { type: 'changed-meanwhile', what: 'It was changed again since.' } })
    expect(store.snapshot().storiesById.get(story.id)?.title).toBe('three')
  })

  test('UN5: undoing an import never loses what was written into it since', async () => {
    const story = aStory({ title: 'Imported' })
    await withStory(story)
    await store.saveFields(story.id, { action: 'written after the import' })
    expect((await store.undo()).ok).toBe(true)
    expect(store.snapshot().stories).toEqual([])
    expect(store.snapshot().trash[0]?.story.action).toBe('written after the import')
  })

  test('UN5: undoing what replaced a story keeps what was written into the new one since as a version', async () => {
    const story = await withStory(aStory({ id: 'mine', action: 'mine' }))
    const theirs = { ...story, action: 'theirs' }
    await store.perform('Imported', replaceStory(story, theirs, '2026-10-02T00:00:00.000Z'))
    await store.saveFields('mine', { result: 'written after the import' })
    expect((await store.undo()).ok).toBe(true)
    expect(store.snapshot().storiesById.get('mine')).toEqual(story)
    expect((await store.versionsOf('mine')).map((version) => version.story.result)).toEqual([
      'written after the import',
    ])
    await store.redo()
    await store.undo()
    expect(await store.versionsOf('mine')).toHaveLength(1)
  })

  test('UN5: deleting a story from a stale list keeps its newest text in the trash', async () => {
    const stale = await withStory(aStory({ id: 'stale', action: 'old' }))
    await store.saveFields('stale', { action: 'newer' })
    expect((await store.perform('Deleted', trashStories([stale], '2026-10-02T00:00:00.000Z'))).ok).toBe(true)
    expect(store.snapshot().trash[0]?.story.action).toBe('newer')
  })

  test('undo survives a reload, newest first', async () => {
    await withStory(aStory({ id: 'a' }))
    await withStory(aStory({ id: 'b' }))
    store.close()
    store = await openStore()
    await store.undo()
    expect(store.snapshot().stories.map((each) => each.id)).toEqual(['a'])
    await store.undo()
    expect(store.snapshot().stories).toEqual([])
    expect(store.snapshot().canUndo).toBeNull()
    await store.redo()
    expect(store.snapshot().stories.map((each) => each.id)).toEqual(['a'])
  })

  test('an undo right behind two deeds takes back the second, whatever the screen has seen so far', async () => {
    const story = await withStory(aStory({ title: 'One' }))
    const two = setText(story, 'title', 'Two')
    const deeds = [
      store.perform('To two', editStory(story, two)),
      store.perform('To three', editStory(two, setText(two, 'title', 'Three'))),
    ]
    const undone = await store.undo()
    expect(undone.ok && undone.value?.label).toBe('To three')
    await Promise.all(deeds)
    expect(store.snapshot().storiesById.get(story.id)?.title).toBe('Two')
    expect(store.snapshot().canUndo?.label).toBe('To two')
    expect(store.snapshot().canRedo?.label).toBe('To three')
  })

  test('a new deed ends what could be redone', async () => {
    await withStory(aStory({ id: 'a' }))
    await store.undo()
    await withStory(aStory({ id: 'b' }))
    expect(store.snapshot().canRedo).toBeNull()
  })

  test('an import of 1,000 stories is one deed and one undo', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => aStory({ id: `m${index}`, title: `Story ${index}` }))
    expect((await store.perform('Imported 1,000 stories', createStories(many))).ok).toBe(true)
    expect(store.snapshot().stories.length).toBe(1000)
    await store.undo()
    expect(store.snapshot().stories.length).toBe(0)
  })

  test('an import over an id that is taken writes nothing at all', async () => {
    await withStory(aStory({ id: 'taken', title: 'mine' }))
    const done = await store.perform('Imported', createStories([aStory({ id: 'fresh' }), aStory({ id: 'taken' })]))
    expect(done.ok).toBe(false)
    expect(store.snapshot().stories.map((each) => each.title)).toEqual(['mine'])
  })

  test('I5: the trash gives a story back, and is swept after thirty days', async () => {
    const [old, young] = [aStory({ id: 'old' }), aStory({ id: 'young' })]
    await withStory(old)
    await withStory(young)
    await store.perform('Deleted', trashStories([old], '2026-08-01T00:00:00.000Z'))
    await store.perform('Deleted', trashStories([young], '2026-09-30T00:00:00.000Z'))
    await store.sweepTrash('2026-10-01T08:00:00.000Z')
    expect(store.snapshot().trash.map((each) => each.id)).toEqual(['young'])
    const [kept] = store.snapshot().trash
    if (kept) await store.perform('Restored', untrashStory(kept))
    expect(store.snapshot().stories.map((each) => each.id)).toEqual(['young'])
  })
})

describe('I5: earlier texts are kept', () => {
  test('VE1: the settled text before an edit; VE2: one every ten minutes of editing', async () => {
    const story = await withStory(aStory({ action: 'first text' }))
    minutesLater(60)
    await store.saveFields(story.id, { action: 'second text' })
    minutesLater(5)
    await store.saveFields(story.id, { action: 'second text, more' })
    minutesLater(6)
    await store.saveFields(story.id, { action: 'third text' })
    const kept = await store.versionsOf(story.id)
    expect(kept.map((version) => [version.kind, version.story.action])).toEqual([
      ['editing', 'second text, more'],
      ['settled', 'first text'],
    ])
  })

  const onlyVersion = async (id: string) => {
    const [version, ...others] = await store.versionsOf(id)
    if (!version || others.length > 0) throw new Error(`${others.length} more versions`)
    return version
  }
  const settledVersion = async () => {
    const story = await withStory(aStory({ action: 'good', updatedAt: new Date(clock).toISOString() }))
    minutesLater(60)
    await store.saveFields(story.id, { action: 'worse' })
    return onlyVersion(story.id)
  }
  const named = async (story: Story) => (await store.versionsOf(story.id)).map(({ kind, name }) => [kind, name])

  test('a version kept by hand, or of itself, is named and named anew; each is one deed with one undo', async () => {
    const story = await withStory(aStory({ action: 'good' }))
    const kept = await store.keepByHand(story)
    if (!kept.ok) throw new Error(kept.error.type)
    await store.perform('Named', nameVersion(kept.value, '  before the rewrite '))
    expect(await named(story)).toEqual([['named', 'before the rewrite']])
    await store.perform('Named', nameVersion(await onlyVersion(story.id), 'the good one'))
    await store.perform('Named', nameVersion(await onlyVersion(story.id), ''))
    expect(await named(story)).toEqual([['named', '']])
    await store.undo()
    expect(await named(story)).toEqual([['named', 'the good one']])
    await store.undo()
    await store.undo()
    expect(await named(story)).toEqual([['named', '']])
    await store.redo()
    expect(await named(story)).toEqual([['named', 'before the rewrite']])

    const auto = await settledVersion()
    expect(nameVersion(auto, ' ')).toEqual([])
    await store.perform('Named', nameVersion(auto, 'settled once'))
    expect(await named(auto.story)).toEqual([['named', 'settled once']])
    await store.undo()
    expect(await named(auto.story)).toEqual([['settled', '']])
  })

  test('VE4: a named version is never written over by one that is kept of itself', async () => {
    const auto = await settledVersion()
    await store.perform('Named', nameVersion(auto, 'the good one'))
    // An undone import or restore brings the very instant of the former text back, with other words in it.
    const { dexie } = store.database
    await dexie.table('stories').put({ ...auto.story, action: 'other words of that instant' })
    minutesLater(60)
    await store.saveFields(auto.storyId, { action: 'typed' })
    const kept = (await store.versionsOf(auto.storyId)).map(({ name, story }) => [name, story.action])
    expect(kept.sort()).toEqual([
      ['', 'other words of that instant'],
      ['the good one', 'good'],
    ])
  })

  test('a story deleted for good takes the names of its versions along: no deed is left that cannot be undone', async () => {
    const other = await withStory(aStory({ id: 'other' }))
    const auto = await settledVersion()
    const there = store.snapshot().storiesById.get(auto.storyId)
    if (!there) throw new Error('no story')
    await store.perform('Deleted', trashStories([there], new Date(clock).toISOString()))
    await store.perform('Named', nameVersion(auto, 'a name with a person in it'))
    await store.forget([auto.storyId])
    expect(JSON.stringify(await store.database.table('deeds').toArray())).not.toContain('a person in it')
    const undone = await store.undo()
    expect(undone.ok && undone.value?.changes[0]?.key).toBe(other.id)
  })
})

describe('D5: a newer database', () => {
  test('is refused before it is opened and stays byte for byte as it was', async () => {
    store.close()
    const newer = new Dexie(name)
    newer.version(newestVersion + 1).stores({ stories: 'id', strange: 'id' })
    await newer.open()
    await newer.table('strange').put({ id: 'x', of: 'the future' })
    newer.close()
    const refused = await openDatabase(name)
    expect(refused).toEqual({
      ok: false,
      error: { type: 'newer-database', found: newestVersion + 1, known: newestVersion },
    })
    const again = new Dexie(name)
    await again.open()
    expect(again.backendDB().version).toBe((newestVersion + 1) * 10)
    expect(await again.table('strange').toArray()).toEqual([{ id: 'x', of: 'the future' }])
    again.close()
    await deleteDatabase(name)
    store = await openStore()
  })

  test('D6: a bank written by the first version opens today with all it held', async () => {
    store.close()
    await deleteDatabase(name)
    const first = declareDatabase(name, 1)
    await first.open()
    await first.table('stories').put(aStory({ id: 'old', title: 'From the first version' }))
    first.close()
    store = await openStore()
    expect(store.snapshot().stories.map((each) => each.title)).toEqual(['From the first version'])
    expect(await store.versionsOf('old')).toEqual([])
  })
})

test('DB2: a row that cannot be understood is set aside and shown, and the rest still opens', async () => {
  await withStory(aStory({ id: 'fine' }))
  await store.database.dexie.table('stories').put({ id: 'broken', title: 42, principles: 'none' })
  await store.reload()
  expect(store.snapshot().stories.map((each) => each.id)).toEqual(['fine'])
  expect(store.snapshot().unreadable).toMatchObject([{ table: 'stories', key: 'broken', row: { title: 42 } }])
  expect(await store.database.dexie.table('stories').get('broken')).toBeTruthy()
})

test('two windows: what one writes the other shows', async () => {
  const heard: ((news: News) => void)[] = []
  const one: ChangeChannel = {
    tell: (news) => {
      for (const listener of heard) listener(news)
    },
    listen: () => () => {},
  }
  const two: ChangeChannel = {
    tell: () => {},
    listen: (listener) => {
      heard.push(listener)
      return () => {}
    },
  }
  store.close()
  store = await openStore(one)
  const other = await openStore(two)
  await withStory(aStory({ id: 'seen', title: 'By both' }))
  await expect.poll(() => other.snapshot().stories.map((each) => each.title)).toEqual(['By both'])
  await store.eraseAll()
  await expect.poll(() => other.snapshot().stories).toEqual([])
  other.close()
})

test('a store that the browser cannot open at first is opened a moment later, with all it held', async () => {
  const story = await withStory(aStory({ title: 'Kept' }))
  store.close()
  const real = IDBFactory.prototype.open
  let refused = 0
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...how) {
    // Dexie itself tries a few times without a pause.
    if (refused < 5) {
      refused += 1
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
    }
    return real.apply(this, how)
  })
  store = await openStore()
  vi.restoreAllMocks()
  expect(refused).toBe(5)
  expect(store.snapshot().storiesById.get(story.id)?.title).toBe('Kept')
})

test('two windows: news that comes while a window first reads the bank leaves nothing of it out', async () => {
  await store.perform('Two', createStories([aStory({ id: 'a', title: 'Alpha' }), aStory({ id: 'b', title: 'Beta' })]))
  let hear: (news: News) => void = () => {}
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.error.type)
  const second = bankStore(opened.value, {
    ids: () => crypto.randomUUID(),
    now: () => new Date(clock).toISOString(),
    channel: {
      tell: () => {},
      listen: (listener) => {
        hear = listener
        return () => {}
      },
    },
  })
  const loading = second.reload()
  hear([{ table: 'stories', keys: ['a'] }])
  await loading
  // A write of its own waits for every reading before it.
  await second.saveSettings({})
  expect(second.snapshot().status).toBe('ready')
  expect(second.snapshot().stories.map(({ id }) => id)).toEqual(['a', 'b'])
  second.close()
})

test('an unchanged story keeps its identity from one snapshot to the next', async () => {
  const still = await withStory(aStory({ id: 'still' }))
  await withStory(aStory({ id: 'moving' }))
  await store.saveFields('moving', { title: 'moved' })
  expect(store.snapshot().storiesById.get('still')).toBe(still)
})

test('settings that make no sense fall back one by one', async () => {
  await store.saveSettings({ wordsPerMinute: 150 })
  await store.database.dexie.table('meta').put({ key: 'settings', value: { wordsPerMinute: 150, theme: 'purple' } })
  await store.reload()
  expect(store.snapshot().settings).toMatchObject({ wordsPerMinute: 150, theme: 'system' })
})

test('a story that comes back by import while it lies in the trash is in one place only', async () => {
  const story = await withStory(aStory({ id: 'twice', title: 'first' }))
  await store.perform('Deleted', trashStories([story], '2026-10-02T00:00:00.000Z'))
  const again = await store.perform('Imported', createStories([story], store.snapshot().trash))
  expect(again.ok).toBe(true)
  expect(store.snapshot().trash).toEqual([])
  await store.undo()
  expect(store.snapshot().trash.map((each) => each.id)).toEqual(['twice'])
  expect(store.snapshot().stories).toEqual([])
})

test('two settings changed at the same moment keep each other', async () => {
  await Promise.all([store.saveSettings({ wordsPerMinute: 150 }), store.saveSettings({ theme: 'dark' })])
  expect(store.snapshot().settings).toMatchObject({ wordsPerMinute: 150, theme: 'dark' })
})
