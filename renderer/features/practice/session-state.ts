import { startOfTelling, type Telling } from '../../../shared/practice/pacing.ts'
import type { SessionPlan, Turn } from '../../../shared/practice/session-plan.ts'
import type { CheckId, TurnResult } from '../../../shared/practice/session-report.ts'
import type { Kept } from './grade-keeper.ts'

/** A turn that was graded, and what takes the grade back. */
export interface Graded extends TurnResult {
  turn: Turn
  telling: Telling
  /** The day it is due again, "YYYY-MM-DD". */
  due: string
  kept: Kept
}

/** A session on the screen. `telling` is the one being told, or just told; `asks` counts how often the turn was begun. */
export interface Session {
  plan: SessionPlan
  stage: 'ask' | 'reveal' | 'follow' | 'done'
  telling: Telling
  asks: number
  followUps: number
  /** What was ticked of the checklist of this turn. */
  checked: readonly CheckId[]
  graded: readonly Graded[]
}

export function startSession(plan: SessionPlan): Session {
  return { plan, stage: 'ask', telling: startOfTelling, asks: 0, followUps: 0, checked: [], graded: [] }
}

/** On to the next turn, or to the end. */
export function nextTurn(session: Session): Session {
  const at = session.plan.at + 1
  const done = at >= session.plan.turns.length
  return {
    ...session,
    plan: { ...session.plan, at },
    stage: done ? 'done' : 'ask',
    telling: startOfTelling,
    asks: 0,
    followUps: 0,
    checked: [],
  }
}

/** The same question once more, from the start. */
export function askAgain(session: Session): Session {
  return { ...session, stage: 'ask', telling: startOfTelling, asks: session.asks + 1, checked: [] }
}

/** Back to the reveal of the turn graded last, as it stood before the grade. */
export function withoutLastGrade(session: Session): Session {
  const last = session.graded.at(-1)
  const at = last
    ? session.plan.turns.findLastIndex((turn, index) => turn === last.turn && index < session.plan.at)
    : -1
  if (!last || at === -1) return session
  return {
    ...session,
    plan: { ...session.plan, at },
    stage: 'reveal',
    telling: last.telling,
    checked: last.checked,
    graded: session.graded.slice(0, -1),
  }
}
