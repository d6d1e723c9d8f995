/** Whole months from "YYYY-MM" to the month of "YYYY-MM-DD"; negative for a month still to come. */
export function monthsBetween(month: string, day: string): number {
  return (
    (Number(day.slice(0, 4)) - Number(month.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(month.slice(5, 7))
  )
}

/** Whole days between two days "YYYY-MM-DD"; NaN where one is no day. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round(
    (Date.parse(`${later.slice(0, 10)}T00:00:00Z`) - Date.parse(`${earlier.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  )
}
