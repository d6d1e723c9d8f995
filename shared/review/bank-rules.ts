import type { Gap } from '../coverage/coverage-gaps.ts'
import type { CoverageMatrix } from '../coverage/coverage-matrix.ts'
import type { Story } from '../story/story.ts'
import { type BankFacts, type BankFlag, type BankGround, type BankRule, bankFlagsOf } from './bank-flag.ts'
import { noConflictStory } from './bank-flags/no-conflict-story.ts'
import { noFailureStory } from './bank-flags/no-failure-story.ts'
import { oneProjectBank } from './bank-flags/one-project-bank.ts'
import { overusedStory } from './bank-flags/overused-story.ts'
import { singlePointOfFailure } from './bank-flags/single-point-of-failure.ts'
import { stalePrinciple } from './bank-flags/stale-principle.ts'
import { thinPrinciple } from './bank-flags/thin-principle.ts'
import { tooManyStories } from './bank-flags/too-many-stories.ts'
import { unansweredQuestion } from './bank-flags/unanswered-question.ts'
import { uncoveredPrinciple } from './bank-flags/uncovered-principle.ts'
import { unquantifiedPrinciple } from './bank-flags/unquantified-principle.ts'
import { severities } from './flag.ts'
import type { StoryTells } from './story-tells.ts'

/** Every bank rule, in the order in which equally severe flags are shown. */
export const bankRules: readonly BankRule[] = [
  uncoveredPrinciple,
  noFailureStory,
  noConflictStory,
  overusedStory,
  singlePointOfFailure,
  thinPrinciple,
  unquantifiedPrinciple,
  stalePrinciple,
  unansweredQuestion,
  oneProjectBank,
  tooManyStories,
]

/** The coverage of the same stories, counted before. */
export interface BankCoverage {
  matrix: CoverageMatrix
  gaps: readonly Gap[]
}

/**
 * The flags of a bank, the most severe first, from what each story was found to tell; `tellsOf` is asked for every story
 * that is not retired. A bank without such stories has no flags. Pure; never throws.
 */
export function flagsOfBank(
  stories: readonly Story[],
  tellsOf: (story: Story) => StoryTells,
  { matrix, gaps }: BankCoverage,
  ground: BankGround,
): BankFlag[] {
  const active = stories.filter((story) => story.status !== 'retired')
  if (active.length === 0) return []
  const telling = (what: keyof StoryTells) =>
    new Set(active.filter((story) => tellsOf(story)[what]).map((story) => story.id))
  const facts: BankFacts = {
    active,
    matrix,
    gaps,
    quantified: telling('number'),
    failures: telling('failure'),
    conflicts: telling('conflict'),
  }
  return bankRules
    .flatMap((rule) => bankFlagsOf(rule, facts, ground))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
