import type { BackupEntry, BackupReason } from '../../../shared/backup/backup.ts'

const reasons: Record<BackupReason, string> = {
  change: 'after a change',
  interval: 'while writing',
  quit: 'on closing',
  'by-hand': 'by hand',
  'before-import': 'before an import',
  'before-restore': 'before a restore',
  'before-migration': 'before an upgrade of the bank',
  'before-version-change': 'before a new version of the app',
  'before-erase': 'before erasing everything',
}

export function reasonWords(reason: BackupReason): string {
  return reasons[reason]
}

/** 217088 → "212 KB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** "today 14:02", "yesterday 09:10", "3 Nov 2026, 18:20", in the person's own time zone. */
export function timeWords(at: string, now: Date): string {
  const then = new Date(at)
  const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000)
  if (days === 0) return `today ${clock}`
  if (days === 1) return `yesterday ${clock}`
  return `${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${clock}`
}

export function storiesWords(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`
}

/** "today 14:02 · 38 stories · 212 KB" */
export function entryWords(entry: BackupEntry, now: Date): string {
  return `${timeWords(entry.at, now)} · ${storiesWords(entry.stories)} · ${sizeWords(entry.bytes)}`
}
