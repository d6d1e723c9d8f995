import { describe, expect, it } from 'vitest'
import { findMetrics } from '../../../shared/metric/find-metrics.ts'
import type { MetricSection } from '../../../shared/metric/hearing.ts'

function only(text: string, section: MetricSection = 'result') {
  const spans = findMetrics(text, { section })
  expect(spans.map((span) => span.text)).toHaveLength(1)
  const [span] = spans
  if (!span) throw new Error('no span')
  return span
}

/** What each recognition rule takes in: its id, the text, the exact span, kind, unit, baseline, value, direction. */
const recognised = [
  ['MT10', 'Errors fell by 38%.', '38%', 'percent', '%', null, 38, 'down'],
  ['MT10', 'Margins widened by 260 basis points.', '260 basis points', 'percent', 'bp', null, 260, 'up'],
  ['MT10', 'Enrolment rose 25-30%.', '25-30%', 'percent', '%', null, 25, 'up'],
  ['MT10', 'Accuracy improved by 25%–30%.', '25%–30%', 'percent', '%', null, 25, null],
  ['MT11', 'It brought in $1.2M.', '$1.2M', 'money', '$', null, 1_200_000, null],
  ['MT11', 'It saved about £90,000 a year.', 'about £90,000 a year', 'money', '£', null, 90_000, 'down'],
  ['MT11', 'We recovered ten thousand dollars.', 'ten thousand dollars', 'money', '$', null, 10_000, null],
  ['MT12', 'We closed two days earlier.', 'two days', 'duration', 'day', null, 2, 'down'],
  ['MT12', 'We restored it within 40 minutes.', 'within 40 minutes', 'duration', 'min', null, 40, null],
  ['MT12', 'The release came a week early.', 'a week', 'duration', 'week', null, 1, null],
  ['MT13', 'We won 3 enterprise accounts.', '3 enterprise accounts', 'count', 'accounts', null, 3, null],
  ['MT13', 'There were a dozen fewer calls.', 'a dozen fewer calls', 'count', 'calls', null, 12, 'down'],
  ['MT14', 'It is used by 40 teams.', '40 teams', 'scale', 'teams', null, 40, null],
  ['MT14', 'It was rolled out to 20 teams.', '20 teams', 'scale', 'teams', null, 20, null],
  ['MT14', 'It was downloaded 9,000 times.', '9,000 times', 'scale', 'x', null, 9000, null],
  ['MT15', 'Sign-ups doubled.', 'doubled', 'ratio', 'x', null, 2, 'up'],
  ['MT15', 'It ran 3× faster.', '3×', 'ratio', 'x', null, 3, 'up'],
  ['MT15', 'Views grew ten-fold.', 'ten-fold', 'ratio', 'x', null, 10, 'up'],
  ['MT15', 'It improved by a factor of 2.5.', '2.5', 'ratio', 'x', null, 2.5, null],
  ['MT16', 'I cut it in half.', 'half', 'ratio', null, null, 0.5, 'down'],
  ['MT16', 'Churn fell by two-thirds.', 'two-thirds', 'ratio', null, null, 2 / 3, 'down'],
  ['MT17', 'Nine out of ten drivers liked it.', 'Nine out of ten drivers', 'ratio', 'drivers', null, 9, null],
  ['MT18', 'It was rated 4.7 out of 5.', '4.7 out of 5', 'score', null, null, 4.7, null],
  ['MT18', 'NPS rose by 18 points.', '18 points', 'score', 'point', null, 18, 'up'],
  ['MT18', 'Our NPS is 62.', '62', 'score', null, null, 62, null],
  ['MT19', 'My entry ranked 4th of 80.', 'ranked 4th of 80', 'score', 'rank', null, 4, null],
  ['MT19', 'We took first place.', 'first place', 'score', 'rank', null, 1, null],
  ['MT20', 'We have had zero incidents.', 'zero incidents', 'count', 'incidents', null, 0, null],
  ['MT20', 'There was not a single outage.', 'not a single outage', 'count', 'outage', null, 0, null],
  ['MT21', 'It fell from two weeks to three days.', 'from two weeks to three days', 'duration', 'day', 14, 3, 'down'],
  ['MT21', 'The p99 went from 800 ms to 120 ms.', 'from 800 ms to 120 ms', 'duration', 'ms', 800, 120, 'down'],
  ['MT21', 'Memory: 1.2 GB → 300 MB', '1.2 GB → 300 MB', 'scale', 'mb', 1200, 300, 'down'],
  ['MT21', 'Coverage rose from 41 to 88 percent.', 'from 41 to 88 percent', 'percent', '%', 41, 88, 'up'],
  [
    'MT21',
    'Late fees went from 210,000 pounds in 2023 to 46,000 pounds.',
    'from 210,000 pounds in 2023 to 46,000 pounds',
    'money',
    '£',
    210_000,
    46_000,
    'down',
  ],
  ['MT22', 'It stands at 96%, up from 89%.', '96%, up from 89%', 'percent', '%', 89, 96, 'up'],
  ['MT22', 'It takes 3 minutes instead of 18.', '3 minutes instead of 18', 'duration', 'min', 18, 3, 'down'],
  ['MT23', 'It went from hours to minutes.', 'from hours to minutes', 'duration', null, null, null, null],
  [
    'MT24',
    'It handles 12,000 requests per second.',
    '12,000 requests per second',
    'rate',
    'requests/s',
    null,
    12_000,
    null,
  ],
  ['MT23', 'We moved from 7th to 2nd.', 'from 7th to 2nd', 'score', 'rank', 7, 2, 'up'],
  ['MT25', 'That freed 1.8 TB.', '1.8 TB', 'scale', 'tb', null, 1.8, 'down'],
] as const

