import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import styles from './popover.module.css'
import popup from './popup.module.css'

interface PopoverAtProps {
  /** Its name, for people and for screen readers. */
  title: string
  titleShown?: boolean
  /** Where the thing is that it stands beside; asked anew whenever the page moves. */
  place: () => DOMRect | null
  /** In pixels. */
  width?: number
  /** What has the focus on opening, if not the first control. */
  firstFocus?: RefObject<HTMLElement | null>
  /** Gives the focus back, once it is closed by Esc or by a press outside. */
  onClose: () => void
  children: ReactNode
}

/** A small layer beside a place that is no button: words in a text. Open for as long as it is drawn. */
export function PopoverAt({
  title,
  titleShown = true,
  place,
  width = 300,
  firstFocus,
  onClose,
  children,
}: PopoverAtProps) {
  const anchor = { getBoundingClientRect: () => place() ?? new DOMRect() }
  return (
    <Base.Root open onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} anchor={anchor} sideOffset={6} align="start" collisionPadding={8}>
          <Base.Popup className={popup.popup} style={{ width }} initialFocus={firstFocus} finalFocus={false}>
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
