import type { Bank } from '../../shared/bank/bank.ts'
import type { BankSnapshot } from './bank-snapshot.ts'

/** What is exported and backed up: everything the person keeps, in the order of ids, so that the same bank gives the same bytes. */
export function bankOf(snapshot: BankSnapshot): Bank {
  const byId = <Each extends { id: string }>(list: readonly Each[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { stories: byId(snapshot.stories) }
}
