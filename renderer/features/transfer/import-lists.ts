import type { Bank } from '../../../shared/bank/bank.ts'
import type { ImportChoice, ImportPlan } from '../../../shared/bank/import-plan.ts'
import type { Lists } from '../../../shared/bank/list-rows.ts'
import { countLists, planLists } from '../../../shared/bank/plan-lists.ts'
import { type ResolvedImport, resolveImport } from '../../../shared/bank/resolve-import.ts'
import { storyIdsAfter } from '../../../shared/bank/story-ids.ts'

interface Asked {
  plan: ImportPlan
  choices: ReadonlyMap<number, ImportChoice>
  /** The bank that the file holds. */
  file: Bank
}

/** Everything that an import will write: stories by the person's choices, and the list rows that come with them. */
export function wholeImport(
  { plan, choices, file }: Asked,
  present: Bank,
  { ids, now }: { ids: () => string; now: string },
): ResolvedImport & { lists: Lists } {
  const resolved = resolveImport(plan, choices, { ids, now })
  return { ...resolved, lists: planLists(present, file, storyIdsAfter(plan, resolved)) }
}

/** How many list rows would come, said before anything is written. */
export function listsAhead(asked: Asked, present: Bank) {
  let made = 0
  const ids = () => `not-yet-${++made}`
  return countLists(wholeImport(asked, present, { ids, now: '' }).lists)
}
