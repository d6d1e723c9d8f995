import { type MetricSpan, metricsIn } from '../metric/find-metrics.ts'
import { readProse } from '../metric/prose.ts'
import { type SectionName, type Story, sectionNames } from '../story/story.ts'
import { sectionWords } from '../story/story-text.ts'
import { readSection, type SectionReading } from './section-reading.ts'

/** A story read once, so that thirty rules need not read it thirty times. */
export interface StoryReading {
  story: Story
  sections: Record<SectionName, SectionReading>
  words: Record<SectionName, number>
  /** Words told aloud: S + T + A + R. */
  spoken: number
  /** Quantified outcomes where they count (rule MT51). */
  metrics: { action: readonly MetricSpan[]; result: readonly MetricSpan[] }
}

let last: StoryReading | null = null

/**
 * Reads a story. The last reading is kept: review and readiness of one story read it once, and a bank of a thousand
 * stories is never held in memory token by token. Linear in the length of the text; never throws.
 */
export function readStory(story: Story): StoryReading {
  if (last?.story === story) return last
  const words = sectionWords(story)
  const readings = sectionNames.map((name) => [name, readSection(name, readProse(story[name]))] as const)
  const sections = Object.fromEntries(readings) as Record<SectionName, SectionReading>
  last = {
    story,
    sections,
    words,
    spoken: words.situation + words.task + words.action + words.result,
    metrics: {
      action: metricsIn(sections.action, 'action'),
      result: metricsIn(sections.result, 'result'),
    },
  }
  return last
}

/** Whether the story has a quantified outcome: in its text or in its ledger. */
export function isQuantified({ story, metrics }: StoryReading): boolean {
  return story.metrics.length > 0 || metrics.result.length + metrics.action.length > 0
}
