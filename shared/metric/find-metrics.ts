import type { Candidate, Hearing } from './candidate.ts'
import { findPairs } from './find-pairs.ts'
import { hearingsOf, type MetricSection } from './hearing.ts'
import { judgeMention } from './judge-mention.ts'
import { judgePair } from './judge-pair.ts'
import type { Mention } from './mention.ts'
import type { MetricKind } from './metric.ts'
import { multiplierAt, multiplierStarts } from './multiplying-words.ts'
import { namingRule } from './naming-rules.ts'
import { noneAt, noneStarts } from './none-at-all.ts'
import { type Prose, placeOf, readProse } from './prose.ts'
import { rankAt, rankStarts } from './ranks.ts'
import { readMentions } from './read-mentions.ts'
import { isRecognition, type RecognitionRule, type RefusalRule } from './rule.ts'
import { timeframeOf } from './timeframe.ts'
import { changeStarts, wordChangeAt } from './word-changes.ts'

/**
 * A quantified outcome in a text. `start` and `end` are UTF-16 offsets on code-point boundaries, `text` what stands
 * between. `values`, `baseline` and `value` are in `unit`; of a range `value` is the lower end, of a pair the later state.
 */
export type MetricSpan = {
  start: number
  end: number
  text: string
  kind: MetricKind
  values: number[]
  unit: string | null
  baseline: number | null
  value: number | null
  direction: 'up' | 'down' | null
  timeframe: { start: number; end: number; text: string } | null
  /** The rule of README.md that recognised it. */
  rule: RecognitionRule
}

/** A number in the text, metric or not; `rule` says which rule took it in or out. */
export type NumberSpan = {
  start: number
  end: number
  text: string
  values: number[]
  unit: string | null
  isMetric: boolean
  rule: RecognitionRule | RefusalRule
}

/** The words an outcome told in words can begin with; a rank also begins with digits. */
const saidStarts: ReadonlySet<string> = new Set([...rankStarts, ...changeStarts, ...multiplierStarts, ...noneStarts])

type Judged = { mention: Mention; rule: RecognitionRule | RefusalRule }
type Reading = { metrics: Candidate[]; judged: Judged[] }

/** Sorted by place and apart: of two that overlap the longer stays. */
function apart(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (!last || last.to <= candidate.from) kept.push(candidate)
    else if (candidate.to - candidate.from > last.to - last.from) kept[kept.length - 1] = candidate
  }
  return kept
}

/** The metrics found so far, by sentence and by token, so that asking costs no search. */
class Found {
  readonly metrics: Candidate[] = []
  readonly #sentences = new Set<number | undefined>()
  readonly #tokens = new Map<number, Candidate>()
  readonly #prose: Prose

  constructor(prose: Prose) {
    this.#prose = prose
  }

  add(metric: Candidate): void {
    this.metrics.push(metric)
    this.#sentences.add(this.#prose.sentenceOf[metric.from])
    for (let at = metric.from; at < metric.to; at += 1) this.#tokens.set(at, metric)
  }

  inSentenceOf(mention: Mention): boolean {
    return this.#sentences.has(this.#prose.sentenceOf[mention.at])
  }

  holderOf(mention: Mention): Candidate | undefined {
    return this.#tokens.get(mention.at) ?? this.#tokens.get(mention.from) ?? this.#tokens.get(mention.to - 1)
  }
}

/** Reads a text for its numbers: metrics in words, then pairs, then single numbers; durations last, since they may be periods of others. */
function read(prose: Prose, section: MetricSection): Reading {
  const hearings = hearingsOf(prose, section)
  const hearingAt = (at: number): Hearing => hearings[prose.sentenceOf[at] ?? 0] ?? 'strict'
  const mentions = readMentions(prose)
  const found = new Found(prose)
  const judged: Judged[] = []
  prose.tokens.forEach((token, at) => {
    const hearing = hearingAt(at)
    if (hearing === 'silent' || !(token.kind === 'number' || saidStarts.has(token.lower))) return
    const said =
      rankAt(prose, at, hearing) ??
      wordChangeAt(prose, at, hearing) ??
      multiplierAt(prose, at, hearing) ??
      noneAt(prose, at)
    if (said) found.add(said)
  })
  const paired = new Set<Mention>()
  for (const pair of findPairs(
    prose,
    mentions.filter((mention) => namingRule(prose, mention) !== 'MT40'),
  )) {
    const verdict = judgePair(prose, pair, hearingAt(pair.from))
    if ('metric' in verdict) found.add(verdict.metric)
    const rule = 'metric' in verdict ? verdict.metric.rule : verdict.refused
    for (const mention of [pair.before, pair.after]) {
      judged.push({ mention, rule })
      paired.add(mention)
    }
  }
  const single = mentions.filter((mention) => !paired.has(mention))
  const durationsLast = [
    ...single.filter((mention) => mention.dimension !== 'duration'),
    ...single.filter((mention) => mention.dimension === 'duration'),
  ]
  for (const mention of durationsLast) {
    const holder = found.holderOf(mention)
    const verdict = holder ? null : judgeMention(prose, mention, hearingAt(mention.at), !found.inSentenceOf(mention))
    if (verdict && 'metric' in verdict) found.add(verdict.metric)
    const rule = holder?.rule ?? (verdict && 'refused' in verdict ? verdict.refused : verdict?.metric.rule)
    if (rule) judged.push({ mention, rule })
  }
  judged.sort((a, b) => a.mention.from - b.mention.from)
  return { metrics: apart(found.metrics), judged }
}

/**
 * The quantified outcomes of a text, in order and apart from each other (rules MT1–MT61, README.md). `section` says where
 * the text stands in its story: Situation and Task hold none. Pure, linear in the length of the text, never throws.
 */
export function findMetrics(text: string, { section }: { section: MetricSection }): MetricSpan[] {
  return metricsIn(readProse(text), section)
}

/** The same for a text that was read already. */
export function metricsIn(prose: Prose, section: MetricSection): MetricSpan[] {
  const { metrics } = read(prose, section)
  return metrics.map(({ from, to, kind, values, unit, baseline, value, direction, rule }) => {
    const { start, end, text } = placeOf(prose, from, to)
    const said = timeframeOf(prose, from, to)
    const timeframe = said && placeOf(prose, said.from, said.to)
    return { start, end, text, kind, values, unit, baseline, value, direction, timeframe, rule }
  })
}

/**
 * Every number of a text, for the "Numbers" list: the metrics among them are flagged, the others carry the rule that
 * took them out. `section` as in `findMetrics`; loose prose by default. Never throws.
 */
export function findNumbers(text: string, { section = 'whole' }: { section?: MetricSection } = {}): NumberSpan[] {
  const prose = readProse(text)
  const { judged } = read(prose, section)
  return judged.map(({ mention, rule }) => ({
    ...placeOf(prose, mention.from, mention.to),
    values: mention.values,
    unit: mention.unit ?? mention.noun,
    isMetric: isRecognition(rule),
    rule,
  }))
}
