import { useMemo } from 'react'
import type { Metric } from '../../../../shared/metric/metric.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { amountWords, metricWords } from '../editor/metric-title.ts'
import { metricsIn, numbersIn } from '../facts/metric-marks.ts'
import heading from './flag-cards.module.css'
import styles from './number-list.module.css'

interface Line {
  words: string
  /** Over what time. */
  when: string
}

function ledgerLine({ label, baseline, value, unit, timeframe, confidential, publicWording }: Metric): Line {
  if (confidential && publicWording) return { words: publicWording, when: timeframe }
  const after = value === null ? '' : amountWords(value, unit || null)
  const amount = baseline === null ? after : `${amountWords(baseline, unit || null)} → ${after}`
  return { words: [amount, label].filter(Boolean).join(' '), when: timeframe }
}

/** Outcomes told in Action and Result, then the ledger's, then what else is counted anywhere in the story. */
export function storyNumbers(story: Story): { metrics: Line[]; others: string[] } {
  const told = (['action', 'result'] as const).flatMap((section) => metricsIn(section, story[section]))
  const others = (['situation', 'task', 'action', 'result'] as const)
    .flatMap((section) => numbersIn(section, story[section]))
    .filter((number) => !number.isMetric)
  const metrics = [
    ...told.map((span): Line => ({ words: metricWords(span), when: span.timeframe?.text ?? '' })),
    ...story.metrics.map(ledgerLine),
  ]
  return {
    metrics: [...new Map(metrics.map((line) => [`${line.words} ${line.when}`, line])).values()],
    others: [...new Set(others.map((number) => number.text))],
  }
}

/** All numbers of the story: the outcomes in full, the others in a quiet line. */
export function NumberList({ story }: { story: Story }) {
  const { metrics, others } = useMemo(() => storyNumbers(story), [story])
  if (metrics.length + others.length === 0) return null
  return (
    <section className={heading.flags} aria-label="Numbers">
      <h2 className={heading.heading}>Numbers · {metrics.length + others.length}</h2>
      <div className={styles.card}>
        <ul className={styles.metrics}>
          {metrics.map((line) => (
            <li key={`${line.words} ${line.when}`}>
              {line.words} {line.when ? <span className={styles.quiet}>{line.when}</span> : null}
            </li>
          ))}
        </ul>
        {others.length > 0 ? (
          <details className={styles.quiet}>
            <summary className={heading.summary}>
              {metrics.length > 0 ? `${others.length} more, no outcomes` : `${others.length} so far, no outcome`}
            </summary>
            <p>{others.join(' · ')}</p>
          </details>
        ) : null}
      </div>
    </section>
  )
}
