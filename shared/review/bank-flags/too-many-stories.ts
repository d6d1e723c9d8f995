import type { BankRule } from '../bank-flag.ts'

/** Active stories above which a bank wants pruning (DOMAIN.md §3). */
export const mostActiveStories = 16

/** RV49: more stories than one can keep in mind; retire, do not delete. */
export const tooManyStories: BankRule = {
  id: 'too-many-stories',
  rule: 'RV49',
  severity: 'hints',
  threshold: `more than ${mostActiveStories} active stories (DOMAIN.md §3)`,
  label: 'Many stories',
  why: 'Nobody keeps so many stories at hand, and the weaker ones come up in the room.',
  fix: 'Retire those that a newer or stronger story replaces; nothing is deleted.',
  fires: { stories: Array.from({ length: 17 }, () => ({})) },
  silent: { stories: Array.from({ length: 20 }, (_, at) => ({ status: at < 16 ? 'ready' : 'retired' }) as const) },
  find: ({ active }) => (active.length > mostActiveStories ? [{ label: `${active.length} active stories` }] : []),
}
