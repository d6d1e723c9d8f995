import { useMemo } from 'react'
import { metricFromSpan } from '../../../../shared/metric/ledger.ts'
import { type Metric, metricDelta } from '../../../../shared/metric/metric.ts'
import { amountWords, metricWords } from '../../../../shared/metric/metric-words.ts'
import { removeMetric, setMetric } from '../../../../shared/story/edit-metrics.ts'
import { setMetricWaiver } from '../../../../shared/story/edit-story.ts'
import type { Story } from '../../../../shared/story/story.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import heading from './flag-cards.module.css'
import styles from './number-list.module.css'
import link from './record-card.module.css'
import { RecordCard } from './record-card.tsx'
import { type NumberLine, storyNumbers } from './story-numbers.ts'

/** A record in short: "850 → 120 ms p99 latency", or what may be said of it. */
export function recordWords({ label, baseline, value, unit, confidential, publicWording }: Metric): string {
  if (confidential && publicWording) return publicWording
  const after = value === null ? '' : amountWords(value, unit || null)
  const amount = value === null ? '' : metricWords({ baseline, value, unit: unit || null, text: after })
  return [amount, label].filter(Boolean).join(' ') || 'A number'
}

/** How far it moved: "−86%", or in its unit from a baseline of zero; '' without a baseline. */
export function deltaWords(record: Metric): string {
  const delta = record.confidential ? null : metricDelta(record)
  if (!delta || delta.absolute === 0) return ''
  const size = delta.relative === null ? Math.abs(delta.absolute) : Math.abs(delta.relative) * 100
  const words = delta.relative === null ? amountWords(size, record.unit || null) : `${Number(size.toPrecision(2))}%`
  return `${delta.absolute < 0 ? '−' : '+'}${words}`
}

const sureness = { verified: 'verified', approximate: 'about', unverified: 'unverified' } as const

interface LineProps {
  line: NumberLine
  storyId: string
  deeds: StoryDeeds
}

function Line({ line, storyId, deeds }: LineProps) {
  if (line.type === 'told') {
    const { span } = line
    const words = metricWords(span)
    const keep = (headline: boolean) => {
      const record = { ...metricFromSpan(span, { id: crypto.randomUUID() }), headline }
      const label = headline ? `${words} is the headline` : `Kept ${words}`
      void deeds.change(storyId, label, (story) => setMetric(story, record))
    }
    return (
      <li className={heading.line}>
        <span>
          {words} {span.timeframe ? <span className={styles.quiet}>{span.timeframe.text}</span> : null}
        </span>
        <span className={styles.ways}>
          {span.baseline === null ? null : (
            <button
              type="button"
              className={link.link}
              aria-label={`Use ${words} as the headline`}
              title="Keep it as the number to lead with"
              onClick={() => keep(true)}
            >
              Headline
            </button>
          )}
          <button type="button" className={link.link} aria-label={`Keep ${words}`} onClick={() => keep(false)}>
            Keep
          </button>
        </span>
      </li>
    )
  }
  const { record, agrees } = line
  const name = recordWords(record)
  const about = [deltaWords(record), record.timeframe, sureness[record.confidence], record.headline ? 'headline' : '']
  return (
    <li className={styles.record}>
      <span className={heading.line}>
        <b className={styles.kept}>{name}</b>
        <RecordCard
          record={record}
          name={name}
          onChange={(next) => void deeds.change(storyId, 'Edited a number', (story) => setMetric(story, next))}
          onRemove={() => void deeds.change(storyId, `Removed ${name}`, (story) => removeMetric(story, record.id))}
        />
      </span>
      <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
      {agrees ? null : <span className={styles.differs}>The text does not say this number.</span>}
    </li>
  )
}

/** All numbers of the story: the outcomes with their records, the others in a quiet line. */
export function NumberList({ story, deeds }: { story: Story; deeds: StoryDeeds }) {
  const { outcomes, others } = useMemo(() => storyNumbers(story), [story])
  const waiver = story.metricWaiver?.trim()
  if (outcomes.length + others.length === 0 && !waiver) return null
  return (
    <section className={heading.flags} aria-label="Numbers">
      <h2 className={heading.heading}>Numbers · {outcomes.length + others.length}</h2>
      <div className={styles.card}>
        <ul className={styles.metrics}>
          {outcomes.map((line) => (
            <Line key={line.key} line={line} storyId={story.id} deeds={deeds} />
          ))}
        </ul>
        {waiver ? (
          <p className={heading.line}>
            <span>No number needed: {waiver}</span>
            <button
              type="button"
              className={link.link}
              onClick={() => void deeds.change(story.id, 'Took the waiver back', (each) => setMetricWaiver(each, null))}
            >
              Take back
            </button>
          </p>
        ) : null}
        {others.length > 0 ? (
          <details className={styles.quiet}>
            <summary className={heading.summary}>
              {outcomes.length > 0 ? `${others.length} more, no outcomes` : `${others.length} so far, no outcome`}
            </summary>
            <p>{others.join(' · ')}</p>
          </details>
        ) : null}
      </div>
    </section>
  )
}