describe('taken for a metric', () => {
  it.each(recognised)('%s: %s', (rule, text, span, kind, unit, baseline, value, direction) => {
    const found = only(text)
    expect(found).toMatchObject({ rule, text: span, kind, unit, baseline, value, direction })
    expect(text.slice(found.start, found.end)).toBe(span)
  })
})

it('counts of different things are not compared (MT22)', () => {
  const text = 'We went from one big delivery to weekly drops, ran each drop against 500 filings.'
  expect(findMetrics(text, { section: 'result' }).filter(({ rule }) => rule === 'MT22')).toEqual([])
})

describe('where a number stands (MT30)', () => {
  it.each([
    ['situation', 'The backlog grew from 200 to 1,400 tickets.', 0],
    ['task', 'I had to cut costs by 25%.', 0],
    ['action', 'I cut costs by 25%.', 1],
    ['action', 'I found that 70% of the calls came from one region.', 0],
    ['result', 'Of all calls, 70% now come by chat.', 1],
    ['learning', 'I did it again and it cut the review time by 40%.', 1],
    ['learning', 'It taught me that 80% of the work is in 20% of the code.', 0],
    ['whole', 'As a result complaints fell by 45%.', 1],
    ['whole', 'The service failed for 7% of requests.', 0],
    ['whole', 'Situation: we lost 5% a day.\nResult: 2% a day.', 1],
    ['whole', 'A note: the fee is 12%.', 0],
  ] as const)('%s: %s → %d', (section, text, count) => {
    expect(findMetrics(text, { section })).toHaveLength(count)
  })
})

describe('the period of a metric (MT60)', () => {
  it.each([
    ['Costs fell by 20% over six months.', 'over six months'],
    ['By June, 93% of branches had moved over.', 'By June'],
    ['In 2021 sales rose 8%.', 'In 2021'],
    ['Calls are down 25% year over year.', 'year over year'],
    ['Costs fell by 20%.', undefined],
  ])('%s', (text, period) => {
    const { timeframe } = only(text)
    expect(timeframe?.text).toBe(period)
    if (timeframe) expect(text.slice(timeframe.start, timeframe.end)).toBe(period)
  })
})

describe('two metrics in one sentence', () => {
  it('stay apart', () => {
    const text = 'Output doubled, waste fell from 9% to 4%, and we saved $30k in the first quarter.'
    expect(findMetrics(text, { section: 'result' }).map((span) => span.text)).toEqual([
      'doubled',
      'from 9% to 4%',
      '$30k',
    ])
  })
})
