import { type KeyboardEvent, useRef } from 'react'
import styles from './side-list.module.css'

interface SideListProps {
  items: readonly { id: string; label: string }[]
  current: string
  onPick: (id: string) => void
}

/** Parts of a screen by name, beside what they hold: one Tab stop, ↑ and ↓ go from one to the next. */
export function SideList({ items, current, onPick }: SideListProps) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === current)
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? items.length - 1
              : null
    const next = to === null ? undefined : items[Math.max(0, Math.min(items.length - 1, to))]
    if (!next) return
    event.preventDefault()
    onPick(next.id)
    list.current?.querySelector<HTMLElement>(`[data-side-item="${next.id}"]`)?.focus()
  }
  const known = items.some((item) => item.id === current)
  return (
    <ul ref={list} className={styles.items}>
      {items.map((item, index) => (
        <li key={item.id}>
          <button
            type="button"
            className={styles.item}
            data-side-item={item.id}
            aria-current={item.id === current ? 'true' : undefined}
            tabIndex={item.id === current || (!known && index === 0) ? 0 : -1}
            onClick={() => onPick(item.id)}
            onKeyDown={onKeyDown}
          >
            {item.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
