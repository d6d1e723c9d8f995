import type { BankSnapshot } from '../../storage/bank-snapshot.ts'

/** What is to be told aloud today, as the practice reckons it. */
export interface StoriesDue {
  /** Every story with a rehearsal that is due, by id. */
  stories: ReadonlySet<string>
  /** Rehearsals that today's practice would ask for: never more than the daily cap leaves. */
  today: number
}

/** Reckons it for the whole bank: asked only where it is shown or narrows the list, not at every save. */
export type DueOf = (bank: BankSnapshot) => StoriesDue
