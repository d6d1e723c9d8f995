import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import styles from './virtual-rows.module.css'

interface VirtualRowsProps {
  count: number
  /** Usual height of a row in pixels; each is measured. */
  height: number
  label: string
  className?: string
  render: (index: number) => ReactNode
}

/** A long list of which only the rows in sight are in the page. */
export function VirtualRows({ count, height, label, className, render }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroller} className={`${styles.scroller} ${className ?? ''}`} aria-label={label} tabIndex={0}>
      <ul className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            data-index={item.index}
            ref={virtual.measureElement}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {render(item.index)}
          </li>
        ))}
      </ul>
    </section>
  )
}
