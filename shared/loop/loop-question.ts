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
  /** What stories in the trash are called. */
  goneNames: ReadonlyMap<string, string>
}

/** The question a loop's plan answers, as bank and day stand: weights of its role, readiness by the review, what was told. */
export function loopQuestion(loop: Loop, { stories, tellings, settings, today, goneNames }: LoopGround): PlanQuestion {
  const question: PlanQuestion = {
    loop,
    stories,
    today,
    goneNames,
    weightOf: loopWeights(loop, settings),
    readinessOf: readinessIn({ settings, today }),
    toldBefore: new Set(),
  }
  return liveQuestion(question, tellings)
}
