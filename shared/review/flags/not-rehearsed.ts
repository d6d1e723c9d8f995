import type { FlagRule } from '../flag.ts'
import { daysBetween } from '../months.ts'

/** Days after which a story told aloud is no longer at hand ([D]). */
export const rehearsedDays = 30

/** RV32: a ready story that was never, or not lately, told aloud. Silent where rehearsals are not known. */
export const notRehearsed: FlagRule = {
  id: 'not-rehearsed',
  rule: 'RV32',
  severity: 'hints',
  threshold: `ready, and not told aloud for more than ${rehearsedDays} days or ever; silent where rehearsals are not known`,
  label: 'Not rehearsed',
  why: 'What was never told aloud comes out longer and flatter than it reads.',
  fix: 'Tell it once in Practice, against the clock.',
  fires: { id: 'told-long-ago', status: 'ready' },
  silent: { id: 'told-last-week', status: 'ready' },
  given: {
    lastRehearsed: new Map([
      ['told-long-ago', '2026-01-10'],
      ['told-last-week', '2026-10-25'],
    ]),
  },
  find: ({ story }, { lastRehearsed, today }) => {
    if (!lastRehearsed || story.status !== 'ready') return []
    const day = lastRehearsed.get(story.id)
    if (day === undefined) return [{}]
    const days = daysBetween(day, today)
    if (!(days > rehearsedDays)) return []
    return [{ label: `Last told ${days} days ago`, why: `It was last told aloud ${days} days ago.` }]
  },
}
