import styles from './meter.module.css'

interface ProgressBarProps {
  label: string
  /** 0–1. */
  share: number
  /** How far it is, in words, for screen readers. */
  words: string
}

/** A bar that fills while something is done. */
export function ProgressBar({ label, share, words }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, share) * 100)
  return (
    <div
      role="progressbar"
      className={styles.meter}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
    >
      <span className={styles.fill} style={{ width: `${percent}%` }} />
    </div>
  )
}
