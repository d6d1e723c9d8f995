import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import popup from './popup.module.css'
import styles from './tips.module.css'

/** One tooltip shared by many places, each of which says what it is about. Make it once: `useState(newTips<About>)`. */
export type Tips<About> = Base.Handle<About>

export function newTips<About>(): Tips<About> {
  return Base.createHandle<About>()
}

interface TipPlaceProps<About> {
  tips: Tips<About>
  about: About
  /** The element that has the tip; it can be hovered or focused. */
  children: ReactElement
}

/** A place that has a tip. */
export function TipPlace<About>({ tips, about, children }: TipPlaceProps<About>) {
  return <Base.Trigger handle={tips} payload={about} delay={350} render={children} />
}

interface TipProps<About> {
  tips: Tips<About>
  side?: 'top' | 'bottom' | 'left' | 'right'
  /** Pixels from its place, which may depend on how high that is. */
  offset?: (place: { height: number }) => number
  children: (about: About) => ReactNode
}

/** The tip itself. For sighted people only: whatever it says must also be in the name of its place. */
export function Tip<About>({ tips, side = 'bottom', offset, children }: TipProps<About>) {
  return (
    <Base.Root handle={tips}>
      {({ payload }) => (
        <Base.Portal>
          <Base.Positioner
            className={popup.positioner}
            side={side}
            sideOffset={offset ? ({ anchor }) => offset(anchor) : 6}
            collisionPadding={8}
          >
            <Base.Popup className={`${popup.popup} ${styles.tip}`}>
              {payload === undefined ? null : children(payload)}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  )
}
