import type { PrincipleId } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import type { FitContext } from './fit.ts'
import type { Loop, Need } from './loop.ts'

/** A story told in this loop. `principle` null = for none of the slot's principles. */
export interface ToldHere {
  /** Null = in a round that has left the loop since. */
  slot: number | null
  principle: PrincipleId | null
  story: string
}

/** What a plan is made from. */
export interface PlanQuestion extends Omit<FitContext, 'asOf'> {
  loop: Loop
  /** In any order; of two stories with one id the first counts. */
  stories: readonly Story[]
  /** "YYYY-MM-DD"; a loop with a date counts ages to that date instead. */
  today: string
  /** Stories told in this loop so far, in the order of telling. */
  toldHere?: readonly ToldHere[]
  /** What stories that left the bank were called, by id: said where a choice names one. */
  goneNames?: ReadonlyMap<string, string>
  /** Slots before this place are over: what nobody asked there needs no story any more. 0 = none is. */
  over?: number
}

/**
 * 'told': it has been told here · 'locked': chosen by hand · 'planned': chosen by the plan · 'open': nothing can be told, a
 * hole · 'over': the round is past and it did not come up.
 */
export type RowState = 'told' | 'locked' | 'planned' | 'open' | 'over'

/** One row for each slot and principle. */
export interface PlanRow extends Need {
  state: RowState
  /** Id of the story to tell (or told), or null. */
  story: string | null
  /** Id of the best fitting story that the plan uses nowhere, or null. */
  backup: string | null
  /** One sentence. */
  why: string
}

/** Where a story is spent in this loop; nulls as in `ToldHere`. */
export interface Use {
  story: string
  slot: number | null
  principle: PrincipleId | null
  state: 'told' | 'locked' | 'planned'
}

/** Why nothing can be told: stories that come near, and where the ready ones are spent. */
export type HoleReason =
  | { type: 'no-story' }
  | { type: 'not-ready'; drafts: string[]; retired: string[] }
  | { type: 'all-used'; rivals: Use[] }
  | { type: 'lock-missing'; story: string }
  | { type: 'lock-retired'; story: string }

interface PlanHole extends Need {
  reason: HoleReason
  why: string
}

export type PlanConflict =
  /** One story chosen by hand for, or told in, more than one place. */
  | {
      type: 'planned-twice'
      story: string
      needs: { slot: number | null; principle: PrincipleId | null }[]
      why: string
    }
  /** One principle in several slots: each needs another story. */
  | { type: 'asked-twice'; principle: PrincipleId; slots: number[]; why: string }
  /** A choice by hand that the plan cannot keep, or keeps with a doubt. */
  | (Need & {
      type: 'lock-missing' | 'lock-retired' | 'lock-told' | 'lock-draft' | 'lock-off-principle' | 'lock-without-need'
      story: string
      why: string
    })

/** How the plan stands in the order of aims (rule PL4). */
export interface PlanTotals {
  /** Needs with a story, those told and chosen by hand included. */
  filled: number
  /** Of the planned and locked stories, those told before at this company. */
  toldBefore: number
  /** Sum of the fits of planned and locked rows, in millionths. */
  fit: number
  /** Stories beyond two of one project, summed over projects. */
  beyondTwo: number
}

export interface LoopPlan {
  assignments: PlanRow[]
  holes: PlanHole[]
  conflicts: PlanConflict[]
  totals: PlanTotals
}
