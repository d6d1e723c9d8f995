import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import styles from './segmented.module.css'

interface SegmentedProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  small?: boolean
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  small = false,
}: SegmentedProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      className={`${styles.group} ${small ? styles.small : ''}`}
      value={[value]}
      onValueChange={(values) => {
        const chosen = options.find((option) => option.value === values[0])
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} className={styles.option}>
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
