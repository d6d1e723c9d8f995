import { wordAt } from '../../metric/prose.ts'
import { tokensOf } from '../../metric/tokens.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { FlagRule } from '../flag.ts'
import { headlineOutcome, headlineRecord, inSentence, outcomesOf, type PlacedMetric } from '../metric-ground.ts'
import { numberWords, perSentence } from '../section-reading.ts'

const calendarWords = wordSet(
  'january february march april june july august september october november december spring summer autumn winter christmas',
  'monday tuesday wednesday thursday friday saturday sunday second day week month quarter year season sprint night morning',
  'weekend semester decade yearly monthly weekly daily annual annually overnight q1 q2 q3 q4 h1 h2',
)

const calendarPlurals = wordSet(
  'days weeks months quarters years seasons springs summers winters nights sprints weekends',
)

/** Whether words name a period that can be counted: "within two months", "by March", "the next quarter"; not "within hours". */
export function isPeriod(text: string): boolean {
  return tokensOf(text).some(
    (token) => token.kind === 'number' || numberWords.has(token.lower) || calendarWords.has(token.lower),
  )
}

const isDated = inSentence(
  perSentence((reading, from, to) => {
    for (let at = from; at < to; at += 1) {
      const word = wordAt(reading, at)
      if (calendarWords.has(word)) return true
      const counted = reading.tokens[at - 1]?.kind === 'number' || numberWords.has(wordAt(reading, at - 1))
      if (counted && calendarPlurals.has(word)) return true
    }
    return false
  }),
)

function hasPeriod(placed: PlacedMetric): boolean {
  const { timeframe } = placed.metric
  return (timeframe !== null && isPeriod(timeframe.text)) || isDated(placed)
}

/** A change, or a percent, which always is one of something: what is only counted ("nine towns share it") needs no period. */
function moves({ metric }: PlacedMetric): boolean {
  if (metric.kind === 'duration') return false
  return metric.kind === 'percent' || metric.direction !== null || metric.baseline !== null
}

/**
 * RV12: no number of the outcome that moved says over what time. One that does speaks for those beside it; a duration is a time
 * itself. Said once, at the number to lead with. Source: DOMAIN.md §4, §5.
 */
export const metricWithoutTimeframe: FlagRule = {
  id: 'metric-without-timeframe',
  rule: 'RV12',
  severity: 'hints',
  threshold:
    'a change or a percent, and no outcome in Result (or Action) has a period that can be counted, nor has the headline record of the ledger',
  label: 'Over what time?',
  why: 'The same change in a week and in three years are two different stories.',
  fix: 'Say over what period: “within two months”, “by the end of March”.',
  section: 'result',
  fires: { result: 'Complaints fell from 40 to 28 a shift.' },
  silent: { result: 'Complaints fell from 40 to 28 a shift within two months.' },
  find: (reading) => {
    const record = headlineRecord(reading.story.metrics)
    const outcomes = outcomesOf(reading)
    if (outcomes.some(hasPeriod)) return []
    if (record) {
      const name = record.label.trim()
      return record.timeframe.trim() || record.kind === 'duration' || record.value === null
        ? []
        : [{ label: name ? `Over what time? ${name}` : 'Over what time?', words: name }]
    }
    const headline = headlineOutcome(outcomes.filter(moves))
    if (!headline) return []
    const {
      metric,
      reading: { section },
    } = headline
    return [{ label: `Over what time? ${metric.text}`, span: { section, start: metric.start, end: metric.end } }]
  },
}
