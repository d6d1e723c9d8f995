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

/** Facts of many stories, worked out while nobody is waiting. */
export interface FactBook {
  /** At once; works it out if need be. */
  of: (story: Story) => StoryFacts
  /** What is known so far, or null; asking puts the story first in line. */
  known: (story: Story) => StoryFacts | null
  /** These stories should be known before long. */
  want: (stories: readonly Story[]) => void
  subscribe: (listener: () => void) => () => void
  /** Changes whenever more is known. */
  version: () => number
}

/** Milliseconds of work before the page gets its turn again. */
const slice = 6

export function factBook(context: ReviewContext): FactBook {
  const facts = new WeakMap<Story, StoryFacts>()
  const listeners = new Set<() => void>()
  let urgent: Story[] = []
  let queue: readonly Story[] = []
  let at = 0
  let scheduled = false
  let version = 0

  const of = (story: Story): StoryFacts => {
    const present = facts.get(story)
    if (present) return present
    const found = storyFacts(story, context)
    facts.set(story, found)
    return found
  }
  const next = (): Story | undefined => urgent.shift() ?? queue[at++]
  const work = () => {
    scheduled = false
    const until = performance.now() + slice
    let learnt = false
    let story = next()
    while (story) {
      if (!facts.has(story)) {
        of(story)
        learnt = true
      }
      if (performance.now() >= until) break
      story = next()
    }
    if (story) schedule()
    if (!learnt) return
    version += 1
    for (const listener of listeners) listener()
  }
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    if (urgent.length > 0) setTimeout(work)
    else requestIdleCallback(work, { timeout: 2000 })
  }

  return {
    of,
    known: (story) => {
      const present = facts.get(story)
      if (present) return present
      if (!urgent.includes(story)) urgent = [...urgent.slice(-40), story]
      schedule()
      return null
    },
    want: (stories) => {
      queue = stories
      at = 0
      schedule()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}
