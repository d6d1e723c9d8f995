import type { Story } from '../story/story.ts'
import { type Flag, type FlagRule, type ReviewContext, severities } from './flag.ts'
import { noPrinciple } from './flags/no-principle.ts'
import { noResult } from './flags/no-result.ts'
import { resultWithoutMetric } from './flags/result-without-metric.ts'
import { tooLong } from './flags/too-long.ts'
import { tooShort } from './flags/too-short.ts'
import { undated } from './flags/undated.ts'

/** Every story rule, in the order in which equally severe flags are shown. */
export const storyRules: readonly FlagRule[] = [noResult, noPrinciple, resultWithoutMetric, tooLong, tooShort, undated]

/** All flags of a story, the most severe first; the first is the next best fix. Pure: no clock, no order by chance. */
export function reviewStory(story: Story, context: ReviewContext): Flag[] {
  const flags = storyRules.flatMap((rule) => rule.find(story, context))
  return flags.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
