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

/** Cards in sight; what is left is folded, so that a weak story is no wall of complaints (DOMAIN.md §5). */
const inSight = 2

interface FlagCardsProps {
  flags: readonly Flag[]
  /** Nothing is written yet: there is nothing to say about it. */
  blank: boolean
}

/** What to mend, the next best fix first. */
export function FlagCards({ flags, blank }: FlagCardsProps) {
  const urgent = flags.filter((flag) => flag.severity !== 'hints')
  const cards = blank ? [] : urgent.slice(0, inSight)
  const folded = blank ? [] : flags.filter((flag) => !cards.includes(flag))
  const hintsOnly = urgent.length <= inSight
  const more = hintsOnly ? (folded.length === 1 ? '1 hint' : `${folded.length} hints`) : `${folded.length} more`
  return (
    <section className={styles.flags} aria-label="Review">
      <h2 className={styles.heading}>{cards.length > 0 ? `Review · ${urgent.length}` : 'Review'}</h2>
      {cards.length > 0 ? (
        <ul className={styles.list}>
          {cards.map((flag, at) => (
            <Card key={keyOf(flag)} flag={flag} next={at === 0} />
          ))}
        </ul>
      ) : (
        <p className={styles.text}>{blank ? 'Nothing written yet.' : 'Nothing to mend.'}</p>
      )}
      {folded.length > 0 ? (
        <details className={styles.hints}>
          <summary className={styles.summary}>{more}</summary>
          <ul className={styles.list}>
            {folded.map((flag) => (
              <Card key={keyOf(flag)} flag={flag} next={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
