import { X } from 'lucide-react'
import { Button, IconButton } from '../../../ui/button.tsx'
import styles from './list-header.module.css'

interface BulkBarProps {
  count: number
  onTag: () => void
  onRetire: () => void
  onTrash: () => void
  onClear: () => void
}

/** What can be done to the rows taken together. */
export function BulkBar({ count, onTag, onRetire, onTrash, onClear }: BulkBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={`${count} selected`}>
      <h1 className={styles.heading}>{count} selected</h1>
      <Button small onClick={onTag} id="bulk-tag">
        Tag
      </Button>
      <Button small onClick={onRetire}>
        Retire
      </Button>
      <Button small onClick={onTrash}>
        Trash
      </Button>
      <IconButton label="Clear selection" onClick={onClear}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
