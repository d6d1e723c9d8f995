import type { Flag } from '../../../../shared/review/flag.ts'
import styles from './flag-cards.module.css'

function Card({ flag, next }: { flag: Flag; next: boolean }) {
  return (
    <li className={`${styles.card} ${next ? styles.next : ''}`}>
      <p className={styles.title}>{flag.label}</p>
      <p className={styles.text}>{flag.why}</p>
      <p className={styles.text}>
        <span className={styles.fix}>{flag.fix}</span>
      </p>
    </li>
  )
}

const keyOf = ({ id, label, why, section, span }: Flag) => [id, section, span?.start, label, why].join(' ')

/** What to mend, the next best fix first; hints are folded away. */
export function FlagCards({ flags }: { flags: readonly Flag[] }) {
  const cards = flags.filter((flag) => flag.severity !== 'hints')
  const hints = flags.filter((flag) => flag.severity === 'hints')
  return (
    <section className={styles.flags} aria-label="Review">
      <h2 className={styles.heading}>{cards.length > 0 ? `Review · ${cards.length}` : 'Review'}</h2>
      {cards.length > 0 ? (
        <ul className={styles.list}>
          {cards.map((flag, at) => (
            <Card key={keyOf(flag)} flag={flag} next={at === 0} />
          ))}
        </ul>
      ) : (
        <p className={styles.text}>Nothing to mend.</p>
      )}
      {hints.length > 0 ? (
        <details className={styles.hints}>
          <summary className={styles.summary}>{hints.length === 1 ? '1 hint' : `${hints.length} hints`}</summary>
          <ul className={styles.list}>
            {hints.map((flag) => (
              <Card key={keyOf(flag)} flag={flag} next={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
