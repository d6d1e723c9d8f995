import type { Readiness } from '../../../../shared/review/readiness.ts'
import { Meter } from '../../../ui/meter.tsx'
import heading from './flag-cards.module.css'
import styles from './readiness-meter.module.css'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** How well the story would hold tomorrow, and line by line why (rules RD1–RD4). */
export function ReadinessMeter({ readiness }: { readiness: Readiness }) {
  const { score, parts } = readiness
  return (
    <section className={styles.readiness} aria-label="Readiness">
      <h2 className={heading.heading}>Readiness · {percent(score)}</h2>
      <Meter label="Readiness" share={score} words={percent(score)} />
      <details>
        <summary className={heading.summary}>Why</summary>
        <ul className={styles.parts}>
          {parts.map(({ part, weight, got, why }) => (
            <li key={part} className={styles.part}>
              <span>{why}</span>
              <span className={styles.points}>
                {Math.round(weight * got * 100)} of {Math.round(weight * 100)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
