import { type Need, needsOf } from './loop.ts'
import type { HoleReason, PlanQuestion, RowState, ToldHere, Use } from './plan.ts'
import type { PlanGround } from './plan-ground.ts'

/** A need with what is settled for it before anything is optimised; 'free' = for the plan to fill. */
export interface SettledRow extends Need {
  state: Exclude<RowState, 'planned'> | 'free'
  story: string | null
  /** Why a choice by hand cannot be kept. */
  broken: HoleReason | null
}

/**
 * What telling, time and the person's own choices settle, need by need (rules PL6, PL7). A lock on a story told elsewhere
 * in this loop is spent and frees its need; one on a retired or missing story leaves the need open, never filled silently.
 */
export function settledRows({ question, storyOf }: PlanGround): SettledRow[] {
  const toldHere = question.toldHere ?? []
  return needsOf(question.loop).map((need): SettledRow => {
    const row = (state: SettledRow['state'], story: string | null, broken: HoleReason | null = null) => ({
      ...need,
      state,
      story,
      broken,
    })
    const told = toldHere.find((each) => each.slot === need.slot && each.principle === need.principle)
    if (told) return row('told', told.story)
    if (need.slot < (question.over ?? 0)) return row('over', null)
    const lock = question.loop.slots[need.slot]?.locks.find((each) => each.principle === need.principle)
    if (!lock || toldHere.some((each) => each.story === lock.story)) return row('free', null)
    const story = storyOf.get(lock.story)
    if (!story) return row('open', null, { type: 'lock-missing', story: lock.story })
    if (story.status === 'retired') return row('open', null, { type: 'lock-retired', story: lock.story })
    return row('locked', lock.story)
  })
}

function sameTelling(use: Use, told: ToldHere): boolean {
  return use.state === 'told' && use.slot === told.slot && use.principle === told.principle && use.story === told.story
}

/** Where stories are spent: in the rows, and told apart from any row. */
export function usesOf(rows: readonly SettledRow[], question: PlanQuestion): Use[] {
  const inRows = rows.flatMap(({ slot, principle, state, story }): Use[] => {
    if (story === null) return []
    return [{ slot, principle, story, state: state === 'told' || state === 'locked' ? state : 'planned' }]
  })
  const toldHere = question.toldHere ?? []
  const apart = toldHere.filter((told) => !inRows.some((use) => sameTelling(use, told)))
  return [...inRows, ...apart.map((told): Use => ({ ...told, state: 'told' }))]
}
