import { readiness } from '../review/readiness.ts'
import type { Settings } from '../settings/settings.ts'
import type { Story } from '../story/story.ts'

let last: { settings: Settings; today: string; scores: WeakMap<Story, number> } | null = null

/**
 * How well each story would hold if it were told tomorrow, 0–1: the review's measure. Reading a story takes long beside
 * planning with it, so a story that did not change keeps its score for as long as settings and day stay the same.
 */
export function readinessIn({ settings, today }: { settings: Settings; today: string }): (story: Story) => number {
  if (last?.settings !== settings || last.today !== today) last = { settings, today, scores: new WeakMap() }
  const { scores } = last
  return (story) => {
    const known = scores.get(story)
    if (known !== undefined) return known
    const { score } = readiness(story, { settings, today })
    scores.set(story, score)
    return score
  }
}
