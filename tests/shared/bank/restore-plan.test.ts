import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRestore, restoreCounts } from '../../../shared/bank/restore-plan.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const stories = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), title: fc.constantFrom('x', 'y') }), {
    selector: (each) => each.id,
  })
  .map((list) => list.map((fields) => aStory(fields)))

/** What the plan says, done to a plain list. */
function done(present: readonly Story[], plan: ReturnType<typeof planRestore>): Map<string, string> {
  const titles = new Map(present.map((story) => [story.id, story.title]))
  for (const story of plan.added) titles.set(story.id, story.title)
  for (const { after } of plan.changed) titles.set(after.id, after.title)
  for (const story of plan.removed) titles.delete(story.id)
  return titles
}

test('B4: what the dry run says is what a restore does, and every story is counted once', () => {
  fc.assert(
    fc.property(stories, stories, (present, backup) => {
      const plan = planRestore(present, backup)
      expect(done(present, plan)).toEqual(new Map(backup.map((story) => [story.id, story.title])))
      expect(plan.added.length + plan.changed.length + plan.same).toBe(backup.length)
      expect(plan.removed.length + plan.changed.length + plan.same).toBe(present.length)
    }),
  )
})

test('B4: a changed story names the fields that differ, and the instant of editing is not one', () => {
  const mine = aStory({ id: 'a', title: 'one', updatedAt: '2026-10-02T00:00:00.000Z' })
  const plan = planRestore([mine], [{ ...mine, title: 'two', updatedAt: '2026-10-01T00:00:00.000Z' }])
  expect(plan.changed.map((change) => change.fields)).toEqual([['title']])
  expect(restoreCounts(plan)).toBe('+0 · ~1 · −0')
  expect(planRestore([mine], [{ ...mine, updatedAt: '' }]).same).toBe(1)
})
