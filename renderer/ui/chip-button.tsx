import type { ComponentProps, ReactNode } from 'react'
import styles from './chip-button.module.css'

interface ChipButtonProps extends ComponentProps<'button'> {
  /** Filled: the one that matters most among its neighbours. */
  strong?: boolean
  children: ReactNode
}

/** A small label that can be pressed. */
export function ChipButton({ strong = false, className, children, ...rest }: ChipButtonProps) {
  return (
    <button
      type="button"
      className={[styles.button, strong ? styles.strong : '', className ?? ''].filter(Boolean).join(' ')}
      {...rest}
    >
      <span className={styles.text}>{children}</span>
    </button>
  )
}
