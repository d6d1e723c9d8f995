import { findMetrics, type MetricSpan } from './find-metrics.ts'

const sections = ['situation', 'task', 'action', 'result', 'learning'] as const
type Section = (typeof sections)[number]

/** A story's sections, as many as are written; a text that is not divided goes in as a plain string. */
export type MetricSource = Partial<Record<Section, string>>

export type StoryMetrics = {
  /** The metrics of each section, at places in that section; of loose text under `whole`. */
  spans: Record<Section | 'whole', MetricSpan[]>
  /** Whether the story has a quantified outcome: in Result or Action, or anywhere in a text that is not divided. */
  hasMetric: boolean
}

/**
 * The quantified outcomes of a story (rules MT30, MT61). A metric in Learning is found but does not by itself make the
 * story quantified: it belongs to a later deed. Pure; never throws.
 */
export function storyMetrics(source: MetricSource | string): StoryMetrics {
  const loose = typeof source === 'string'
  const spansOf = (section: Section): MetricSpan[] => (loose ? [] : findMetrics(source[section] ?? '', { section }))
  const spans = {
    situation: spansOf('situation'),
    task: spansOf('task'),
    action: spansOf('action'),
    result: spansOf('result'),
    learning: spansOf('learning'),
    whole: loose ? findMetrics(source, { section: 'whole' }) : [],
  }
  return { spans, hasMetric: spans.result.length + spans.action.length + spans.whole.length > 0 }
}
