import { leftInPart, partNames, partSeconds, type Telling } from '../../../shared/practice/pacing.ts'
import styles from './pacing-bar.module.css'

interface PacingBarProps {
  telling: Telling
  target: number
}

function leftWords(left: number): string {
  return left >= 0 ? `${left} s left` : `${-left} s over`
}

/** The four parts as long as they should take, how far each got, and what is left of the one being told. */
export function PacingBar({ telling, target }: PacingBarProps) {
  const seconds = partSeconds(target)
  const left = leftInPart(telling, target)
  return (
    <div className={styles.pacing} data-part={telling.part}>
      <div className={styles.bars} aria-hidden="true">
        {partNames.map((name, at) => {
          const whole = seconds[at] ?? 1
          const filled = at < telling.part ? 1 : Math.min(1, (telling.spent[at] ?? 0) / whole)
          const look = at === telling.part ? (left < 0 ? styles.over : styles.current) : ''
          return (
            <i key={name} className={look} style={{ flexGrow: whole }}>
              <b style={{ width: `${100 * filled}%` }} />
            </i>
          )
        })}
      </div>
      <ol className={styles.labels} aria-label="Parts of the answer">
        {partNames.map((name, at) => {
          const isCurrent = at === telling.part
          const look = isCurrent ? (left < 0 ? styles.labelOver : styles.labelCurrent) : ''
          return (
            <li
              key={name}
              className={look}
              style={{ flexGrow: seconds[at] ?? 1 }}
              aria-current={isCurrent ? 'step' : undefined}
            >
              {isCurrent ? `${name} · ${leftWords(left)}` : name}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
