import type { FlagRule } from '../flag.ts'
import { isQuantified } from '../story-reading.ts'

/**
 * RV2: the Result is written but no outcome in it (or in Action) is quantified and the ledger is empty. A waiver with a
 * reason silences it: some principles legitimately lack numbers (DOMAIN.md §4).
 */
export const resultWithoutMetric: FlagRule = {
  id: 'result-without-metric',
  rule: 'RV2',
  severity: 'warns',
  threshold: 'Result has words, no quantified outcome in Result or Action, no ledger record, no waiver',
  label: 'No metric',
  why: 'No number in Result yet, and a number is what the interviewer will ask for.',
  fix: 'Rough is fine: about 20%, 3 people, 2 weeks. Where no number exists, say why.',
  section: 'result',
  fires: { result: 'The team was much happier and the launch went well.' },
  silent: { result: 'Lost refunds fell from 3% to 0.02%.' },
  find: (reading) =>
    reading.words.result === 0 || reading.story.metricWaiver?.trim() || isQuantified(reading) ? [] : [{}],
}
