import { trashDays } from '../../../storage/rows.ts'

/** Whole days left before a story deleted at that instant (ISO) is gone; never negative. `now` in milliseconds. */
export function daysLeft(deletedAt: string, now: number): number {
  return Math.max(0, trashDays - Math.floor((now - Date.parse(deletedAt)) / 86_400_000))
}
