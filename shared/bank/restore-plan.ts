import type { Story } from '../story/story.ts'

/** One story that a restore would change, and the fields in which it differs. */
export interface RestoreChange {
  before: Story
  after: Story
  fields: (keyof Story)[]
}

/** What a restore would do, said before it does it (B4). */
export interface RestorePlan {
  /** In the backup and not here. */
  added: Story[]
  changed: RestoreChange[]
  /** Here and not in the backup: they would go. */
  removed: Story[]
  same: number
}

/** Bookkeeping that does not make a story another one. */
const unimportant: ReadonlySet<keyof Story> = new Set(['updatedAt'])

function differing(a: Story, b: Story): (keyof Story)[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Story)[]
  return names.filter((name) => !unimportant.has(name) && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
}

/** Compares the bank as it is with a backup, story by story, by id. Pure. */
export function planRestore(present: readonly Story[], backup: readonly Story[]): RestorePlan {
  const here = new Map(present.map((story) => [story.id, story]))
  const there = new Map(backup.map((story) => [story.id, story]))
  const plan: RestorePlan = { added: [], changed: [], removed: [], same: 0 }
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

/** "+3 · ~5 · −1" */
export function restoreCounts(plan: RestorePlan): string {
  return `+${plan.added.length} · ~${plan.changed.length} · −${plan.removed.length}`
}
