import { useMemo } from 'react'
import { type BoardPlan, boardPlan } from '../../../shared/loop/board-plan.ts'
import type { Loop } from '../../../shared/loop/loop.ts'
import { type LoopGround, loopQuestion } from '../../../shared/loop/loop-question.ts'
import type { LoopPlan, PlanQuestion } from '../../../shared/loop/plan.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import type { Telling } from '../../../shared/loop/telling.ts'
import { lastTold } from '../../../shared/practice/last-told.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { useBank } from '../../storage/use-bank.ts'
import { localDay } from '../../host/local-day.ts'

/** A loop with everything that follows from it: the plan on its board, the best one now, what was told in it. */
export interface LoopView {
  loop: Loop
  ground: LoopGround
  question: PlanQuestion
  best: LoopPlan
  board: BoardPlan
  /** In this loop, oldest first. */
  tellings: readonly Telling[]
  /** A story's title, also of one in the trash. */
  nameOf: (storyId: string) => string
}

/** Counted again when the loop, a story, a telling, a rehearsal or the settings change. */
export function useLoopView(loop: Loop): LoopView {
  const { stories, storiesById, rehearsals, tellings, settings, trash } = useBank()
  const today = localDay()
  const toldOn = useMemo(() => lastTold(rehearsals, tellings), [rehearsals, tellings])
  return useMemo(() => {
    const goneNames = new Map(trash.map((each) => [each.id, storyName(each.story)]))
    const ground = { stories, tellings, settings, today, lastTold: toldOn, goneNames }
    const question = loopQuestion(loop, ground)
    const best = planLoop(question)
    const nameOf = (id: string) => {
      const story = storiesById.get(id)
      return story ? storyName(story) : (goneNames.get(id) ?? 'A deleted story')
    }
    const here = tellings.filter((each) => each.loopId === loop.id).sort((a, b) => (a.at < b.at ? -1 : 1))
    return { loop, ground, question, best, board: boardPlan(question, best), tellings: here, nameOf }
  }, [loop, stories, storiesById, tellings, toldOn, settings, trash, today])
}
