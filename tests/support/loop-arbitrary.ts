import * as fc from 'fast-check'
import { type Loop, loopSchema } from '../../shared/loop/loop.ts'
import { loopWeights } from '../../shared/loop/loop-role.ts'
import type { PlanQuestion } from '../../shared/loop/plan.ts'
import type { PrincipleId } from '../../shared/principle/principle.ts'
import { defaultSettings } from '../../shared/settings/settings.ts'
import { type Story, storySchema } from '../../shared/story/story.ts'

/** Few principles of unlike weight, so that stories compete and greedy choices often block better plans. */
const few: PrincipleId[] = ['ownership', 'earn-trust', 'frugality']

/** Ages of each freshness step on both of its edges, seen from `today`. */
export const today = '2026-06-15'
const months = [null, '2026-05', '2023-06', '2023-05', '2021-06', '2021-05', '2012-01']

const story = fc.record({
  status: fc.constantFrom('ready', 'ready', 'ready', 'ready', 'draft', 'retired'),
  happenedOn: fc.oneof({ weight: 2, arbitrary: fc.constant('2026-05') }, fc.constantFrom(...months)),
  project: fc.constantFrom('P', 'P', 'P', 'Q', ''),
  principles: fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...few), strength: fc.constantFrom('primary', 'secondary') }),
    { minLength: 1, maxLength: 3, selector: (tag) => tag.id },
  ),
})

const probes = fc.uniqueArray(fc.constantFrom(...few), { minLength: 1, maxLength: 2 })
const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export interface SmallLoop {
  loop: Loop
  stories: Story[]
  toldBefore: Set<string>
}

/**
 * Up to 5 needs in up to 4 slots, up to 6 stories in mixed order of ids. One loop in four is `alike` (all stories equally
 * old and strong, so that projects and ids decide), one in eight is small or empty, one in four may have a lock.
 */
export const smallLoop: fc.Arbitrary<SmallLoop> = fc
  .record({
    ids: fc.oneof(
      { weight: 7, arbitrary: fc.shuffledSubarray([...letters], { minLength: 4 }) },
      fc.shuffledSubarray([...letters]),
    ),
    drawn: fc.array(story, { minLength: 6, maxLength: 6 }),
    alike: fc.constantFrom(true, false, false, false),
    told: fc.subarray([...letters], { maxLength: 3 }),
    slots: fc.oneof(
      { weight: 7, arbitrary: fc.array(probes, { minLength: 2, maxLength: 4 }) },
      fc.array(probes, { maxLength: 2 }),
    ),
    locks: fc.array(
      fc.record({ slot: fc.nat(3), principle: fc.constantFrom(...few), story: fc.constantFrom('a', 'b', 'c') }),
      { maxLength: 1 },
    ),
    locked: fc.constantFrom(false, false, false, true),
  })
  .map(({ ids, drawn, alike, told, slots, locks, locked }) => {
    const stories = ids.map((id, index) => {
      const story = storySchema.parse({ id, title: `Story ${id}`, ...drawn[index] })
      if (!alike) return story
      const principles = story.principles.map((tag) => ({ ...tag, strength: 'secondary' as const }))
      return { ...story, happenedOn: '2026-05', principles }
    })
    let needs = 0
    const kept = slots.map((principles) => {
      const room = principles.slice(0, Math.max(0, 5 - needs))
      needs += room.length
      return room
    })
    const valid = locked
      ? locks.filter(({ story: id }) => stories.some((each) => each.id === id && each.status === 'ready'))
      : []
    const loop = loopSchema.parse({
      id: 'loop',
      company: 'Amazon',
      slots: kept.map((principles, slot) => ({
        principles,
        locks: valid.filter((lock) => lock.slot === slot && principles.includes(lock.principle)),
      })),
    })
    return { loop, stories, toldBefore: new Set(told) }
  })

/** A plan's question with the default weights and every story fully ready to tell. */
export function questionOf(small: SmallLoop, more: Partial<PlanQuestion> = {}): PlanQuestion {
  return { ...small, weightOf: loopWeights(small.loop, defaultSettings), readinessOf: () => 1, today, ...more }
}
