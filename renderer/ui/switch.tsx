import { Switch as Base } from '@base-ui/react/switch'
import styles from './switch.module.css'

interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

/** On or off, in force at once. Its label stands beside it; `label` names it for screen readers. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <Base.Root className={styles.track} aria-label={label} checked={on} onCheckedChange={(next) => onChange(next)}>
      <Base.Thumb className={styles.thumb} />
    </Base.Root>
  )
}
