import { expect, test } from 'vitest'
import { isExportDue } from '../../../shared/settings/export-reminder.ts'

const now = '2026-10-20T08:00:00.000Z'
test.each([
  ['two stories', { lastExportAt: '', exportReminderAt: '' }, 2, false],
  ['three stories, never exported', { lastExportAt: '', exportReminderAt: '' }, 3, true],
  ['exported yesterday', { lastExportAt: '2026-10-19T08:00:00.000Z', exportReminderAt: '' }, 30, false],
  ['exported a month ago', { lastExportAt: '2026-09-19T08:00:00.000Z', exportReminderAt: '' }, 30, true],
  ['put off yesterday', { lastExportAt: '', exportReminderAt: '2026-10-19T08:00:00.000Z' }, 30, false],
] as const)('BR1: %s', (_name, settings, stories, due) => {
  expect(isExportDue(settings, stories, now)).toBe(due)
})
