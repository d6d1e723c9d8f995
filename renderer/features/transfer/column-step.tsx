import { useState } from 'react'
import type { CsvColumn, CsvTarget } from '../../../shared/bank-file/csv-columns.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './import.module.css'

const targets: readonly { value: Exclude<CsvTarget, null>; label: string }[] = [
  { value: 'title', label: 'Title' },
  { value: 'text', label: 'Whole story, to be split' },
  { value: 'situation', label: 'Situation' },
  { value: 'task', label: 'Task' },
  { value: 'action', label: 'Action' },
  { value: 'result', label: 'Result' },
  { value: 'learning', label: 'Learning' },
  { value: 'hook', label: 'Hook' },
  { value: 'principles', label: 'Principles' },
  { value: 'tags', label: 'Tags' },
  { value: 'project', label: 'Project' },
  { value: 'employer', label: 'Employer' },
  { value: 'role', label: 'Role' },
  { value: 'happenedOn', label: 'Month' },
  { value: 'status', label: 'Status' },
  { value: 'metrics', label: 'Metrics' },
  { value: 'id', label: 'Id' },
]

interface ColumnStepProps {
  columns: readonly CsvColumn[]
  onMapped: (targets: readonly CsvTarget[]) => void
}

/** What each column of a table is taken as; guessed from its header, for the person to correct. */
export function ColumnStep({ columns, onMapped }: ColumnStepProps) {
  const [chosen, setChosen] = useState<readonly CsvTarget[]>(() => columns.map((column) => column.guess))
  const set = (index: number, value: string | null) => {
    const target = targets.find((each) => each.value === value)?.value ?? null
    setChosen(chosen.map((each, at) => (at === index ? target : each)))
  }
  return (
    <div className={styles.form}>
      <p>What is in each column? Columns left out are not imported.</p>
      <ul className={styles.columns}>
        {columns.map((column, index) => (
          <li key={column.index}>
            <Select
              id={`column-${column.index}`}
              label={column.header || `Column ${column.index + 1}`}
              value={chosen[index] ?? null}
              options={targets}
              none="Leave out"
              onChange={(value) => set(index, value)}
            />
            <small className={styles.sample}>{column.sample}</small>
          </li>
        ))}
      </ul>
      <Button look="primary" disabled={chosen.every((each) => each === null)} onClick={() => onMapped(chosen)}>
        See what would be imported
      </Button>
    </div>
  )
}
