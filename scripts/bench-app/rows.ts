/** One line of the table: milliseconds unless it says megabytes. */
export interface Row {
  what: string
  stories: number
  tries: number
  p50: number
  p95: number
  most: number
  /** What p95 is to stay within; null = only shown. */
  budget: number | null
  unit: 'ms' | 'MB'
}

/** The value that a share of the tries stays within, to a tenth. */
function within(sorted: readonly number[], share: number): number {
  return Math.round(10 * (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)) / 10
}

export function rowOf(
  what: string,
  stories: number,
  times: readonly number[],
  budget: number | null = null,
  unit: Row['unit'] = 'ms',
): Row {
  const sorted = [...times].sort((a, b) => a - b)
  return {
    what,
    stories,
    tries: times.length,
    p50: within(sorted, 0.5),
    p95: within(sorted, 0.95),
    most: within(sorted, 1),
    budget,
    unit,
  }
}

const columns = ['stories', 'tries', 'p50', 'p95', 'most'] as const

export const tableHead = `${'what'.padEnd(48)}${columns.map((each) => each.padStart(9)).join('')}   budget of p95`

export function tableLine(row: Row): string {
  const kept = row.budget === null ? '' : `   ${row.p95 <= row.budget ? 'within' : 'MISSES'} ${row.budget} ${row.unit}`
  return `${row.what.padEnd(48)}${columns.map((each) => String(row[each]).padStart(9)).join('')}${kept}`
}
