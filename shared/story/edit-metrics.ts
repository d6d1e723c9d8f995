import type { Metric } from '../metric/metric.ts'
import type { Story } from './story.ts'

// Pure edits of a story's ledger. Each returns the same object when nothing changed (rule ST2).

function same(a: Metric, b: Metric): boolean {
  return (Object.keys(a) as (keyof Metric)[]).every((name) => a[name] === b[name])
}

/** Adds a record, or writes the one of this id anew. At most one record is the headline: the latest to be made it. */
export function setMetric(story: Story, metric: Metric): Story {
  const present = story.metrics.find((each) => each.id === metric.id)
  if (present && same(present, metric)) return story
  const others = story.metrics.map((each) => (metric.headline && each.headline ? { ...each, headline: false } : each))
  const metrics = present ? others.map((each) => (each.id === metric.id ? metric : each)) : [...others, metric]
  return { ...story, metrics }
}

export function removeMetric(story: Story, id: string): Story {
  const metrics = story.metrics.filter((each) => each.id !== id)
  return metrics.length === story.metrics.length ? story : { ...story, metrics }
}
