import { readiness } from '../review/readiness.ts'
import type { Settings } from '../settings/settings.ts'
import type { Story } from '../story/story.ts'

interface Score {
  /** The day the story was last told aloud when it was counted. */
  toldOn: string | undefined
  score: number
}

let last: { key: string; scores: WeakMap<Story, Score> } | null = null

/** What of the settings the review's measure looks at: a change of the theme must not have every story read again. */
function keyOf({ wordsPerMinute, confidentialTerms, unflaggedWords }: Settings, today: string): string {
  return JSON.stringify([wordsPerMinute, confidentialTerms, unflaggedWords, today])
}

interface ReadinessAsk {
  settings: Settings
  today: string
  /** The day each story was last told aloud, "YYYY-MM-DD" (rule PC16); a story that is not in it was never told. */
  lastTold: ReadonlyMap<string, string>
}

/**
 * How well each story would hold if it were told tomorrow, 0–1: the review's measure, as the list and the editor show it
 * (rules RD1–RD4). Reading a story takes long beside planning with it, so a story that did not change keeps its score for
 * as long as those settings, the day and its last telling stay the same (1,000 stories: 0.8 s once, then 10 ms).
 */
export function readinessIn({ settings, today, lastTold }: ReadinessAsk): (story: Story) => number {
  const key = keyOf(settings, today)
  if (last?.key !== key) last = { key, scores: new WeakMap() }
  const { scores } = last
  return (story) => {
    const toldOn = lastTold.get(story.id)
    const known = scores.get(story)
    if (known && known.toldOn === toldOn) return known.score
    const { score } = readiness(story, { settings, today, lastRehearsed: lastTold })
    scores.set(story, { toldOn, score })
    return score
  }
}
