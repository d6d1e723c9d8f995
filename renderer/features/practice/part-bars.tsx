import { partNames, partSeconds } from '../../../shared/practice/pacing.ts'
import styles from './part-bars.module.css'

interface PartBarsProps {
  /** Seconds in each part. */
  seconds: readonly number[]
  target: number
}

/** What each part took against what it should take: the line on each bar. */
export function PartBars({ seconds, target }: PartBarsProps) {
  const targets = partSeconds(target)
  const most = Math.max(1, ...seconds, ...targets)
  return (
    <ul className={styles.bars} aria-label="Seconds in each part, against the target">
      {partNames.map((name, at) => {
        const [told, wanted] = [Math.round(seconds[at] ?? 0), targets[at] ?? 0]
        return (
          <li key={name} className={styles.row}>
            <span>{name}</span>
            <span className={styles.track} aria-hidden="true">
              <i className={told > wanted * 1.25 ? styles.long : ''} style={{ width: `${(100 * told) / most}%` }} />
              <b style={{ left: `${(100 * wanted) / most}%` }} />
            </span>
            <span className={styles.seconds}>
              {told} s <span className={styles.wanted}>of {wanted}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
