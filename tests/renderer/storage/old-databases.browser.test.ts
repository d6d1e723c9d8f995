import { afterEach, beforeEach, expect, test } from 'vitest'
// As text: half a surrogate pair is legal in a JSON string, but not every bundler's reader knows.
import v1 from '../../../fixtures/databases/v1.json?raw'
import v2 from '../../../fixtures/databases/v2.json?raw'
import v3 from '../../../fixtures/databases/v3.json?raw'
import { listNames } from '../../../renderer/storage/bank-lists.ts'
import { readSnapshot } from '../../../renderer/storage/bank-snapshot.ts'
import { declareDatabase, openDatabase } from '../../../renderer/storage/database.ts'
import { readBankAsItIs } from '../../../renderer/storage/dump-database.ts'
import { toStoryRow } from '../../../renderer/storage/rows.ts'
import { versionsOf } from '../../../renderer/storage/story-versions.ts'
import { databaseVersions, newestVersion } from '../../../renderer/storage/versions/database-versions.ts'
import { deleteDatabase } from '../../support/delete-database.ts'

interface OldDatabase {
  version: number
  tables: Record<string, object[]>
}

const fixtures: readonly OldDatabase[] = [v1, v2, v3].map((text) => JSON.parse(text))
let name = ''

/** Puts a fixture on the disk as its own version of the app did. */
async function layDown(fixture: (typeof fixtures)[number]): Promise<void> {
  const old = declareDatabase(name, fixture.version)
  await old.open()
  for (const [table, rows] of Object.entries(fixture.tables)) await old.table(table).bulkPut(rows)
  old.close()
}

beforeEach(() => {
  name = `old-${crypto.randomUUID()}`
})
afterEach(() => deleteDatabase(name))

test('D6: every version has its fixture, without gaps', () => {
  expect(fixtures.map((fixture) => fixture.version)).toEqual(databaseVersions.map((version) => version.number))
  expect(databaseVersions.map((version) => version.number)).toEqual(
    Array.from({ length: newestVersion }, (_, index) => index + 1),
  )
})

test.each(fixtures.map((fixture) => [fixture.version, fixture] as const))(
  'D6: a bank of version %s opens today with everything it held',
  async (_version, fixture) => {
    await layDown(fixture)
    const opened = await openDatabase(name)
    if (!opened.ok) throw new Error(opened.error.type)
    const bank = await readSnapshot(opened.value)
    const byId = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))
    expect(bank.unreadable).toEqual([])
    // A field that came later stands beside what was there.
    expect(bank.stories.map(toStoryRow).sort(byId)).toMatchObject([...(fixture.tables.stories ?? [])].sort(byId))
    expect(bank.trash.map((each) => each.id)).toEqual(['gone'])
    expect(bank.canUndo?.id).toBe('d1')
    expect(bank.revision).toBe(7)
    expect(bank.settings).toMatchObject({ theme: 'dark', wordsPerMinute: 150 })
    expect((await versionsOf(opened.value, 'pump')).length).toBe(fixture.tables.versions?.length ?? 0)
    for (const list of listNames) expect([list, bank[list]]).toMatchObject([list, fixture.tables[list] ?? []])
    opened.value.dexie.close()
  },
)

test('D6: an older bank is offered for backup before it is upgraded, and left alone when that fails', async () => {
  await layDown({ ...fixtures[0], version: 1, tables: fixtures[0]?.tables ?? {} })
  const asked: number[] = []
  const refused = await openDatabase(name, async (version) => {
    asked.push(version)
    return 'The disk is full.'
  })
  expect(asked).toEqual([1])
  expect(refused).toEqual({ ok: false, error: { type: 'no-backup-first', reason: 'The disk is full.' } })
  const untouched = await indexedDB.databases()
  expect(untouched.find((each) => each.name === name)?.version).toBe(10)
  const read = await readBankAsItIs(name)
  expect(read.ok && read.value.bank.stories.map((story) => story.id).sort()).toEqual(['odd', 'pump'])
  expect(read.ok && read.value.revision).toBe(7)
})
