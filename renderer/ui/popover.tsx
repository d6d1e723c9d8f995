import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode, RefObject } from 'react'
import styles from './popover.module.css'
import popup from './popup.module.css'

interface PopoverProps {
  /** Its name, for people and for screen readers. */
  title: string
  titleShown?: boolean
  /** The button that opens it. */
  trigger: ReactElement
  /** In pixels. */
  width?: number
  align?: 'start' | 'center' | 'end'
  /** What has the focus on opening, if not the first control. */
  firstFocus?: RefObject<HTMLElement | null>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A small layer beside its button: Esc or a press outside closes it, focus returns to the button. */
export function Popover({
  title,
  titleShown = true,
  trigger,
  width = 300,
  align = 'start',
  firstFocus,
  open,
  onOpenChange,
  children,
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={6} align={align} collisionPadding={8}>
          <Base.Popup className={popup.popup} style={{ width }} initialFocus={firstFocus}>
            <div className={styles.body}>
              <Base.Title className={titleShown ? styles.title : styles.hidden}>{title}</Base.Title>
              {children}
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
