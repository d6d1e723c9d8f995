import type { FlagRule } from '../flag.ts'
import { monthsBetween } from '../months.ts'

/** Months up to which a story is fresh, and beyond which it is old (DOMAIN.md §3; [D]); the month itself still counts. */
export const freshMonths = 36
export const oldMonths = 60

/** RV29: recent stories weigh more. From three to five years the hint says ageing, beyond five it says old. */
export const stale: FlagRule = {
  id: 'stale',
  rule: 'RV29',
  severity: 'hints',
  threshold: `happened more than ${freshMonths} months ago: ageing; more than ${oldMonths}: old`,
  label: 'Old story',
  why: 'Interviewers prefer what you did lately.',
  fix: 'Look for a newer story that shows the same, and keep this one as a backup.',
  fires: { happenedOn: '2019-02' },
  silent: { happenedOn: '2025-04' },
  find: ({ story }, { today }) => {
    const months = story.happenedOn ? monthsBetween(story.happenedOn, today) : 0
    if (!(months > freshMonths)) return []
    const years = Math.floor(months / 12)
    return months > oldMonths
      ? [
          {
            label: `Old: ${years} years`,
            why: `It happened more than five years ago, and interviewers prefer what you did lately.`,
          },
        ]
      : [
          {
            label: `Ageing: ${years} years`,
            why: 'It happened more than three years ago; in an interview the newer of two stories counts more.',
            fix: 'Note what came of it since, or look for a newer story that shows the same.',
          },
        ]
  },
}
