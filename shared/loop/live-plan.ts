import type { PrincipleId } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story } from '../story/story.ts'
import { type Loop, type Need, needsOf, slotName } from './loop.ts'
import type { LoopPlan, PlanQuestion, ToldHere } from './plan.ts'
import { type PlanChange, planChanges } from './plan-changes.ts'
import { planLoop } from './plan-loop.ts'
import { type Telling, toldBefore } from './telling.ts'

// The day of the loop: what has been told, what is still to come, and the plan for it (rule PL7).

/** Adds a telling; one whose id is there already changes nothing. */
export function tell(tellings: readonly Telling[], telling: Telling): readonly Telling[] {
  return tellings.some((each) => each.id === telling.id) ? tellings : [...tellings, telling]
}

/** Takes a telling back; an unknown id changes nothing. `untell(tell(t, x), x.id)` holds what `t` held. */
export function untell(tellings: readonly Telling[], id: string): readonly Telling[] {
  return tellings.some((each) => each.id === id) ? tellings.filter((each) => each.id !== id) : tellings
}

/** The tellings of this loop with their places, in the order given; a slot is found by its id, else by its name. */
export function toldHere(loop: Loop, tellings: readonly Telling[]): ToldHere[] {
  const placeOf = (telling: Telling) => {
    const byId = telling.slotId ? loop.slots.findIndex((slot) => slot.id === telling.slotId) : -1
    if (byId >= 0) return byId
    const byName = loop.slots.findIndex((_, index) => slotName(loop, index) === telling.slotName.trim())
    return byName >= 0 ? byName : null
  }
  return tellings
    .filter((telling) => telling.loopId === loop.id)
    .map((telling) => ({ slot: placeOf(telling), principle: telling.principle, story: telling.storyId }))
}

/** How many slots are over: all before the last one in which something was told. 0 = none. */
function slotsOver(told: readonly ToldHere[]): number {
  return told.reduce((most, { slot }) => Math.max(most, slot ?? 0), 0)
}

/** The needs still to come: not told for, and not in a slot that is over. */
export function remainingNeeds(loop: Loop, told: readonly ToldHere[], over = slotsOver(told)): Need[] {
  return needsOf(loop).filter(
    ({ slot, principle }) => slot >= over && !told.some((each) => each.slot === slot && each.principle === principle),
  )
}

/**
 * Which of a slot's principles a story told there most likely answered: the one it was planned for, else the first it shows
 * as its primary, else the first it shows; null when it shows none of those left.
 */
export function likelyPrinciple(plan: LoopPlan, story: Story, slot: number): PrincipleId | null {
  const left = plan.assignments.filter((row) => row.slot === slot && row.state !== 'told')
  const row =
    left.find((each) => each.story === story.id) ??
    left.find((each) => strengthOf(story, each.principle) === 'primary') ??
    left.find((each) => strengthOf(story, each.principle) !== null)
  return row?.principle ?? null
}

/**
 * The plan's question as the day stands: what was told here is spent, earlier slots are over, and what was told at the
 * company outside this loop is told last. `over` where the person says that more slots are over than were told in.
 */
export function liveQuestion(question: PlanQuestion, tellings: readonly Telling[], over = 0): PlanQuestion {
  const told = toldHere(question.loop, tellings)
  const before = new Set([...question.toldBefore, ...toldBefore(tellings, question.loop)])
  return { ...question, toldBefore: before, toldHere: told, over: Math.max(over, slotsOver(told)) }
}

/**
 * "If I tell this story in round 1 …": the plan that would follow, and what it would change. `principle` left out = the
 * likely one.
 */
export function whatIfTold(
  question: PlanQuestion,
  told: { story: string; slot: number; principle?: PrincipleId | null },
): { plan: LoopPlan; changes: PlanChange[] } {
  const now = planLoop(question)
  const story = question.stories.find((each) => each.id === told.story)
  const likely = told.principle === undefined && story ? likelyPrinciple(now, story, told.slot) : null
  const here = [
    ...(question.toldHere ?? []),
    { slot: told.slot, story: told.story, principle: told.principle ?? likely },
  ]
  const then = { ...question, toldHere: here, over: Math.max(question.over ?? 0, slotsOver(here)) }
  const plan = planLoop(then)
  return { plan, changes: planChanges(now, plan, then) }
}
