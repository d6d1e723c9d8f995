import type { Loop } from './loop.ts'

/** Whole days from one "YYYY-MM-DD" to another; negative when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

/** "in 9 days", "tomorrow", "today", "3 days ago"; '' without a date. */
export function whenWords(date: string | null, today: string): string {
  if (date === null) return ''
  const days = daysUntil(date, today)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** True from the day after the loop's day. */
export function isPast(loop: Pick<Loop, 'date'>, today: string): boolean {
  return loop.date !== null && daysUntil(loop.date, today) < 0
}

/** "Amazon · Senior TPM · L6", or "Untitled loop". */
export function loopName({ company, role, level }: Pick<Loop, 'company' | 'role' | 'level'>): string {
  return [company.trim(), role.trim(), level.trim()].filter(Boolean).join(' · ') || 'Untitled loop'
}

/** Loops in the order in which they matter: the next first, those without a date after them, past ones last, newest first. */
export function inOrder(loops: readonly Loop[], today: string): Loop[] {
  const rank = (loop: Loop) => (loop.date === null ? 1 : isPast(loop, today) ? 2 : 0)
  return [...loops].sort((a, b) => {
    const byRank = rank(a) - rank(b)
    if (byRank !== 0) return byRank
    const byDate = (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0
    if (byDate !== 0) return rank(a) === 2 ? -byDate : byDate
    return a.id < b.id ? -1 : 1
  })
}
