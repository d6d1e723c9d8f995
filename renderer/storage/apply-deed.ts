import type { Change, Deed } from '../../shared/deed/deed.ts'
import { inverseChanges } from '../../shared/deed/deed.ts'
import type { Result } from '../../shared/result.ts'
import { type Database, type Row, type TableName, tableNames } from './database.ts'
import { deedToTurn } from './deed-to-turn.ts'
import { bumpRevision, writeToBank } from './write-to-bank.ts'
import { Refusal, type WriteFailure } from './write-to-disk.ts'

/** Deeds kept for undo, the newest ones. */
export const deedsKept = 200

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function tableOf(name: string): TableName {
  if (!(tableNames as readonly string[]).includes(name)) throw new Refusal({ type: 'unknown', reason: `table ${name}` })
  return name as TableName
}

/** A row ready for the disk: fields that a change set to null because they were absent are left out again (UN4). */
function patched(row: Row, fields: Row, template: Row): Row {
  const next = { ...row, ...fields }
  for (const [name, value] of Object.entries(fields))
    if (value === null && template[name] === undefined) delete next[name]
  return next
}

/** Fields where null is a value and not an absence. */
const nullable: Row = { happenedOn: true }

/** The rows a deed touches, as they will be; by table and key. Null = gone. */
type Rows = Map<TableName, Map<string, Row | null>>

/** Works out one change on the rows in memory; throws a Refusal when they are not what the change expects. */
function applyChange(rows: Rows, change: Change, rescued: Set<string>): void {
  const mine = rows.get(tableOf(change.table))
  if (!mine) return
  const stored = mine.get(change.key) ?? null
  if (change.type === 'fields') {
    if (!stored) throw new Refusal({ type: 'changed-meanwhile', what: 'It is no longer there.' })
    const differs = Object.entries(change.before).some(([name, value]) => !same(stored[name], value))
    if (differs) throw new Refusal({ type: 'changed-meanwhile', what: 'It was changed again since.' })
    mine.set(change.key, patched(stored, change.after, nullable))
    return
  }
  // The same deed has just put the newer text there; the older one it brought along is not needed.
  if (change.table === 'trash' && change.before === null && rescued.has(change.key)) return
  if (change.before === null && stored)
    throw new Refusal({ type: 'changed-meanwhile', what: 'Something else stands in its place.' })
  if (change.before !== null && !stored)
    throw new Refusal({ type: 'changed-meanwhile', what: 'It is no longer there.' })
  mine.set(change.key, change.after)
  // Taking a story away never loses what was typed after the deed: a changed one goes to the trash (rule UN5).
  if (change.after === null && change.table === 'stories' && !same(stored, change.before)) {
    rescued.add(change.key)
    rows.get('trash')?.set(change.key, { id: change.key, story: stored, deletedAt: new Date().toISOString() })
  }
  // Nor does putting a whole story in its place: what was typed since becomes a version (rule UN5).
  if (change.after !== null && change.before !== null && change.table === 'stories' && !same(stored, change.before)) {
    const version = replacedVersion(change.key, stored ?? {})
    rows.get('versions')?.set(version.id, version)
  }
}

/** A row as it stood on the disk, to be kept as a version before another takes its place. */
function replacedVersion(storyId: string, story: Row): Row & { id: string } {
  const keptAt = new Date().toISOString()
  const at = typeof story.updatedAt === 'string' && story.updatedAt !== '' ? story.updatedAt : keptAt
  return { id: `${storyId}:${keptAt}:replaced`, storyId, at, keptAt, kind: 'replaced', name: '', story }
}

/** Reads every row concerned at once, works the deed out in memory, writes what changed at once. */
async function applyChanges(database: Database, changes: readonly Change[]): Promise<void> {
  const keys = new Map<TableName, Set<string>>()
  for (const change of changes) {
    const table = tableOf(change.table)
    keys.set(table, (keys.get(table) ?? new Set()).add(change.key))
  }
  const rows: Rows = new Map<TableName, Map<string, Row | null>>([
    ['trash', new Map()],
    ['versions', new Map()],
  ])
  for (const [table, mine] of keys) {
    const found = await database.table(table).bulkGet([...mine])
    rows.set(table, new Map([...mine].map((key, index) => [key, found[index] ?? null])))
  }
  const rescued = new Set<string>()
  for (const change of changes) applyChange(rows, change, rescued)
  for (const [table, mine] of rows) {
    const put = [...mine.values()].filter((row) => row !== null)
    const gone = [...mine].filter(([, row]) => row === null).map(([key]) => key)
    if (put.length > 0) await database.table(table).bulkPut(put)
    if (gone.length > 0) await database.table(table).bulkDelete(gone)
  }
}

function tablesOf(changes: readonly Change[]): TableName[] {
  const named = changes.map((change) => tableOf(change.table))
  return [...new Set<TableName>([...named, 'trash', 'versions', 'deeds', 'meta'])]
}

/** Does a deed: its changes, its record, the revision, in one transaction. What was undone before can no longer be redone. */
export function performDeed(database: Database, deed: Deed): Promise<Result<void, WriteFailure>> {
  return writeToBank(database, tablesOf(deed.changes), async () => {
    await applyChanges(database, deed.changes)
    const deeds = database.dexie.table('deeds')
    await deeds.where('state').equals('undone').delete()
    await deeds.add(deed)
    const excess = (await deeds.count()) - deedsKept
    if (excess > 0) await deeds.bulkDelete(await deeds.orderBy('seq').limit(excess).primaryKeys())
    await bumpRevision(database)
  })
}

/**
 * Applies the inverse of the last deed (undo) or the deed last undone again (redo) and marks it, in one transaction. The
 * deed is looked up in there too, so that one done a moment before is not overlooked. Null = there was none. With `only`,
 * any other deed is refused.
 */
export function turnDeed(
  database: Database,
  state: Deed['state'],
  only?: string,
): Promise<Result<Deed | null, WriteFailure>> {
  return writeToBank(database, tableNames, async () => {
    const deed = await deedToTurn(database, state)
    if (only && deed?.id !== only)
      throw new Refusal({ type: 'changed-meanwhile', what: 'Something else was done since; undo that first.' })
    if (!deed) return null
    await applyChanges(database, state === 'undone' ? inverseChanges(deed.changes) : deed.changes)
    await database.dexie.table('deeds').where('id').equals(deed.id).modify({ state })
    await bumpRevision(database)
    return deed
  })
}
