import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  /** In pixels, at most the window's. */
  width?: number
  /** Buttons at the foot. */
  foot?: ReactNode
  /** What has the focus on opening, if not the first control. */
  firstFocus?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** A layer over the app: focus stays in it, Esc closes it, focus returns to its opener. */
export function Dialog({ title, open, onClose, width = 640, foot, firstFocus, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} style={{ width }} initialFocus={firstFocus}>
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              render={
                <IconButton label="Close">
                  <X size={16} />
                </IconButton>
              }
            />
          </header>
          <div className={styles.body}>{children}</div>
          {foot ? <footer className={styles.foot}>{foot}</footer> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
