import type { PrincipleId } from '../principle/principle.ts'
import { boardPlan, heldLoop } from './board-plan.ts'
import { lockStory } from './edit-loop.ts'
import type { Loop } from './loop.ts'
import type { PlanQuestion } from './plan.ts'
import { planLoop } from './plan-loop.ts'

/** A story and the place it was given; `slot` counts from 0. */
export interface PlacedStory {
  story: string
  slot: number
  principle: PrincipleId
}

/** What became of stories that were to be added, by id, each in exactly one of the lists. */
export interface AddedStories {
  /** The same object when nothing was placed. */
  loop: Loop
  /** In the order of the rounds. */
  placed: PlacedStory[]
  /** Chosen for, planned in or told in the loop before. */
  already: string[]
  unready: string[]
  /** Ready, and no empty place asks for what they show. */
  left: string[]
}

/**
 * Puts stories into the empty places of a loop as choices by hand (rule PL13): as many as fit, where they fit best, by the
 * aims of PL4. Nothing that stands on the board gives way, and a story that is in the loop stays where it is. Stories that
 * the bank does not have are left out. Pure.
 */
export function addStories(question: PlanQuestion, ids: readonly string[]): AddedStories {
  const { loop } = question
  const wanted = new Set(ids)
  const onBoard = boardPlan(question).assignments.flatMap((row) => row.story ?? [])
  const here = new Set([...onBoard, ...(question.toldHere ?? []).map((told) => told.story)])
  const fresh = question.stories.filter((story) => wanted.has(story.id) && !here.has(story.id))
  const ready = new Set(fresh.filter((story) => story.status === 'ready').map((story) => story.id))
  const stories = question.stories.filter((story) => here.has(story.id) || ready.has(story.id))
  const plan = planLoop({ ...question, loop: heldLoop(loop), stories })
  const placed = plan.assignments.flatMap(({ story, slot, principle }): PlacedStory[] =>
    story !== null && ready.has(story) ? [{ story, slot, principle }] : [],
  )
  const given = new Set(placed.map((each) => each.story))
  return {
    loop: placed.reduce((next, { slot, principle, story }) => lockStory(next, slot, principle, story), loop),
    placed,
    already: question.stories.filter((story) => wanted.has(story.id) && here.has(story.id)).map((story) => story.id),
    unready: fresh.filter((story) => !ready.has(story.id)).map((story) => story.id),
    left: [...ready].filter((id) => !given.has(id)),
  }
}
