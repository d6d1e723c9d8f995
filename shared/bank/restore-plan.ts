import type { Story } from '../story/story.ts'
import type { Bank, BankSettings } from './bank.ts'
import { withoutDangling } from './bank-links.ts'
import { type KeyedRow, keyedLists, type ListCounts, type ListName, listCountWords, listNames } from './list-rows.ts'

/** One story that a restore would change, and the fields in which it differs. */
export interface RestoreChange {
  before: Story
  after: Story
  fields: (keyof Story)[]
}

/** What a restore would do to one list, row by row. */
export interface ListRestore {
  list: ListName
  added: KeyedRow[]
  changed: { before: KeyedRow; after: KeyedRow }[]
  removed: KeyedRow[]
}

/** What a restore would do, said before it does it (B4). */
export interface RestorePlan {
  /** In the backup and not here. */
  added: Story[]
  changed: RestoreChange[]
  /** Here and not in the backup: they would go. */
  removed: Story[]
  same: number
  /** Only the lists that would change. */
  lists: ListRestore[]
  /** The backup's settings where nothing at all is here, else null: what is set today is not turned back. */
  settings: BankSettings | null
}

/** Bookkeeping that does not make a story another one. */
const unimportant: ReadonlySet<keyof Story> = new Set(['updatedAt'])

function differing(a: Story, b: Story): (keyof Story)[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Story)[]
  return names.filter((name) => !unimportant.has(name) && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
}

function planStories(present: readonly Story[], backup: readonly Story[]) {
  const here = new Map(present.map((story) => [story.id, story]))
  const there = new Map(backup.map((story) => [story.id, story]))
  const plan: Pick<RestorePlan, 'added' | 'changed' | 'removed' | 'same'> = {
    added: [],
    changed: [],
    removed: [],
    same: 0,
  }
  for (const story of there.values()) {
    const mine = here.get(story.id)
    if (!mine) {
      plan.added.push(story)
      continue
    }
    const fields = differing(mine, story)
    if (fields.length > 0) plan.changed.push({ before: mine, after: story, fields })
    else plan.same += 1
  }
  for (const story of here.values()) if (!there.has(story.id)) plan.removed.push(story)
  return plan
}

const byKey = (rows: readonly KeyedRow[]) => new Map(rows.map((row) => [row.id, row]))

/**
 * List by list (rule BK8). Rows whose story the backup does not have are left alone: that story lies in the Trash after
 * the restore, and whoever takes it out again finds its rehearsals and pins with it.
 */
function planLists(present: Bank, backup: Bank): ListRestore[] {
  const stories = new Set(backup.stories.map((story) => story.id))
  const whole = keyedLists(present)
  const linked = keyedLists(withoutDangling(present, stories).bank)
  const wanted = keyedLists(withoutDangling(backup, stories).bank)
  return listNames
    .map((list): ListRestore => {
      const [stored, here, there] = [byKey(whole[list]), byKey(linked[list]), byKey(wanted[list])]
      return {
        list,
        added: [...there.values()].filter((row) => !stored.has(row.id)),
        changed: [...there.values()].flatMap((after) => {
          const before = stored.get(after.id)
          return before && JSON.stringify(here.get(after.id)) !== JSON.stringify(after) ? [{ before, after }] : []
        }),
        removed: [...here.values()].filter((row) => !there.has(row.id)),
      }
    })
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0)
}

/** True for a bank in which nothing was ever written, whatever its settings. */
export function isBlank(bank: Bank): boolean {
  return bank.stories.length === 0 && listNames.every((name) => bank[name].length === 0)
}

/** Compares the bank as it is with a backup, story by story and row by row, by id. Pure. */
export function planRestore(present: Bank, backup: Bank): RestorePlan {
  return {
    ...planStories(present.stories, backup.stories),
    lists: planLists(present, backup),
    settings: isBlank(present) ? backup.settings : null,
  }
}

/** True when a restore would change neither a story nor a list. */
export function changesNothing({ added, changed, removed, lists }: RestorePlan): boolean {
  return added.length + changed.length + removed.length + lists.length === 0
}

/** "+3 · ~5 · −1" */
export function restoreCounts(plan: RestorePlan): string {
  return `+${plan.added.length} · ~${plan.changed.length} · −${plan.removed.length}`
}

/** "3 loops, 12 rehearsals": how many rows of each list a restore would add, change or remove; '' = none. */
export function listRestoreWords({ lists }: RestorePlan): string {
  const counts: ListCounts = Object.fromEntries(
    lists.map(({ list, added, changed, removed }) => [list, added.length + changed.length + removed.length]),
  )
  return listCountWords(counts)
}
