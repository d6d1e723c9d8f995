import { Ellipsis, X } from 'lucide-react'
import type { Loop } from '../../../../shared/loop/loop.ts'
import { loopName, whenWords } from '../../../../shared/loop/loop-days.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import styles from './list-header.module.css'

/** As what the rows taken can be written out. */
export type ExportFormat = 'bankFile' | 'markdown' | 'csv'

interface BulkBarProps {
  count: number
  /** Those still to come, the next first. */
  loops: readonly Loop[]
  /** "YYYY-MM-DD". */
  today: string
  onTag: () => void
  onRetire: () => void
  /** null = there is no loop to add to. */
  onLoop: (id: string | null) => void
  onCopy: () => void
  onExport: (format: ExportFormat) => void
  onTrash: () => void
  onClear: () => void
}

/** One entry for each loop, its name told apart by its day and, where that is the same too, by a number. */
function loopEntries({ loops, today, onLoop }: Pick<BulkBarProps, 'loops' | 'today' | 'onLoop'>): MenuEntry[] {
  if (loops.length === 0) return [{ label: 'Add to loop…', run: () => onLoop(null) }]
  const used = new Map<string, number>()
  return loops.map((loop) => {
    const when = whenWords(loop.date, today)
    const name = `Add to ${loopName(loop)}${when ? `, ${when}` : ''}`
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return { label: times > 1 ? `${name} (${times})` : name, run: () => onLoop(loop.id) }
  })
}

/** What can be done to the rows taken together. */
export function BulkBar(props: BulkBarProps) {
  const { count, onTag, onRetire, onCopy, onExport, onTrash, onClear } = props
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
          ...loopEntries(props),
          { label: 'Copy as Markdown', run: onCopy },
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
