import { dayNumber } from '../../../shared/practice/day.ts'

function written(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** "Today", "Tomorrow", "Thursday" within a week, "14 Dec" after that. */
export function dayWords(day: string, today: string): string {
  const days = dayNumber(day) - dayNumber(today)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Tomorrow'
  return days < 7 ? written(day, { weekday: 'long' }) : written(day, { day: 'numeric', month: 'short' })
}

/** "Tomorrow", "in 3 days", "in 2 weeks", "in 2 months": the short line on a grade. */
export function untilWords(day: string, today: string): string {
  const days = dayNumber(day) - dayNumber(today)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Tomorrow'
  return `${days} days · ${written(day, { day: 'numeric', month: 'short' })}`
}

/** "1 day late", "12 days late". */
export function lateWords(days: number): string {
  return days === 1 ? '1 day late' : `${days} days late`
}
