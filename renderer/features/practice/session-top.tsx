import { KeyButton } from './key-button.tsx'
import styles from './practice.module.css'

interface SessionTopProps {
  /** The one being told, from 1. */
  at: number
  of: number
  onSkip?: () => void
  onEnd: () => void
}

/** How far the session got, and the ways out. */
export function SessionTop({ at, of, onSkip, onEnd }: SessionTopProps) {
  return (
    <div className={styles.top}>
      <span>
        {at} of {of}
      </span>
      <div className={styles.progress} aria-hidden="true">
        <i style={{ width: `${(100 * at) / of}%` }} />
      </div>
      {onSkip ? (
        <KeyButton keyName="S" after onPress={onSkip}>
          Skip
        </KeyButton>
      ) : null}
      <KeyButton keyName="esc" after onPress={onEnd}>
        End
      </KeyButton>
    </div>
  )
}
