import type { Story } from '../story/story.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ResolvedImport } from './resolve-import.ts'

/** Where the rows of a file's story belong after an import, by the story's id in the file; null = nowhere. */
export type StoryIds = ReadonlyMap<string, string | null>

/**
 * Which story here each story of a file has become, is, or is not (rule BK9): the new id where it was added beside, the
 * one here where it replaced or differs from it and was skipped. One that is the same as a story of another id here stands
 * for it only while no twin and no other row could be meant too: what is uncertain brings no rows, so that a second import
 * adds none. Stories the file does not have are not in the map. Pure.
 */
export function storyIdsAfter(
  { rows }: ImportPlan,
  { ids, replaces }: Pick<ResolvedImport, 'ids' | 'replaces'>,
): StoryIds {
  const replaced = new Set(replaces.map(({ before }) => before.id))
  /** How many rows of the file have the content of these twins. */
  const alike = new Map<string | undefined, number>()
  for (const row of rows) {
    if (row.status === 'same') alike.set(row.twins[0]?.id, (alike.get(row.twins[0]?.id) ?? 0) + 1)
  }
  const sameAs = (id: string, twins: readonly Story[]): string | null => {
    const left = twins.filter((each) => !replaced.has(each.id))
    if (left.some((each) => each.id === id)) return id
    return left.length === 1 && alike.get(twins[0]?.id) === 1 ? (left[0]?.id ?? null) : null
  }
  const after = new Map<string, string | null>()
  for (const planned of rows) {
    if (planned.status === 'problem') continue
    const { id } = planned.story
    const taken = ids.get(id)
    if (taken !== undefined) after.set(id, taken)
    else if (planned.status === 'same') after.set(id, sameAs(id, planned.twins))
    else after.set(id, planned.status === 'differs' ? id : null)
  }
  return after
}
