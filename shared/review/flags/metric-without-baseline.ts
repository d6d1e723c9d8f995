import type { Finding, FlagRule } from '../flag.ts'
import { headlineOutcome, headlineRecord, needsBaseline, outcomesOf } from '../metric-ground.ts'
import type { StoryReading } from '../story-reading.ts'

function inLedger({ story, metrics }: StoryReading): Finding[] {
  const headline = headlineRecord(story.metrics)
  if (!headline || headline.value === null || headline.value === 0 || headline.baseline !== null) return []
  if (headline.kind === 'score' || headline.kind === 'ratio') return []
  const told = [...metrics.result, ...metrics.action].some(
    (each) => each.value === headline.value && each.baseline !== null,
  )
  if (told) return []
  const name = headline.label.trim()
  return [
    {
      label: name ? `No baseline: ${name}` : 'No baseline',
      why: `The metric you lead with${name ? ` (${name})` : ''} says where it came to and not where it stood.`,
      fix: 'Fill in its baseline; a rough one is fine.',
      words: name,
    },
  ]
}

/**
 * RV10: a number that means little without where it stood before. It warns on the headline metric (the ledger's, else
 * the one with a before-and-after, else the first told) and hints on others. Source: DOMAIN.md §4, §5.
 */
export const metricWithoutBaseline: FlagRule = {
  id: 'metric-without-baseline',
  rule: 'RV10',
  severity: 'warns',
  threshold:
    'a percent, multiple, rate or level reached, without a baseline in its sentence; warns on the headline metric',
  label: 'No baseline',
  why: 'The number says how far it moved and not from where, so nobody can weigh it.',
  fix: 'Say where it stood before: “from 40 a week to 28”.',
  section: 'result',
  fires: { result: 'Complaints fell by 30% within two months.' },
  silent: { result: 'Complaints fell by 30%, from 40 a week to 28, within two months.' },
  find: (reading) => {
    if (reading.story.metrics.length > 0) return inLedger(reading)
    const outcomes = outcomesOf(reading)
    const headline = headlineOutcome(outcomes)
    return outcomes.filter(needsBaseline).map((placed) => ({
      severity: placed === headline ? 'warns' : 'hints',
      label: `From what? ${placed.metric.text}`,
      span: { section: placed.reading.section, start: placed.metric.start, end: placed.metric.end },
    }))
  },
}
