import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, changeSchema, fieldChange, inverseChanges } from '../../../shared/deed/deed.ts'

/** A table as a plain map, to apply changes to without a database. */
type Rows = Map<string, Record<string, unknown>>

function applied(rows: Rows, changes: readonly Change[]): Rows {
  const next = new Map(rows)
  for (const change of changes) {
    if (change.type === 'fields') next.set(change.key, { ...next.get(change.key), ...change.after })
    else if (change.after) next.set(change.key, change.after)
    else next.delete(change.key)
  }
  return next
}

const row = fc.record({ title: fc.string(), tags: fc.array(fc.string()) })

test('UN3: a deed and its inverse leave the rows as they were', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), row),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(row)), { maxLength: 12 }),
      (start, steps) => {
        const rows: Rows = new Map(Object.entries(start))
        let now = rows
        const changes: Change[] = []
        for (const [key, after] of steps) {
          const before = now.get(key) ?? null
          if (before === null && after === null) continue
          const change: Change = { type: 'row', table: 'stories', key, before, after }
          changes.push(change)
          now = applied(now, [change])
        }
        expect(applied(now, inverseChanges(changes))).toEqual(rows)
      },
    ),
  )
})

test('UN4: a field change names only what differs, and a waiver that was absent comes back as absent', () => {
  expect(fieldChange('stories', 'a', { title: 'x', tags: ['1'] }, { title: 'x', tags: ['1'] })).toBeNull()
  expect(fieldChange('stories', 'a', { title: 'x' }, { title: 'x', metricWaiver: 'why' })).toEqual({
    type: 'fields',
    table: 'stories',
    key: 'a',
    before: { metricWaiver: null },
    after: { metricWaiver: 'why' },
  })
})

test('UN1: a change survives its own schema', () => {
  const change: Change = { type: 'fields', table: 'stories', key: 'a', before: { title: '' }, after: { title: 'x' } }
  expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
})
