import { type BackupEntry, damagedEnding } from './backup.ts'

/** How many are kept, newest first within each kind; days for pins (SAFETY.md §3, B3). */
export const rotationRule = { recent: 20, daily: 14, weekly: 8, monthly: 12, least: 5, pinnedDays: 90 } as const

/** A backup with less than this share of the stories or of the text of the best of the last five is shrunk. */
export const shrunkShare = 0.5

const dayMs = 86_400_000

/** The day, week or month a backup belongs to, as a number that only grows. */
function periodOf(entry: BackupEntry, unit: 'day' | 'week' | 'month'): number {
  const time = Date.parse(entry.at)
  if (unit === 'month') return Number(entry.at.slice(0, 4)) * 12 + Number(entry.at.slice(5, 7))
  return Math.floor(time / (unit === 'day' ? dayMs : 7 * dayMs))
}

/** The newest of each period, at most `most` periods. `newestFirst` is sorted. */
function newestPer(newestFirst: readonly BackupEntry[], unit: 'day' | 'week' | 'month', most: number): BackupEntry[] {
  const chosen = new Map<number, BackupEntry>()
  for (const entry of newestFirst) {
    const period = periodOf(entry, unit)
    if (!chosen.has(period) && chosen.size < most) chosen.set(period, entry)
  }
  return [...chosen.values()]
}

/** Newest first: by time, then by revision, then by name, so that the order never depends on the disk. */
export function newestFirst(entries: readonly BackupEntry[]): BackupEntry[] {
  return [...entries].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : b.revision - a.revision || (a.name < b.name ? 1 : -1),
  )
}

/**
 * The fullest good backups of the last ninety days, the newest where several are as full: a bank that shrank slowly, or
 * shrank and was backed up again and again, can still be brought back whole. `young` is newest first.
 */
function fullest(young: readonly BackupEntry[]): BackupEntry[] {
  return (['stories', 'characters'] as const).flatMap((key) => {
    const most = Math.max(...young.map((entry) => entry[key]))
    return young.find((entry) => entry[key] === most) ?? []
  })
}

/**
 * B3: which backups may go. Pure; `now` is an ISO instant. The newest verified one, every pin younger than ninety
 * days and the fullest of that time always stay; damaged ones count for nothing and go once five good ones are there. Never leaves fewer than five.
 */
export function backupsToRemove(entries: readonly BackupEntry[], now: string): BackupEntry[] {
  const sorted = newestFirst(entries)
  const good = sorted.filter((entry) => entry.verified)
  const pinnedSince = Date.parse(now) - rotationRule.pinnedDays * dayMs
  const keep = new Set<BackupEntry>([
    ...good.slice(0, Math.max(rotationRule.recent, rotationRule.least)),
    ...newestPer(good, 'day', rotationRule.daily),
    ...newestPer(good, 'week', rotationRule.weekly),
    ...newestPer(good, 'month', rotationRule.monthly),
    ...sorted.filter((entry) => entry.pinned && Date.parse(entry.at) >= pinnedSince),
    ...fullest(good.filter((entry) => Date.parse(entry.at) >= pinnedSince)),
  ])
  if (good.length < rotationRule.least) return []
  return sorted.filter((entry) => !keep.has(entry))
}

/** Damaged backups kept for whoever wants to look; more would fill a disk on which every backup fails. */
const mostDamaged = 3

/** Which damaged ones may go after another one came: all but the newest three. Good ones are never among them. */
export function damagedToRemove(entries: readonly BackupEntry[]): BackupEntry[] {
  return newestFirst(entries.filter((entry) => entry.name.endsWith(damagedEnding))).slice(mostDamaged)
}

/**
 * True when a new backup holds less than half of the stories or text of the best of the last five good ones: then
 * nothing is rotated away, for the old ones may be all that is left (B3, shrink guard).
 */
export function isShrunk(fresh: Pick<BackupEntry, 'stories' | 'characters'>, entries: readonly BackupEntry[]): boolean {
  const last = newestFirst(entries.filter((entry) => entry.verified)).slice(0, 5)
  const most = (key: 'stories' | 'characters') => Math.max(0, ...last.map((entry) => entry[key]))
  return fresh.stories < most('stories') * shrunkShare || fresh.characters < most('characters') * shrunkShare
}
