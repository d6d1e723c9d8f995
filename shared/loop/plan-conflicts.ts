import type { PrincipleId } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import { type Lock, needsOf } from './loop.ts'
import type { PlanConflict, Use } from './plan.ts'
import type { PlanGround } from './plan-ground.ts'
import { holeWhy } from './plan-words.ts'

/**
 * What does not go together in a loop, shown and never silently mended (rule PL6): choices by hand that cannot be kept or
 * are doubtful, one story in two places, one principle probed by several. In the order of the slots within each kind.
 */
export function planConflicts(ground: PlanGround, uses: readonly Use[]): PlanConflict[] {
  return [...lockConflicts(ground), ...plannedTwice(ground, uses), ...askedTwice(ground)]
}

function lockConflicts({ question, storyOf, words }: PlanGround): PlanConflict[] {
  const toldHere = question.toldHere ?? []
  const doubt = (
    lock: Lock,
    slot: number,
    wanted: boolean,
  ): (Pick<PlanConflict, 'why'> & { type: LockConflict }) | null => {
    const { principle, story: id } = lock
    const story = storyOf.get(id)
    const name = words.story(id)
    const told = toldHere.find((each) => each.story === id)
    if (told?.slot === slot) return null
    if (!wanted) {
      const why = `${name} is chosen for ${words.principle(principle)}, which ${words.slot(slot)} does not probe.`
      return { type: 'lock-without-need', why }
    }
    if (told) return { type: 'lock-told', why: `${name}, which you chose here, was told in ${words.slot(told.slot)}.` }
    if (!story) return { type: 'lock-missing', why: holeWhy(principle, { type: 'lock-missing', story: id }, words) }
    if (story.status === 'retired')
      return { type: 'lock-retired', why: holeWhy(principle, { type: 'lock-retired', story: id }, words) }
    if (story.status === 'draft') return { type: 'lock-draft', why: `${name}, which you chose here, is still a draft.` }
    if (!strengthOf(story, principle))
      return { type: 'lock-off-principle', why: `${name} is not tagged with ${words.principle(principle)}.` }
    return null
  }
  return question.loop.slots.flatMap((each, slot) => {
    if (slot < (question.over ?? 0)) return []
    return each.locks.flatMap((lock): PlanConflict[] => {
      const found = doubt(lock, slot, each.principles.includes(lock.principle))
      return found ? [{ ...found, slot, principle: lock.principle, story: lock.story }] : []
    })
  })
}

type LockConflict = Extract<PlanConflict, { type: `lock-${string}` }>['type']

function plannedTwice({ words }: PlanGround, uses: readonly Use[]): PlanConflict[] {
  const byStory = new Map<string, Use[]>()
  for (const use of uses) byStory.set(use.story, [...(byStory.get(use.story) ?? []), use])
  return [...byStory].flatMap(([story, places]): PlanConflict[] => {
    if (places.length < 2) return []
    const needs = places.map(({ slot, principle }) => ({ slot, principle }))
    const rounds = [...new Set(places.map((place) => words.slot(place.slot)))]
    const where = rounds.length > 1 ? `in ${rounds.join(' and ')}` : `${places.length} times in ${rounds[0]}`
    return [{ type: 'planned-twice', story, needs, why: `${words.story(story)} stands ${where}.` }]
  })
}

function askedTwice({ question, words }: PlanGround): PlanConflict[] {
  const slotsOf = new Map<PrincipleId, number[]>()
  for (const { slot, principle } of needsOf(question.loop))
    slotsOf.set(principle, [...(slotsOf.get(principle) ?? []), slot])
  return [...slotsOf].flatMap(([principle, slots]): PlanConflict[] => {
    if (slots.length < 2) return []
    const why = `${words.principle(principle)} is probed in ${slots.map(words.slot).join(' and ')}: each needs its own story.`
    return [{ type: 'asked-twice', principle, slots, why }]
  })
}
