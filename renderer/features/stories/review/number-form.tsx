import { type RefObject, useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ToggleButton } from '../../../ui/toggle-button.tsx'
import card from '../editor/card.module.css'
import styles from './number-form.module.css'
import { type NumberParts, noNumber, numberWords } from './number-words.ts'

const units = ['%', '$', '€', '£', 'ms', 'seconds', 'minutes', 'hours', 'days', 'weeks', 'people', 'teams', 'customers']

interface NumberFormProps {
  /** What is known already, from the words it stands for. */
  known: Partial<NumberParts>
  firstField: RefObject<HTMLInputElement | null>
  onInsert: (words: string) => void
  onCancel: () => void
}

/** before → after, unit, over what period: the number an interviewer will ask for, as words for the text. */
export function NumberForm({ known, firstField, onInsert, onCancel }: NumberFormProps) {
  const [parts, setParts] = useState<NumberParts>({ ...noNumber, ...known })
  const id = useId()
  const set = (change: Partial<NumberParts>) => setParts((before) => ({ ...before, ...change }))
  const words = numberWords(parts)
  const text = (name: 'before' | 'after' | 'unit' | 'period', label: string, hint: string) => (
    <label className={card.field}>
      <span>{label}</span>
      <input
        ref={name === 'before' ? firstField : undefined}
        className={card.input}
        value={parts[name]}
        placeholder={hint}
        list={name === 'unit' ? id : undefined}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  )
  const how = (value: 'about' | 'at-least', label: string) => (
    <ToggleButton pressed={parts.how === value} onChange={(on) => set({ how: on ? value : 'plain' })}>
      {label}
    </ToggleButton>
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (words) onInsert(words)
      }}
    >
      <div className={styles.row}>
        {text('before', 'Before', '850')}
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        {text('after', 'After', '120')}
        {text('unit', 'Unit', 'ms')}
      </div>
      {text('period', 'Over', 'two months')}
      <datalist id={id}>
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <div className={styles.toggles}>
        {how('about', 'about')}
        {how('at-least', 'at least')}
        <ToggleButton pressed={parts.asRatio} onChange={(asRatio) => set({ asRatio })}>
          under NDA: use a ratio
        </ToggleButton>
      </div>
      <p className={styles.preview} role="status">
        {words ||
          (parts.asRatio ? 'A ratio needs what it was before and after.' : 'Rough is fine. One number is enough.')}
      </p>
      <div className={styles.deeds}>
        <Button small onClick={onCancel}>
          Cancel
        </Button>
        <Button small look="primary" type="submit" disabled={!words}>
          Insert
        </Button>
      </div>
    </form>
  )
}
