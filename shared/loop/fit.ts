import type { PrincipleId } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story } from '../story/story.ts'

/** The numbers of the fit, all our decision (DOMAIN.md §6; [D]); factors without a unit, ages in whole months. */
export const fitNumbers = {
  leastWeight: 0.5,
  primary: 1,
  secondary: 0.6,
  leastReadiness: 0.1,
  freshMonths: 36,
  fresh: 1,
  olderMonths: 60,
  older: 0.85,
  old: 0.7,
  undated: 0.8,
  toldBefore: 0.5,
} as const

/** What a fit depends on besides story and principle. */
export interface FitContext {
  /** Role weight, 0–3 (`loopWeights`). */
  weightOf: (id: PrincipleId) => number
  /** 0.1–1, taken into that range; how well the story would hold if told tomorrow. */
  readinessOf: (story: Story) => number
  /** Ids of stories told at this company before. */
  toldBefore: ReadonlySet<string>
  /** The day that ages are counted to, "YYYY-MM-DD": the loop's day, else today. */
  asOf: string
}

/** Whole months from "YYYY-MM" to the month of "YYYY-MM-DD"; negative for a month still to come. */
function monthsBetween(month: string, day: string): number {
  return (
    (Number(day.slice(0, 4)) - Number(month.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(month.slice(5, 7))
  )
}

/** 0.7–1: up to 3 years 1, up to 5 years 0.85, older 0.7, undated 0.8. The third and fifth anniversary month still count. */
export function freshness(happenedOn: string | null, asOf: string): number {
  if (happenedOn === null) return fitNumbers.undated
  const months = monthsBetween(happenedOn, asOf)
  if (months <= fitNumbers.freshMonths) return fitNumbers.fresh
  return months <= fitNumbers.olderMonths ? fitNumbers.older : fitNumbers.old
}

/**
 * How well a story answers one principle (rule PL3, DOMAIN.md §6), 0–3 without a unit: 0 unless it shows the principle
 * and is ready; else role weight (at least 0.5) × strength × readiness × freshness × (told before at this company: 0.5).
 */
export function fitOf(story: Story, principle: PrincipleId, context: FitContext): number {
  const strength = strengthOf(story, principle)
  if (strength === null || story.status !== 'ready') return 0
  const weight = Math.max(fitNumbers.leastWeight, context.weightOf(principle))
  const readiness = Math.min(1, Math.max(fitNumbers.leastReadiness, context.readinessOf(story)))
  const told = context.toldBefore.has(story.id) ? fitNumbers.toldBefore : 1
  return weight * fitNumbers[strength] * readiness * freshness(story.happenedOn, context.asOf) * told
}

/**
 * The fit in millionths, rounded: plans add and compare these whole numbers, so that equal fits are equal and no sum
 * depends on its order (rule PL4). 0–3,000,000; at least 1 where the fit is above 0.
 */
export function fitUnits(story: Story, principle: PrincipleId, context: FitContext): number {
  const exact = fitOf(story, principle, context)
  return exact === 0 ? 0 : Math.max(1, Math.round(exact * 1_000_000))
}
