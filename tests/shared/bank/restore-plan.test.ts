import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bank, emptyBank } from '../../../shared/bank/bank.ts'
import { keyedLists, listNames } from '../../../shared/bank/list-rows.ts'
import {
  changesNothing,
  listRestoreWords,
  planRestore,
  type RestorePlan,
  restoreCounts,
} from '../../../shared/bank/restore-plan.ts'
import type { Story } from '../../../shared/story/story.ts'
import { fullBank } from '../../support/full-bank.ts'
import { aStory } from '../../support/story-builder.ts'

const stories = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), title: fc.constantFrom('x', 'y') }), {
    selector: (each) => each.id,
  })
  .map((list) => list.map((fields) => aStory(fields)))

const bankOf = (list: readonly Story[]): Bank => ({ ...emptyBank, stories: [...list] })

/** What the plan says, done to a plain list. */
function done(present: readonly Story[], plan: RestorePlan): Map<string, string> {
  const titles = new Map(present.map((story) => [story.id, story.title]))
  for (const story of plan.added) titles.set(story.id, story.title)
  for (const { after } of plan.changed) titles.set(after.id, after.title)
  for (const story of plan.removed) titles.delete(story.id)
  return titles
}

test('B4: what the dry run says is what a restore does, and every story is counted once', () => {
  fc.assert(
    fc.property(stories, stories, (present, backup) => {
      const plan = planRestore(bankOf(present), bankOf(backup))
      expect(done(present, plan)).toEqual(new Map(backup.map((story) => [story.id, story.title])))
      expect(plan.added.length + plan.changed.length + plan.same).toBe(backup.length)
      expect(plan.removed.length + plan.changed.length + plan.same).toBe(present.length)
    }),
  )
})

test('B4: a changed story names the fields that differ, and the instant of editing is not one', () => {
  const mine = aStory({ id: 'a', title: 'one', updatedAt: '2026-10-02T00:00:00.000Z' })
  const plan = planRestore(bankOf([mine]), bankOf([{ ...mine, title: 'two', updatedAt: '2026-10-01T00:00:00.000Z' }]))
  expect(plan.changed.map((change) => change.fields)).toEqual([['title']])
  expect(restoreCounts(plan)).toBe('+0 · ~1 · −0')
  expect(planRestore(bankOf([mine]), bankOf([{ ...mine, updatedAt: '' }])).same).toBe(1)
})

/** Some of the full bank: rows and stories left out at random, some changed. */
const someBank = fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }).map((draws): Bank => {
  let at = 0
  const some = <Row extends object>(rows: Row[], change: (row: Row) => Row): Row[] =>
    rows.flatMap((row) => {
      const draw = draws[at++ % draws.length]
      return draw === 0 ? [] : [draw === 1 ? change(row) : row]
    })
  const bank = fullBank()
  return {
    ...bank,
    stories: some(bank.stories, (row) => ({ ...row, title: 'Other' })),
    questions: some(bank.questions, (row) => ({ ...row, text: 'Other' })),
    pins: some(bank.pins, (row) => ({ ...row, question: 'Other' })),
    dismissals: some(bank.dismissals, (row) => ({ ...row, at: '' })),
    rehearsals: some(bank.rehearsals, (row) => ({ ...row, reps: 9 })),
    drills: some(bank.drills, (row) => ({ ...row, at: '' })),
    loops: some(bank.loops, (row) => ({ ...row, company: 'Other' })),
    tellings: some(bank.tellings, (row) => ({ ...row, landed: 'ok' as const })),
  }
})

/** The lists after the plan, by key. */
function listsDone(present: Bank, plan: RestorePlan): Bank {
  const after: Record<string, unknown> = { ...present }
  for (const { list, added, changed, removed } of plan.lists) {
    const rows = new Map(keyedLists(present)[list].map((row) => [row.id, row]))
    for (const row of [...added, ...changed.map((each) => each.after)]) rows.set(row.id, row)
    for (const row of removed) rows.delete(row.id)
    after[list] = [...rows.values()].map(({ id, ...row }) => (list === 'dismissals' ? row : { id, ...row }))
  }
  return after as Bank
}

test('B4, BK8: lists become those of the backup, and restoring it again changes nothing', () => {
  fc.assert(
    fc.property(someBank, someBank, (present, backup) => {
      const plan = planRestore(present, backup)
      const after = { ...listsDone(present, plan), stories: backup.stories }
      expect(changesNothing(planRestore(after, backup))).toBe(true)
      expect(plan.settings).toBeNull()
    }),
  )
})

test('BK8: rows of a story that goes to the Trash stay with it, and a loop keeps what it chose', () => {
  const bank = fullBank()
  const plan = planRestore(bank, { ...bank, stories: [], pins: [], dismissals: [], rehearsals: [] })
  expect(plan.removed).toHaveLength(2)
  expect(plan.lists).toEqual([])
})

test('B4: counts rows of each list in words, and brings settings back only into a blank bank', () => {
  const bank = fullBank()
  const plan = planRestore({ ...emptyBank, settings: bank.settings }, bank)
  expect(listRestoreWords(plan)).toBe(
    '2 questions, 1 pinned story, 1 dismissed flag, 2 rehearsals, 1 drill, 1 loop, 2 tellings',
  )
  expect(plan.lists.map(({ list }) => list)).toEqual([...listNames])
  expect(plan.settings).toEqual(bank.settings)
  expect(planRestore({ ...emptyBank, drills: bank.drills }, bank).settings).toBeNull()
})
