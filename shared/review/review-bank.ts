import { coverageGaps } from '../coverage/coverage-gaps.ts'
import { coverageMatrix } from '../coverage/coverage-matrix.ts'
import { targetOf } from '../settings/settings.ts'
import type { Story } from '../story/story.ts'
import type { BankContext, BankFlag } from './bank-flag.ts'
import { flagsOfBank } from './bank-rules.ts'
import type { Flag } from './flag.ts'
import { nearStories } from './near-stories.ts'
import { principleOf, weightsOf } from './principle-weight.ts'
import { reviewStory } from './review-story.ts'
import { type StoryTells, storyTells } from './story-tells.ts'

/** A whole bank, looked at once. */
export interface BankReview {
  /** About the bank as a whole, the most severe first. */
  flags: readonly BankFlag[]
  /** About each story, retired ones included; their near duplicates known. */
  byStory: ReadonlyMap<string, readonly Flag[]>
}

/**
 * Reviews a bank step by step, so that a page can do it between frames: each step takes one story (a few milliseconds)
 * and yields the share done, 0–1; the last step returns the review. A bank without active stories has no bank flags.
 */
export function* bankReviewSteps(stories: readonly Story[], context: BankContext): Generator<number, BankReview> {
  const near = nearStories()
  const steps = 2 * stories.length + 1
  let done = 0
  for (const story of stories) {
    near.put(story)
    done += 1
    yield done / steps
  }
  const known: BankContext = { ...context, near }
  const byStory = new Map<string, readonly Flag[]>()
  const tells = new Map<Story, StoryTells>()
  for (const story of stories) {
    byStory.set(story.id, reviewStory(story, known))
    tells.set(story, storyTells(story))
    done += 1
    yield done / steps
  }
  const matrix = coverageMatrix(stories, (id) => targetOf(context.settings, id))
  const gaps = coverageGaps(matrix, stories, {
    weightOf: weightsOf(context.settings),
    partnersOf: (id) => principleOf(id)?.partners ?? [],
  })
  const flags = flagsOfBank(stories, (story) => tells.get(story) ?? storyTells(story), { matrix, gaps }, context)
  return { flags, byStory }
}

/** Reviews a bank in one go. Pure; never throws. */
export function reviewBank(stories: readonly Story[], context: BankContext): BankReview {
  const steps = bankReviewSteps(stories, context)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
