import * as z from 'zod'
import { type Deed, deedSchema } from '../../shared/deed/deed.ts'
import { type Settings, settingsSchema } from '../../shared/settings/settings.ts'
import { type Story, storySchema } from '../../shared/story/story.ts'
import type { Row } from './database.ts'

/** A row the schema cannot understand: set aside and shown, never dropped, never fatal (rule DB2). */
export interface UnreadableRow {
  table: string
  key: string
  row: unknown
  reason: string
}

/** A story in the trash, and when it went there (ISO instant). Kept for `trashDays`. */
export interface TrashedStory {
  id: string
  story: Story
  deletedAt: string
}

/** Days a story stays in the trash before it is gone for good (SCREENS.md §6). */
export const trashDays = 30

const trashRowSchema = z.object({ id: z.string(), story: storySchema, deletedAt: z.string() })

/** Each field named, so that a new one is a decision and not an accident. */
export function toStoryRow(story: Story): Row {
  const row: Row = {
    id: story.id,
    title: story.title,
    status: story.status,
    hook: story.hook,
    situation: story.situation,
    task: story.task,
    action: story.action,
    result: story.result,
    learning: story.learning,
    principles: story.principles,
    tags: story.tags,
    project: story.project,
    employer: story.employer,
    role: story.role,
    happenedOn: story.happenedOn,
    metrics: story.metrics,
    anchors: story.anchors,
    openingLine: story.openingLine,
    closingLine: story.closingLine,
    followUps: story.followUps,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
  }
  if (story.metricWaiver !== undefined) row.metricWaiver = story.metricWaiver
  return row
}

type Read<Value> = { ok: true; value: Value } | { ok: false; unreadable: UnreadableRow }

function readWith<Value>(table: string, schema: z.ZodType<Value>, row: unknown, key: string): Read<Value> {
  const read = schema.safeParse(row)
  if (read.success) return { ok: true, value: read.data }
  const reason = read.error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`).join('; ')
  return { ok: false, unreadable: { table, key, row, reason } }
}

/** Only `undefined` and a waiver of null (left by an undone deed) read as absent. */
function withoutNullWaiver(row: unknown): unknown {
  if (!row || typeof row !== 'object' || (row as Row).metricWaiver !== null) return row
  const { metricWaiver: _absent, ...rest } = row as Row
  return rest
}

export const readStory = (row: unknown, key: string): Read<Story> =>
  readWith('stories', storySchema, withoutNullWaiver(row), key)

export const readTrash = (row: unknown, key: string): Read<TrashedStory> => readWith('trash', trashRowSchema, row, key)

export const readDeed = (row: unknown, key: string): Read<Deed> => readWith('deeds', deedSchema, row, key)

/** Settings that cannot be read fall back to the defaults, field by field. */
export function readSettings(value: unknown): Settings {
  const whole = settingsSchema.safeParse(value)
  if (whole.success) return whole.data
  const kept = Object.entries(typeof value === 'object' && value ? value : {}).filter(
    ([name, each]) => settingsSchema.safeParse({ [name]: each }).success,
  )
  return settingsSchema.parse(Object.fromEntries(kept))
}
