import type { ReactNode } from 'react'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './key-button.module.css'

interface KeyButtonProps {
  /** The key as it stands on the keyboard. */
  keyName: string
  children: ReactNode
  onPress: () => void
  /** The key stands behind the words. */
  after?: boolean
  disabled?: boolean
}

/** A key and what it does; pressing it does the same. */
export function KeyButton({ keyName, children, onPress, after = false, disabled = false }: KeyButtonProps) {
  return (
    <button type="button" className={styles.button} onClick={onPress} disabled={disabled}>
      {after ? null : <Kbd>{keyName}</Kbd>}
      <span>{children}</span>
      {after ? <Kbd>{keyName}</Kbd> : null}
    </button>
  )
}
