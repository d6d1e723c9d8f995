import { Button } from '../../../ui/button.tsx'
import styles from './list-header.module.css'

interface ListHeaderProps {
  filterShown: boolean
  onFilter: () => void
  onNew: () => void
  /** The letter that makes a new story, '' when letters are off. */
  newKey: string
}

/** The name of the list, and the two things done most. */
export function ListHeader({ filterShown, onFilter, onNew, newKey }: ListHeaderProps) {
  return (
    <div className={styles.bar}>
      <h1 className={styles.heading}>Stories</h1>
      <Button aria-expanded={filterShown} onClick={onFilter}>
        Filter
      </Button>
      <Button look="primary" onClick={onNew}>
        <span>New {newKey ? <span className={styles.key}>{newKey}</span> : null}</span>
      </Button>
    </div>
  )
}
