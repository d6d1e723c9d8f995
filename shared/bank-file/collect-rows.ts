import type { ImportRow } from '../bank/import-row.ts'
import { atOnce, type Steps } from '../steps.ts'
import { checkRow } from './check-row.ts'
import type { RawRecord } from './reading.ts'
import { fieldOf, isJsonObject } from './row-fields.ts'

const hasOwnId = (raw: unknown) => isJsonObject(raw) && Boolean(fieldOf(raw, 'id'))

/**
 * Rows of all records of one file, a step for each. An id that stands twice is a problem of the later row (rule BF12); two
 * stories without ids and with the same words are told apart by a counter.
 */
export function* collectSteps(records: readonly RawRecord[]): Steps<ImportRow[]> {
  const firstPlaces = new Map<string, string>()
  const derived = new Map<string, number>()
  const collect = ({ raw, place, notices = [] }: RawRecord, index: number): ImportRow => {
    const checked = checkRow(raw, { index, place })
    const row = notices.length ? { ...checked, notices: [...checked.notices, ...notices] } : checked
    if (!row.id) return row
    if (!hasOwnId(raw)) {
      const count = (derived.get(row.id) ?? 0) + 1
      derived.set(row.id, count)
      const id = count === 1 ? row.id : `${row.id}-${count}`
      return { ...row, id, story: row.story && { ...row.story, id } }
    }
    const firstPlace = firstPlaces.get(row.id)
    if (firstPlace === undefined) {
      firstPlaces.set(row.id, row.place)
      return row
    }
    const problem = { type: 'duplicate-id', place: `${row.place}.id`, id: row.id, firstPlace } as const
    return { ...row, story: null, problems: [...row.problems, problem] }
  }
  const rows: ImportRow[] = []
  for (const [index, record] of records.entries()) {
    rows.push(collect(record, index))
    yield { at: 'checking', done: index + 1, total: records.length }
  }
  return rows
}

/** The same at once. */
export function collectRows(records: readonly RawRecord[]): ImportRow[] {
  return atOnce(collectSteps(records))
}
