import type { Flag, ReviewContext } from '../../../../shared/review/flag.ts'
import { type Readiness, readiness } from '../../../../shared/review/readiness.ts'
import { reviewStory } from '../../../../shared/review/review-story.ts'
import { readStory } from '../../../../shared/review/story-reading.ts'
import { worstFlag } from '../../../../shared/review/worst-flag.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { keepMetrics } from './metric-marks.ts'

/** What is worked out about a story: never stored, computed once for each identity. */
export interface StoryFacts {
  flags: readonly Flag[]
  /** Flags the person has seen and leaves as they are. */
  dismissed: readonly Flag[]
  /** The one worth a word in a list. */
  worst: Flag | null
  readiness: Readiness
  /** Outcomes in Action and Result, and those that only the ledger has. */
  metrics: number
}

/** Flags and metrics of a story, from one reading of its text. */
export function storyFacts(story: Story, context: ReviewContext): StoryFacts {
  const flags = reviewStory(story, context)
  const { action, result } = readStory(story).metrics
  keepMetrics('action', story.action, action)
  keepMetrics('result', story.result, result)
  const spans = [...action, ...result]
  const inLedgerOnly = story.metrics.filter(
    (metric) => !spans.some((span) => span.value === metric.value && span.baseline === metric.baseline),
  )
  return {
    flags,
    dismissed: [],
    worst: worstFlag(flags),
    readiness: readiness(story, context, flags),
    metrics: spans.length + inLedgerOnly.length,
  }
}
