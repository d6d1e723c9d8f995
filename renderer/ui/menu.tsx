import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './menu.module.css'
import popup from './popup.module.css'

export interface MenuEntry {
  label: string
  run: () => void
  /** The key that does it without the menu, as people read it. */
  keys?: string
  /** The one that holds now. */
  current?: boolean
  danger?: boolean
}

/** How a layer is opened by something other than its own button. */
export interface OpenedAt {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What it stands beside. */
  anchor: () => Element | null
  /** What has the focus afterwards. */
  finalFocus: () => HTMLElement | null
}

interface MenuProps {
  label: string
  entries: readonly MenuEntry[]
  trigger?: ReactElement
  at?: OpenedAt
}

/** A few things to do. Opened by its button, or `at` a place. */
export function Menu({ label, entries, trigger, at }: MenuProps) {
  return (
    <Base.Root open={at?.open} onOpenChange={(next) => at?.onOpenChange(next)} modal={false}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Positioner
          className={popup.positioner}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          anchor={at ? at.anchor : undefined}
        >
          <Base.Popup className={popup.popup} aria-label={label} finalFocus={at?.finalFocus}>
            <div className={styles.list}>
              {entries.map((entry) => (
                <Base.Item
                  key={entry.label}
                  className={`${styles.item} ${entry.danger ? styles.danger : ''}`}
                  onClick={entry.run}
                >
                  {entry.label}
                  {entry.keys ? <Kbd>{entry.keys}</Kbd> : null}
                  {entry.current ? <Check size={14} className={styles.mark} aria-label="now" /> : null}
                </Base.Item>
              ))}
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
