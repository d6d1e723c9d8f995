import * as z from 'zod'

// A deed is one thing a person did to stored data, kept with its inverse: one deed, one transaction, one undo (rule
// UN1). Features only declare the changes; applying, undoing and redoing are the same for all of them.

/** A whole row written or taken away. `before` or `after` null = the row did not or does not exist. */
const rowChangeSchema = z.object({
  type: z.literal('row'),
  table: z.string(),
  key: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})

/** Only these fields of a row: what was typed elsewhere in the row meanwhile stays (rule UN2). */
const fieldChangeSchema = z.object({
  type: z.literal('fields'),
  table: z.string(),
  key: z.string(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})

export const changeSchema = z.discriminatedUnion('type', [rowChangeSchema, fieldChangeSchema])
export type Change = z.infer<typeof changeSchema>

export const deedSchema = z.object({
  id: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** In the past tense, for the toast: "Deleted “Rebuilt the returns queue”". */
  label: z.string(),
  changes: z.array(changeSchema),
  /** 'undone' deeds can be redone until the next deed is done. */
  state: z.enum(['done', 'undone']).default('done'),
})
export type Deed = z.infer<typeof deedSchema>

/** The same changes the other way round, last first: apply then inverse is identity (rule UN3). */
export function inverseChanges(changes: readonly Change[]): Change[] {
  return changes
    .map((change): Change => ({ ...change, before: change.after, after: change.before }) as Change)
    .reverse()
}

/**
 * The change from one version of a row to another, naming only the fields that differ; null when none does.
 * A field absent on one side is written as null there and read back as absent (rule UN4).
 */
export function fieldChange(table: string, key: string, before: object, after: object): Change | null {
  const was = before as Record<string, unknown>
  const is = after as Record<string, unknown>
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => was[name] !== is[name] && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  )
  if (changed.length === 0) return null
  const pick = (row: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, row[name] ?? null]))
  return { type: 'fields', table, key, before: pick(was), after: pick(is) }
}
