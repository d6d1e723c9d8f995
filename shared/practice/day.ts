const dayMs = 86_400_000

/** Two digits of a text as a number; not between 0 and 99 where something else stands there. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/**
 * Days since 1970 of a day or instant ("YYYY-MM-DD…"): only its date counts; NaN where it has none. Counted out rather
 * than parsed: the due queue asks for it some thirty thousand times. The calendar's year begins with March here, so that
 * the leap day is its last.
 */
export function dayNumber(day: string): number {
  const century = twoDigits(day, 0)
  const yearOfCentury = twoDigits(day, 2)
  const month = twoDigits(day, 5)
  const dayOfMonth = twoDigits(day, 8)
  if (century < 0 || yearOfCentury < 0 || month < 0 || dayOfMonth < 0) return Number.NaN
  const year = century * 100 + yearOfCentury - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

/** Back to "YYYY-MM-DD". */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}
