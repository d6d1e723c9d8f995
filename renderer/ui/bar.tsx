import type { ReactNode } from 'react'
import styles from './bar.module.css'

interface BarProps {
  /** 'warn' for what needs a decision soon; plain for what is good to know. */
  tone?: 'plain' | 'warn'
  /** What to do about it: buttons. */
  actions?: ReactNode
  children: ReactNode
}

/** One quiet line across a screen: something to know before going on, with what to do about it. */
export function Bar({ tone = 'plain', actions, children }: BarProps) {
  return (
    <section className={`${styles.bar} ${tone === 'warn' ? styles.warn : ''}`} aria-label="Notice">
      <p className={styles.text}>{children}</p>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  )
}
