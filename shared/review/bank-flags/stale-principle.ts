import type { BankRule } from '../bank-flag.ts'
import { daysBetween } from '../months.ts'
import { nameOf } from '../principle-weight.ts'

/** Days after which a principle that was rehearsed once is no longer at hand (SCREENS.md §8.2). */
export const staleDays = 60

/**
 * RV54: principles whose ready stories were told aloud once, and none of them lately. Silent where rehearsals are not
 * known, and for a principle that was never told: RV32 says that of each story.
 */
export const stalePrinciple: BankRule = {
  id: 'stale-principle',
  rule: 'RV54',
  severity: 'hints',
  threshold: `told aloud, and not for more than ${staleDays} days, with any of its ready stories (SCREENS.md §8.2)`,
  label: 'Not told lately',
  why: 'What was at hand two months ago has to be looked for again.',
  fix: 'Tell one story for each of them in Practice.',
  fires: {
    stories: [{ id: 'spring', status: 'ready', principles: [{ id: 'earn-trust', strength: 'primary', note: '' }] }],
    given: { lastRehearsed: new Map([['spring', '2026-03-01']]) },
  },
  silent: {
    stories: [{ id: 'autumn', status: 'ready', principles: [{ id: 'earn-trust', strength: 'primary', note: '' }] }],
    given: { lastRehearsed: new Map([['autumn', '2026-10-20']]) },
  },
  find: ({ active, matrix }, { lastRehearsed, today }) => {
    if (!lastRehearsed) return []
    const latest = new Map<string, string>()
    for (const { id, status, principles } of active) {
      const day = lastRehearsed.get(id)
      if (status !== 'ready' || day === undefined) continue
      for (const tag of principles) if (day > (latest.get(tag.id) ?? '')) latest.set(tag.id, day)
    }
    const stale = matrix.columns.filter(({ id, state }) => {
      const day = latest.get(id)
      return state !== 'ignored' && day !== undefined && daysBetween(day, today) > staleDays
    })
    if (stale.length === 0) return []
    const names = stale.map(({ id }) => nameOf(id)).join(', ')
    const count = stale.length === 1 ? '1 principle' : `${stale.length} principles`
    return [{ label: `${count} not told lately`, why: `Not told aloud for more than ${staleDays} days: ${names}.` }]
  },
}
