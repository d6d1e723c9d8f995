import { Toggle } from '@base-ui/react/toggle'
import type { ReactNode } from 'react'
import button from './button.module.css'
import styles from './toggle-button.module.css'

interface ToggleButtonProps {
  pressed: boolean
  onChange: (pressed: boolean) => void
  children: ReactNode
}

/** A button that stays down. */
export function ToggleButton({ pressed, onChange, children }: ToggleButtonProps) {
  return (
    <Toggle
      className={`${button.button} ${styles.toggle}`}
      pressed={pressed}
      onPressedChange={(next) => onChange(next)}
    >
      {children}
    </Toggle>
  )
}
