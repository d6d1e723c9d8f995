import type { Deed } from '../../shared/deed/deed.ts'
import type { Database } from './database.ts'
import { readDeed } from './rows.ts'

/** The deed that becomes `state` next: the last one done is undone, the first one undone is done again. Null = none. */
export async function deedToTurn(database: Database, state: Deed['state']): Promise<Deed | null> {
  const deeds = database.table('deeds').where('state')
  const row = state === 'undone' ? await deeds.equals('done').last() : await deeds.equals('undone').first()
  const read = row ? readDeed(row, String(row.seq)) : null
  return read?.ok ? read.value : null
}
