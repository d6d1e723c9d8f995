import type { Bank, BankSettings } from '../../shared/bank/bank.ts'
import { withoutDangling } from '../../shared/bank/bank-links.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { BankLists } from './bank-lists.ts'
import type { BankSnapshot } from './bank-snapshot.ts'

/** As much of a snapshot as is kept in files. */
type Kept = BankLists & Pick<BankSnapshot, 'settings' | 'stories'>

const byId = <Each extends { id: string }>(list: readonly Each[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

const settingsOf = (settings: Settings): BankSettings => ({
  role: settings.role,
  principleWeights: settings.principleWeights,
  principleTargets: settings.principleTargets,
  defaultTarget: settings.defaultTarget,
  wordsPerMinute: settings.wordsPerMinute,
  confidentialTerms: settings.confidentialTerms,
  unflaggedWords: settings.unflaggedWords,
})

/** Everything the person keeps, rows that wait for a story in the Trash included. */
export function allOf(snapshot: Kept): Bank {
  return {
    stories: byId(snapshot.stories),
    questions: byId(snapshot.questions),
    pins: byId(snapshot.pins),
    dismissals: byId(snapshot.dismissals).map(({ id: _id, ...dismissal }) => dismissal),
    rehearsals: byId(snapshot.rehearsals),
    drills: byId(snapshot.drills),
    loops: byId(snapshot.loops),
    tellings: byId(snapshot.tellings),
    settings: settingsOf(snapshot.settings),
  }
}

/**
 * What is exported and backed up: everything the person keeps whose links hold (rule BK7), in the order of ids, so that
 * the same bank gives the same bytes.
 */
export function bankOf(snapshot: Kept): Bank {
  return withoutDangling(allOf(snapshot)).bank
}
