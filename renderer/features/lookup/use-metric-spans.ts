import { useEffect, useMemo, useState } from 'react'
import type { storyMetrics } from '../../../shared/metric/story-metrics.ts'
import type { Story } from '../../../shared/story/story.ts'

type Find = typeof storyMetrics
type Spans = ReturnType<Find>['spans']

const none: Spans = { situation: [], task: [], action: [], result: [], learning: [], whole: [] }
let known: Find | null = null

/** The metrics of a story's sections; none until the recogniser is here, which the lookup's window does not wait for. */
export function useMetricSpans(story: Story): Spans {
  const [find, setFind] = useState<{ of: Find } | null>(() => known && { of: known })
  useEffect(() => {
    if (find) return
    let gone = false
    void import('../../../shared/metric/story-metrics.ts').then(({ storyMetrics }) => {
      known = storyMetrics
      if (!gone) setFind({ of: storyMetrics })
    })
    return () => {
      gone = true
    }
  }, [find])
  return useMemo(() => find?.of(story).spans ?? none, [find, story])
}
