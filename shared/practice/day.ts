const dayMs = 86_400_000

/** The number written in a text from `start` to `end`; NaN where something else than digits stands there. */
function digits(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

/**
 * Days since 1970 of a day or instant ("YYYY-MM-DD…"): only its date counts; NaN where it has none. Counted out rather
 * than parsed: the due queue asks for it some sixty thousand times. The calendar's year begins with March here, so that
 * the leap day is its last.
 */
export function dayNumber(day: string): number {
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 10) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

/** Back to "YYYY-MM-DD". */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}
