import { NumberField } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import styles from './number-stepper.module.css'

interface NumberStepperProps {
  label: string
  value: number
  min: number
  max: number
  step?: number
  onChange: (value: number) => void
  /** Not set by hand: shown quietly. */
  inherited?: boolean
}

/** A whole number to type or to step; what is outside the range while typing is not passed on. */
export function NumberStepper({ label, value, min, max, step = 1, onChange, inherited = false }: NumberStepperProps) {
  const [typed, setTyped] = useState<number | null | undefined>(undefined)
  const give = (next: number | null) => {
    if (next !== null && Number.isInteger(next) && next >= min && next <= max && next !== value) onChange(next)
  }
  return (
    <NumberField.Root
      value={typed === undefined ? value : typed}
      min={min}
      max={max}
      step={step}
      largeStep={step}
      // Otherwise "15" on the way to "150" would be made the smallest number and given on.
      allowOutOfRange
      onValueChange={(next) => {
        setTyped(next)
        give(next)
      }}
      onValueCommitted={(next) => {
        setTyped(undefined)
        give(next === null ? null : Math.max(min, Math.min(max, next)))
      }}
    >
      <NumberField.Group className={styles.group}>
        <NumberField.Decrement className={styles.step} aria-label={`${label}: less`}>
          <Minus size={14} aria-hidden="true" />
        </NumberField.Decrement>
        <NumberField.Input className={`${styles.input} ${inherited ? styles.inherited : ''}`} aria-label={label} />
        <NumberField.Increment className={styles.step} aria-label={`${label}: more`}>
          <Plus size={14} aria-hidden="true" />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  )
}
