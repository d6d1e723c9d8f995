import type { Settings } from '../settings/settings.ts'
import type { Story } from '../story/story.ts'
import { liveQuestion } from './live-plan.ts'
import type { Loop } from './loop.ts'
import { loopWeights } from './loop-role.ts'
import type { PlanQuestion } from './plan.ts'
import { readinessIn } from './readiness-in.ts'
import type { Telling } from './telling.ts'

/** What the bank knows that a plan depends on. */
export interface LoopGround {
  stories: readonly Story[]
  tellings: readonly Telling[]
  settings: Settings
  /** "YYYY-MM-DD", where the person is. */
  today: string
  /** The day each story was last told aloud, by its id (rule PC16). */
  lastTold: ReadonlyMap<string, string>
  /** What stories in the trash are called. */
  goneNames: ReadonlyMap<string, string>
}

/** Stories that the loop names and nobody knows any more: their ids are no words. */
function namesOfGone(loop: Loop, { stories, tellings, goneNames }: LoopGround): ReadonlyMap<string, string> {
  const known = new Set(stories.map((story) => story.id))
  const chosen = loop.slots.flatMap((slot) => [...slot.locks, ...slot.planned].map((choice) => choice.story))
  const told = tellings.filter((each) => each.loopId === loop.id).map((each) => each.storyId)
  const names = new Map(goneNames)
  for (const id of [...chosen, ...told]) if (!known.has(id) && !names.has(id)) names.set(id, 'a deleted story')
  return names
}

/** The question a loop's plan answers, as bank and day stand: weights of its role, readiness by the review, what was told. */
export function loopQuestion(loop: Loop, ground: LoopGround): PlanQuestion {
  const { stories, tellings, settings, today, lastTold } = ground
  const question: PlanQuestion = {
    loop,
    stories,
    today,
    goneNames: namesOfGone(loop, ground),
    weightOf: loopWeights(loop, settings),
    readinessOf: readinessIn({ settings, today, lastTold }),
    toldBefore: new Set(),
  }
  return liveQuestion(question, tellings)
}
