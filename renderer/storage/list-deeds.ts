import type { KeyedRow } from '../../shared/bank/list-rows.ts'
import type { Change } from '../../shared/deed/deed.ts'
import type { BankLists, ListName } from './bank-lists.ts'

// What deeds on the lists beside the stories change; the store applies them, undo included.

type Item<Name extends ListName> = BankLists[Name][number]

/** New rows of one list. */
export function addToList<Name extends ListName>(table: Name, items: readonly Item<Name>[]): Change[] {
  return items.map((item): Change => ({ type: 'row', table, key: item.id, before: null, after: { ...item } }))
}

/** Rows taken out of one list. */
export function removeFromList<Name extends ListName>(table: Name, items: readonly Item<Name>[]): Change[] {
  return items.map((item): Change => ({ type: 'row', table, key: item.id, before: { ...item }, after: null }))
}

/** One row written anew: `before` as the snapshot has it. */
export function changeInList<Name extends ListName>(table: Name, before: Item<Name>, after: Item<Name>): Change[] {
  return before === after
    ? []
    : [{ type: 'row', table, key: before.id, before: { ...before }, after: { ...after, id: before.id } }]
}

/** Rows of one list as a plan has them: new where `before` is null, gone where `after` is. */
export function changeRows(
  table: ListName,
  rows: readonly { before: KeyedRow | null; after: KeyedRow | null }[],
): Change[] {
  return rows.map(({ before, after }): Change => {
    const key = String(before?.id ?? after?.id)
    return { type: 'row', table, key, before: before && { ...before }, after: after && { ...after } }
  })
}
