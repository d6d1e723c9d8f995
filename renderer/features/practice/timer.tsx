import { minutesAndSeconds } from '../../../shared/story/story-text.ts'
import styles from './timer.module.css'

/** Seconds told so far; past the target it turns amber and says by how much. Silent to screen readers (role timer). */
export function Timer({ seconds, target }: { seconds: number; target: number }) {
  const over = seconds - target
  return (
    <div className={`${styles.timer} ${over >= 0 ? styles.over : ''}`} role="timer" aria-label="Time told">
      {minutesAndSeconds(seconds)}
      {over > 0 ? <span className={styles.past}>+{minutesAndSeconds(over)}</span> : null}
    </div>
  )
}
