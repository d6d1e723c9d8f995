import { Pin, Search } from 'lucide-react'
import type { RefObject } from 'react'
import { useHost } from '../../host/use-host.ts'
import styles from './lookup-dialog.module.css'

interface LookupQueryFieldProps {
  field: RefObject<HTMLTextAreaElement | null>
  typed: string
  count: string
  /** The id of the selected row. */
  selectedId: string | undefined
  onType: (text: string) => void
  /** Whether the window stays above others; absent where the lookup has no window of its own. */
  onTop?: { on: boolean; turn: () => void } | undefined
}

/** Where the question is typed or pasted. It keeps the focus while the list is moved through. */
export function LookupQueryField({ field, typed, count, selectedId, onType, onTop }: LookupQueryFieldProps) {
  const { platform } = useHost()
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
      {onTop ? (
        <button
          type="button"
          className={styles.onTop}
          aria-pressed={onTop.on}
          aria-label="Stay on top"
          title={`${onTop.on ? 'Stays on top' : 'Goes when you turn to another window'} (${platform === 'mac' ? '⌘O' : 'Ctrl+O'})`}
          onClick={onTop.turn}
        >
          <Pin size={15} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
}
