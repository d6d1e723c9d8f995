import { boardPlan } from '../../../shared/loop/board-plan.ts'
import type { Loop } from '../../../shared/loop/loop.ts'
import { inOrder, isPast, loopName, whenWords } from '../../../shared/loop/loop-days.ts'
import { loopQuestion } from '../../../shared/loop/loop-question.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import { lastTold } from '../../../shared/practice/last-told.ts'
import type { Turn } from '../../../shared/practice/session-plan.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'

type Ground = Pick<BankSnapshot, 'stories' | 'storiesById' | 'rehearsals' | 'tellings' | 'settings' | 'loops'>

/** Loops offered for practice, the next first. */
const mostLoops = 3

/** The loops still to come that have rounds, the next first: "Amazon · Senior TPM", "in 9 days". */
export function loopsAhead(
  { loops }: Pick<Ground, 'loops'>,
  today: string,
): { loop: Loop; name: string; when: string }[] {
  return inOrder(loops, today)
    .filter((loop) => !isPast(loop, today) && loop.slots.some((slot) => slot.principles.length > 0))
    .slice(0, mostLoops)
    .map((loop) => ({ loop, name: loopName(loop), when: whenWords(loop.date, today) }))
}

/**
 * What is to be told in a loop, round by round (rule PC17): the story on its board, or the best one where nothing is chosen
 * yet. What was told there already, and rounds that are over, are left out.
 */
export function loopTurns(loop: Loop, ground: Ground, today: string): Turn[] {
  const toldOn = lastTold(ground.rehearsals, ground.tellings)
  const question = loopQuestion(loop, { ...ground, today, lastTold: toldOn, goneNames: new Map() })
  const best = planLoop(question)
  const board = boardPlan(question, best)
  const known = new Map(best.assignments.map((row) => [`${row.slot} ${row.principle}`, row.story]))
  return board.assignments.flatMap(({ slot, principle, state, story }): Turn[] => {
    if (state === 'told' || state === 'over') return []
    const storyId = story ?? known.get(`${slot} ${principle}`) ?? null
    const found = storyId === null ? undefined : ground.storiesById.get(storyId)
    if (found?.status !== 'ready' || storyId === null) return []
    // Chosen by hand for a principle it is not tagged with, a story is told as such.
    return [{ storyId, principle: found.principles.some((tag) => tag.id === principle) ? principle : null }]
  })
}
