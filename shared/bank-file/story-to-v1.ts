import type { Metric } from '../metric/metric.ts'
import type { Story } from '../story/story.ts'
import type { MetricV1, StoryV1 } from './formats/v1.ts'

const metricToV1 = (metric: Metric): MetricV1 => ({
  id: metric.id,
  label: metric.label,
  kind: metric.kind,
  unit: metric.unit,
  baseline: metric.baseline,
  value: metric.value,
  goodDirection: metric.goodDirection,
  timeframe: metric.timeframe,
  attribution: metric.attribution,
  confidence: metric.confidence,
  sourceNote: metric.sourceNote,
  confidential: metric.confidential,
  publicWording: metric.publicWording,
  headline: metric.headline,
})

/** Every field by its name, so that the file's order is ours. */
export const storyToV1 = (story: Story): StoryV1 => ({
  id: story.id,
  title: story.title,
  status: story.status,
  hook: story.hook,
  situation: story.situation,
  task: story.task,
  action: story.action,
  result: story.result,
  learning: story.learning,
  principles: story.principles.map(({ id, strength, note }) => ({ id, strength, note })),
  tags: [...story.tags],
  project: story.project,
  employer: story.employer,
  role: story.role,
  happenedOn: story.happenedOn,
  metrics: story.metrics.map(metricToV1),
  ...(story.metricWaiver === undefined ? {} : { metricWaiver: story.metricWaiver }),
  anchors: [...story.anchors],
  openingLine: story.openingLine,
  closingLine: story.closingLine,
  followUps: story.followUps.map(({ question, answer }) => ({ question, answer })),
  createdAt: story.createdAt,
  updatedAt: story.updatedAt,
})
