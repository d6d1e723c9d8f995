import { ArrowDownNarrowWide } from 'lucide-react'
import { Menu } from '../../../ui/menu.tsx'
import styles from './list-foot.module.css'
import { type Sort, sorts, sortWords } from './list-order.ts'

interface ListFootProps {
  shown: number
  total: number
  sort: Sort
  onSort: (sort: Sort) => void
  trashed: number
  onTrash: () => void
  unreadable: number
  onUnreadable: () => void
}

/** How many there are and in which order; the way to what is not in the list. */
export function ListFoot(props: ListFootProps) {
  const { shown, total, sort, onSort, trashed, onTrash, unreadable, onUnreadable } = props
  const words = shown === total ? `${total} ${total === 1 ? 'story' : 'stories'}` : `${shown} of ${total}`
  return (
    <div className={styles.foot}>
      <span role="status">{words}</span>
      <Menu
        label="Sort"
        entries={sorts.map((each) => ({ label: sortWords[each], current: each === sort, run: () => onSort(each) }))}
        trigger={
          <button type="button" className={styles.link} aria-label={`Sorted: ${sortWords[sort]}`}>
            <ArrowDownNarrowWide size={13} aria-hidden="true" /> {sortWords[sort]}
          </button>
        }
      />
      <span className={styles.end}>
        {unreadable > 0 ? (
          <button type="button" className={`${styles.link} ${styles.warn}`} onClick={onUnreadable}>
            Needs repair · {unreadable}
          </button>
        ) : null}
        {trashed > 0 ? (
          <button type="button" className={styles.link} onClick={onTrash}>
            Trash · {trashed}
          </button>
        ) : null}
      </span>
    </div>
  )
}
