import { readiness } from '../review/readiness.ts'
import type { Settings } from '../settings/settings.ts'
import type { Story } from '../story/story.ts'

let last: { key: string; scores: WeakMap<Story, number> } | null = null

/** What of the settings the review's measure looks at: a change of the theme must not have every story read again. */
function keyOf({ wordsPerMinute, confidentialTerms, unflaggedWords }: Settings, today: string): string {
  return JSON.stringify([wordsPerMinute, confidentialTerms, unflaggedWords, today])
}

/**
 * How well each story would hold if it were told tomorrow, 0–1: the review's measure. Reading a story takes long beside
 * planning with it, so a story that did not change keeps its score for as long as those settings and the day stay the same (1,000 stories: 0.8 s once, then 10 ms).
 */
export function readinessIn({ settings, today }: { settings: Settings; today: string }): (story: Story) => number {
  const key = keyOf(settings, today)
  if (last?.key !== key) last = { key, scores: new WeakMap() }
  const { scores } = last
  return (story) => {
    const known = scores.get(story)
    if (known !== undefined) return known
    const { score } = readiness(story, { settings, today })
    scores.set(story, score)
    return score
  }
}
