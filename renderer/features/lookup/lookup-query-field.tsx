import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import styles from './lookup-dialog.module.css'

interface LookupQueryFieldProps {
  field: RefObject<HTMLTextAreaElement | null>
  typed: string
  count: string
  /** The id of the selected row. */
  selectedId: string | undefined
  onType: (text: string) => void
}

/** Where the question is typed or pasted. It keeps the focus while the list is moved through. */
export function LookupQueryField({ field, typed, count, selectedId, onType }: LookupQueryFieldProps) {
  return (
    <div className={styles.query}>
      <Search size={19} aria-hidden="true" className={styles.icon} />
      <textarea
        ref={field}
        rows={1}
        className={styles.field}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        placeholder="Type or paste the question you were asked"
        aria-label="Question"
        role="combobox"
        aria-expanded={selectedId !== undefined}
        aria-controls="lookup-rows"
        aria-autocomplete="list"
        aria-activedescendant={selectedId}
        spellCheck={false}
      />
      <span className={styles.count}>{count}</span>
    </div>
  )
}
