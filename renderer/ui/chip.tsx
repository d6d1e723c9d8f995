import type { ReactNode } from 'react'
import styles from './chip.module.css'

interface ChipProps {
  children: ReactNode
  /** Filled: the one that matters most among its neighbours. */
  strong?: boolean
  /** On a selected row the chip needs its own ground. */
  raised?: boolean
  title?: string
}

/** A small label that cannot be pressed. */
export function Chip({ children, strong = false, raised = false, title }: ChipProps) {
  const classes = [styles.chip, strong ? styles.strong : '', raised ? styles.raised : ''].filter(Boolean).join(' ')
  return (
    <span className={classes} title={title}>
      {children}
    </span>
  )
}
