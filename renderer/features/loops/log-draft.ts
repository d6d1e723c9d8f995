import { likelyPrinciple } from '../../../shared/loop/live-plan.ts'
import { slotName } from '../../../shared/loop/loop.ts'
import { loopQuestion } from '../../../shared/loop/loop-question.ts'
import type { LoopPlan } from '../../../shared/loop/plan.ts'
import { type PlanChange, planChanges } from '../../../shared/loop/plan-changes.ts'
import { takePlan } from '../../../shared/loop/plan-edits.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import { type Telling, tellingSchema } from '../../../shared/loop/telling.ts'
import { isPrincipleId, type PrincipleId } from '../../../shared/principle/principle.ts'
import { ownQuestionSchema, pinOf } from '../../../shared/question/question.ts'
import { explained } from './explained-changes.ts'
import type { Logged } from './use-loop-deeds.ts'
import type { LoopView } from './use-loop-view.ts'

/** What is being written down about one question. */
export interface LogDraft {
  slot: number
  question: string
  storyId: string | null
  /** 'likely' = whichever the plan makes likely; null = none of the round's. */
  principle: PrincipleId | 'likely' | null
  landed: Telling['landed']
  keep: boolean
  pin: boolean
  replan: boolean
}

export function blankLog(slot: number): LogDraft {
  return { slot, question: '', storyId: null, principle: 'likely', landed: null, keep: true, pin: false, replan: true }
}

/** The principle that the draft stands for. */
export function loggedPrinciple({ board, ground }: LoopView, draft: LogDraft): PrincipleId | null {
  if (draft.principle !== 'likely') return draft.principle
  const story = ground.stories.find((each) => each.id === draft.storyId)
  return story ? likelyPrinciple(board, story, draft.slot) : null
}

/** The telling the draft makes; null as long as no story is named. */
export function tellingOf(view: LoopView, draft: LogDraft, { id, at }: { id: string; at: string }): Telling | null {
  if (draft.storyId === null) return null
  const { loop } = view
  return tellingSchema.parse({
    id,
    storyId: draft.storyId,
    loopId: loop.id,
    company: loop.company,
    slotName: slotName(loop, draft.slot),
    slotId: loop.slots[draft.slot]?.id ?? '',
    principle: loggedPrinciple(view, draft),
    question: draft.question.trim(),
    landed: draft.landed,
    at,
  })
}

/** The plan that would follow, and what it would change on the board in rounds still to come. */
export function planAfter(view: LoopView, telling: Telling): { plan: LoopPlan; changes: PlanChange[] } {
  const question = loopQuestion(view.loop, { ...view.ground, tellings: [...view.ground.tellings, telling] })
  const plan = planLoop(question)
  const settled = new Set(
    plan.assignments
      .filter((row) => row.state === 'told' || row.state === 'over')
      .map((row) => `${row.slot} ${row.principle}`),
  )
  const changes = planChanges(view.board, plan, question)
  const open = changes.filter((change) => !settled.has(`${change.slot} ${change.principle}`))
  return { plan, changes: explained(open, plan) }
}

/** True once the board holds a plan: only then is there something to plan again. */
export function isPlanned({ loop }: LoopView): boolean {
  return loop.slots.some((slot) => slot.planned.length > 0 || slot.locks.length > 0)
}

/** Everything that saving the draft writes. */
export function loggedOf(view: LoopView, draft: LogDraft, made: { id: string; at: string }): Logged {
  const telling = tellingOf(view, draft, made)
  const text = draft.question.trim()
  const principle = loggedPrinciple(view, draft)
  const question =
    text && (draft.keep || !telling)
      ? ownQuestionSchema.parse({
          id: `asked-${made.id}`,
          text,
          principles: isPrincipleId(principle) ? [principle] : [],
          createdAt: made.at,
        })
      : null
  const pin = telling && text && draft.pin ? pinOf(text, telling.storyId, { now: made.at }) : null
  const replan = telling && draft.replan && isPlanned(view) ? planAfter(view, telling).plan : null
  return { telling, question, pin, replan: replan ? (loop) => takePlan(loop, replan) : null }
}
