import { useState } from 'react'
import type { Metric } from '../../../../shared/metric/metric.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import card from '../editor/card.module.css'
import { amountOf } from '../review/number-words.ts'
import styles from './record-card.module.css'

const attributions = [
  { value: 'mine', label: 'Mine' },
  { value: 'shared', label: 'Shared' },
  { value: 'team', label: 'The team’s' },
] as const
const confidences = [
  { value: 'verified', label: 'Verified' },
  { value: 'approximate', label: 'About' },
  { value: 'unverified', label: 'Unverified' },
] as const

interface RecordCardProps {
  record: Metric
  /** What the record is called in its list. */
  name: string
  onChange: (record: Metric) => void
  onRemove: () => void
}

/** Numbers as typed; what is no number leaves the record as it was. */
function recordWith(record: Metric, typed: { baseline?: string; value?: string }): Metric {
  const read = (text: string | undefined, former: number | null) =>
    text === undefined ? former : text.trim() === '' ? null : (amountOf(text) ?? former)
  return { ...record, baseline: read(typed.baseline, record.baseline), value: read(typed.value, record.value) }
}

/** One record of the ledger: everything an interviewer may ask about a number. Closing it keeps what was typed. */
export function RecordCard({ record, name, onChange, onRemove }: RecordCardProps) {
  const [edited, setEdited] = useState(record)
  const [typed, setTyped] = useState<{ baseline?: string; value?: string }>({})
  const set = (change: Partial<Metric>) => setEdited((before) => ({ ...before, ...change }))
  const [open, setOpen] = useState(false)
  const turn = (next: boolean) => {
    if (next) {
      setEdited(record)
      setTyped({})
    } else onChange(recordWith(edited, typed))
    setOpen(next)
  }
  const amount = (field: 'baseline' | 'value', label: string) => (
    <label className={card.field}>
      <span>{label}</span>
      <input
        className={card.input}
        inputMode="decimal"
        value={typed[field] ?? edited[field] ?? ''}
        onChange={(event) => setTyped((before) => ({ ...before, [field]: event.target.value }))}
      />
    </label>
  )
  const text = (
    field: 'label' | 'unit' | 'timeframe' | 'sourceNote' | 'publicWording',
    label: string,
    hint: string,
  ) => (
    <label className={card.field}>
      <span>{label}</span>
      <input
        className={card.input}
        value={edited[field]}
        placeholder={hint}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </label>
  )
  const check = (field: 'headline' | 'confidential', label: string) => (
    <label className={styles.check}>
      <input type="checkbox" checked={edited[field]} onChange={(event) => set({ [field]: event.target.checked })} />
      {label}
    </label>
  )
  return (
    <Popover
      title="A number kept"
      width={320}
      align="end"
      open={open}
      onOpenChange={turn}
      trigger={
        <button type="button" className={styles.link} aria-label={`Edit ${name}`}>
          Edit
        </button>
      }
    >
      {text('label', 'What was measured', 'p99 latency')}
      <div className={styles.row}>
        {amount('baseline', 'Before')}
        {amount('value', 'After')}
        {text('unit', 'Unit', 'ms')}
      </div>
      {text('timeframe', 'Over what time', 'within two months')}
      <Segmented
        small
        label="Whose it is"
        value={edited.attribution}
        options={attributions}
        onChange={(attribution) => set({ attribution })}
      />
      <Segmented
        small
        label="How sure it is"
        value={edited.confidence}
        options={confidences}
        onChange={(confidence) => set({ confidence })}
      />
      {text('sourceNote', 'Where it comes from', 'For your own memory')}
      {check('headline', 'The number to lead with')}
      {check('confidential', 'Must not be said outside')}
      {edited.confidential ? text('publicWording', 'What to say instead', 'cut by about a third') : null}
      <div>
        <Button
          small
          onClick={() => {
            setOpen(false)
            onRemove()
          }}
        >
          Remove
        </Button>
      </div>
    </Popover>
  )
}
