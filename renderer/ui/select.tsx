import styles from './select.module.css'

interface SelectProps {
  id: string
  label: string
  value: string | null
  options: readonly { value: string; label: string }[]
  /** null when nothing is chosen. */
  onChange: (value: string | null) => void
  /** What no choice is called. */
  none?: string
}

/** One of many, or none: the platform's own list, so that it works as people know it. */
export function Select({ id, label, value, options, onChange, none = 'Any' }: SelectProps) {
  return (
    <div className={styles.pair}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
