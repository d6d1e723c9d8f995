import { coverageGaps } from '../coverage/coverage-gaps.ts'
import { coverageMatrix } from '../coverage/coverage-matrix.ts'
import { targetOf } from '../settings/settings.ts'
import type { Story } from '../story/story.ts'
import { type BankContext, type BankFacts, type BankFlag, type BankRule, bankFlagsOf } from './bank-flag.ts'
import { noConflictStory } from './bank-flags/no-conflict-story.ts'
import { noFailureStory } from './bank-flags/no-failure-story.ts'
import { oneProjectBank } from './bank-flags/one-project-bank.ts'
import { overusedStory } from './bank-flags/overused-story.ts'
import { singlePointOfFailure } from './bank-flags/single-point-of-failure.ts'
import { thinPrinciple } from './bank-flags/thin-principle.ts'
import { tooManyStories } from './bank-flags/too-many-stories.ts'
import { unansweredQuestion } from './bank-flags/unanswered-question.ts'
import { uncoveredPrinciple } from './bank-flags/uncovered-principle.ts'
import { unquantifiedPrinciple } from './bank-flags/unquantified-principle.ts'
import { tellsConflict } from './conflict-cues.ts'
import { failureTold } from './failure-cues.ts'
import { type Flag, severities } from './flag.ts'
import { nearStories } from './near-stories.ts'
import { principleOf, weightsOf } from './principle-weight.ts'
import { reviewStory } from './review-story.ts'
import { isQuantified, readStory } from './story-reading.ts'

/** Every bank rule, in the order in which equally severe flags are shown. */
export const bankRules: readonly BankRule[] = [
  uncoveredPrinciple,
  noFailureStory,
  noConflictStory,
  overusedStory,
  singlePointOfFailure,
  thinPrinciple,
  unquantifiedPrinciple,
  unansweredQuestion,
  oneProjectBank,
  tooManyStories,
]

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
  const quantified = new Set<string>()
  const failures = new Set<string>()
  const conflicts = new Set<string>()
  for (const story of stories) {
    byStory.set(story.id, reviewStory(story, known))
    if (story.status !== 'retired') {
      const reading = readStory(story)
      if (isQuantified(reading) || story.metricWaiver?.trim()) quantified.add(story.id)
      if (failureTold(reading)) failures.add(story.id)
      if (tellsConflict(reading)) conflicts.add(story.id)
    }
    done += 1
    yield done / steps
  }
  const active = stories.filter((story) => story.status !== 'retired')
  const matrix = coverageMatrix(stories, (id) => targetOf(context.settings, id))
  const gaps = coverageGaps(matrix, stories, {
    weightOf: weightsOf(context.settings),
    partnersOf: (id) => principleOf(id)?.partners ?? [],
  })
  const facts: BankFacts = { active, matrix, gaps, quantified, failures, conflicts }
  const flags = active.length > 0 ? bankRules.flatMap((rule) => bankFlagsOf(rule, facts, known)) : []
  flags.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  return { flags, byStory }
}

/** Reviews a bank in one go. Pure; never throws. */
export function reviewBank(stories: readonly Story[], context: BankContext): BankReview {
  const steps = bankReviewSteps(stories, context)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
