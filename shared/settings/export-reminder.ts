import type { Settings } from './settings.ts'

/** Stories from which a reminder makes sense, and days without an export or a "later" before it comes (rule BR1; [D]). */
export const exportReminderRule = { stories: 3, days: 14 } as const

/**
 * True when a bank whose only backups lie in the browser should be exported: three stories or more, and neither an export
 * nor a "later" within fourteen days. `now` is an ISO instant.
 */
export function isExportDue(
  settings: Pick<Settings, 'lastExportAt' | 'exportReminderAt'>,
  stories: number,
  now: string,
): boolean {
  if (stories < exportReminderRule.stories) return false
  const latest = [settings.lastExportAt, settings.exportReminderAt]
    .map((at) => Date.parse(at))
    .filter((at) => !Number.isNaN(at))
  return latest.length === 0 || Date.parse(now) - Math.max(...latest) > exportReminderRule.days * 86_400_000
}
