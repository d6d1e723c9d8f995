import { Ellipsis, X } from 'lucide-react'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import styles from './list-header.module.css'

/** As what the rows taken can be written out. */
export type ExportFormat = 'bankFile' | 'markdown' | 'csv'

interface BulkBarProps {
  count: number
  onTag: () => void
  onRetire: () => void
  onExport: (format: ExportFormat) => void
  onTrash: () => void
  onClear: () => void
}

/** What can be done to the rows taken together. */
export function BulkBar({ count, onTag, onRetire, onExport, onTrash, onClear }: BulkBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={`${count} selected`}>
      <h1 className={styles.heading}>{count} selected</h1>
      <Button small onClick={onTag} id="bulk-tag">
        Tag
      </Button>
      <Button small onClick={onRetire}>
        Retire
      </Button>
      <Menu
        label="More to do with the selected stories"
        trigger={
          <IconButton label="More">
            <Ellipsis size={15} />
          </IconButton>
        }
        entries={[
          { label: 'Export as bank file…', run: () => onExport('bankFile') },
          { label: 'Export as Markdown…', run: () => onExport('markdown') },
          { label: 'Export as CSV…', run: () => onExport('csv') },
          { label: 'Move to Trash', keys: 'Del', danger: true, run: onTrash },
        ]}
      />
      <IconButton label="Clear selection" onClick={onClear}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
