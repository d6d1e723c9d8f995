import type { Bank } from '../bank/bank.ts'
import type { Metric } from '../metric/metric.ts'
import type { Story } from '../story/story.ts'
import { valueHash } from './canonical-json.ts'
import type { BankFileV1, BankV1, MetricV1, StoryV1 } from './formats/v1.ts'

// A field of today that version 1 does not have would be lost on the way to the disk: then these lines do not compile,
// and the field belongs into the fossil before the first release, or into version 2 after it.
type Unwritten =
  | Exclude<keyof Bank, keyof BankV1>
  | Exclude<keyof Story, keyof StoryV1>
  | Exclude<keyof Metric, keyof MetricV1>
const nothingUnwritten: [Unwritten] extends [never] ? true : Unwritten = true

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

const storyToV1 = (story: Story): StoryV1 => ({
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

/**
 * A bank as the text of a bank file, version 1: every field in a fixed order, counts and SHA-256 in front of the bank, no
 * newline at the end, so that every shorter file is recognised as cut off (rules BF6 and BF7, I3). Loss-free for any
 * strings, lone surrogates included, when the text is stored as UTF-8. Pure: `exportedAt` (ISO 8601, UTC) and `app` (its
 * version) are given.
 */
export function writeBankFile(bank: Bank, { exportedAt, app }: { exportedAt: string; app: string }): string {
  const written: BankV1 = nothingUnwritten && { stories: bank.stories.map(storyToV1) }
  const file: BankFileV1 = {
    format: 'star-story-bank',
    version: 1,
    exportedAt,
    app,
    counts: { stories: written.stories.length },
    sha256: valueHash(written),
    bank: written,
  }
  return JSON.stringify(file, null, 2)
}
