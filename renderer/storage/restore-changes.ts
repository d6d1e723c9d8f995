import type { RestorePlan } from '../../shared/bank/restore-plan.ts'
import type { Change } from '../../shared/deed/deed.ts'
import { changeRows } from './list-deeds.ts'
import type { TrashedStory } from './rows.ts'
import { createStories, replaceStory, trashStories } from './story-deeds.ts'

/**
 * Everything a restore does, as one deed: adds stories, overwrites them (former texts kept), moves the rest to the trash,
 * and makes the lists as in the backup.
 */
export function restoreChanges(plan: RestorePlan, at: string, trash: readonly TrashedStory[]): Change[] {
  return [
    ...createStories(plan.added, trash),
    ...plan.changed.flatMap(({ before, after }) => replaceStory(before, after, at)),
    ...trashStories(plan.removed, at),
    ...plan.lists.flatMap(({ list, added, changed, removed }) =>
      changeRows(list, [
        ...added.map((after) => ({ before: null, after })),
        ...changed,
        ...removed.map((before) => ({ before, after: null })),
      ]),
    ),
  ]
}
