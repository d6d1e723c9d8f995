import * as z from 'zod'

/**
 * What a metric measures (rule ME1). `count` things; `rate` per time or per base; `ratio` one quantity against another:
 * multipliers, fractions, n of m; `score` a place on a rating or in a ranking; `scale` reach or size: who uses it, bytes,
 * weights.
 */
export const metricKinds = ['percent', 'money', 'duration', 'count', 'rate', 'ratio', 'score', 'scale'] as const
export const metricKindSchema = z.enum(metricKinds)
export type MetricKind = z.infer<typeof metricKindSchema>

/**
 * One quantified outcome as the story's ledger keeps it (rule ME2; DOMAIN.md §4). Every field but `id` has a default, so
 * an older or foreign record can be read. Numbers are in `unit`: percent as 43 for 43%, money unscaled (1200000).
 */
export const metricSchema = z.object({
  id: z.string().min(1).max(200),
  /** What was measured: "p99 latency". */
  label: z.string().default(''),
  kind: metricKindSchema.default('count'),
  /** As a person writes it: "%", "$", "ms", "day", "requests/second". '' = not said yet. */
  unit: z.string().default(''),
  /** Where it stood before; null = not known. */
  baseline: z.number().nullable().default(null),
  /** Where it came to, or the size of the change when there is no baseline; null = not known. */
  value: z.number().nullable().default(null),
  /** Which way is better; null = not said. */
  goodDirection: z.enum(['up', 'down']).nullable().default(null),
  /** Over what period, in words: "within three months". */
  timeframe: z.string().default(''),
  attribution: z.enum(['mine', 'shared', 'team']).default('shared'),
  confidence: z.enum(['verified', 'approximate', 'unverified']).default('unverified'),
  /** Where the number comes from, for one's own memory. */
  sourceNote: z.string().default(''),
  /** The number must not be said outside; say `publicWording` instead. */
  confidential: z.boolean().default(false),
  publicWording: z.string().default(''),
  /** The one number to lead with. */
  headline: z.boolean().default(false),
})
export type Metric = z.infer<typeof metricSchema>

/** A metric with nothing filled in. Pure: the id is given. Throws a ZodError on an empty or over-long id. */
export function blankMetric({ id }: { id: string }): Metric {
  return metricSchema.parse({ id })
}

/** `absolute` = value − baseline, in the metric's unit; `relative` = the same as a share of |baseline| (−0.4 = 40% less). */
export type MetricDelta = { absolute: number; relative: number | null }

/**
 * How far a metric moved (rule ME3). Null without both numbers, or when their difference is not finite; `relative` is
 * null from a baseline of zero, where no share exists.
 */
export function metricDelta(metric: Pick<Metric, 'baseline' | 'value'>): MetricDelta | null {
  const { baseline, value } = metric
  if (baseline === null || value === null) return null
  const absolute = value - baseline
  if (!Number.isFinite(absolute)) return null
  const relative = absolute / Math.abs(baseline)
  return { absolute, relative: baseline !== 0 && Number.isFinite(relative) ? relative : null }
}
