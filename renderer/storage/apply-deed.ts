import type { Change, Deed } from '../../shared/deed/deed.ts'
import { inverseChanges } from '../../shared/deed/deed.ts'
import type { Result } from '../../shared/result.ts'
import { type Database, type Row, type TableName, tableNames } from './database.ts'
import { Refusal, type WriteFailure, writeToDisk } from './write-to-disk.ts'

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

async function applyChange(database: Database, change: Change): Promise<void> {
  const table = database.table(tableOf(change.table))
  const stored = await table.get(change.key)
  if (change.type === 'fields') {
    if (!stored) throw new Refusal({ type: 'changed-meanwhile', what: 'It is no longer there.' })
    const differs = Object.entries(change.before).some(([name, value]) => !same(stored[name], value))
    if (differs) throw new Refusal({ type: 'changed-meanwhile', what: 'It was changed again since.' })
    await table.put(patched(stored, change.after, nullable))
    return
  }
  if (change.before === null && stored)
    throw new Refusal({ type: 'changed-meanwhile', what: 'Something else stands in its place.' })
  if (change.before !== null && !stored)
    throw new Refusal({ type: 'changed-meanwhile', what: 'It is no longer there.' })
  if (change.after) await table.put(change.after)
  else await removeKeeping(database, change, stored)
}

/** Taking a story away never loses what was typed after the deed: a changed one goes to the trash (rule UN5). */
async function removeKeeping(database: Database, change: Extract<Change, { type: 'row' }>, stored: Row | undefined) {
  const table = database.table(tableOf(change.table))
  if (change.table === 'stories' && stored && !same(stored, change.before))
    await database.table('trash').put({ id: change.key, story: stored, deletedAt: new Date().toISOString() })
  await table.delete(change.key)
}

async function applyChanges(database: Database, changes: readonly Change[]): Promise<void> {
  const fresh = changes.filter((change) => change.type === 'row' && change.before === null)
  const rest = changes.filter((change) => !fresh.includes(change))
  for (const change of rest) await applyChange(database, change)
  await addRows(database, fresh as Extract<Change, { type: 'row' }>[])
}

/** New rows go in bulk: an import of 10,000 stories is two requests a table, not 20,000. */
async function addRows(database: Database, changes: Extract<Change, { type: 'row' }>[]): Promise<void> {
  for (const name of new Set(changes.map((change) => change.table))) {
    const mine = changes.filter((change) => change.table === name && change.after)
    const table = database.table(tableOf(name))
    const taken = (await table.bulkGet(mine.map((change) => change.key))).some(Boolean)
    if (taken) throw new Refusal({ type: 'changed-meanwhile', what: 'Something else stands in its place.' })
    await table.bulkPut(mine.map((change) => change.after as Row))
  }
}

function tablesOf(changes: readonly Change[]): TableName[] {
  const named = changes.map((change) => tableOf(change.table))
  return [...new Set<TableName>([...named, 'trash', 'deeds', 'meta'])]
}

async function bumpRevision(database: Database): Promise<void> {
  const meta = database.table('meta')
  const now = ((await meta.get('revision')) as { value?: number } | undefined)?.value ?? 0
  await meta.put({ key: 'revision', value: now + 1 })
}

/** Does a deed: its changes, its record, the revision, in one transaction. What was undone before can no longer be redone. */
export function performDeed(database: Database, deed: Deed): Promise<Result<void, WriteFailure>> {
  return writeToDisk(database, tablesOf(deed.changes), async () => {
    await applyChanges(database, deed.changes)
    const deeds = database.dexie.table('deeds')
    await deeds.where('state').equals('undone').delete()
    await deeds.add(deed)
    const excess = (await deeds.count()) - deedsKept
    if (excess > 0) await deeds.bulkDelete(await deeds.orderBy('seq').limit(excess).primaryKeys())
    await bumpRevision(database)
  })
}

/** Applies the inverse (undo) or the deed again (redo) and marks it, in one transaction. */
export function turnDeed(database: Database, deed: Deed, state: Deed['state']): Promise<Result<void, WriteFailure>> {
  const changes = state === 'undone' ? inverseChanges(deed.changes) : deed.changes
  return writeToDisk(database, tablesOf(changes), async () => {
    await applyChanges(database, changes)
    await database.dexie.table('deeds').where('id').equals(deed.id).modify({ state })
    await bumpRevision(database)
  })
}

export { bumpRevision }
