import { type KeyboardEvent, useRef } from 'react'
import styles from './settings-screen.module.css'

interface SectionListProps {
  sections: readonly { id: string; label: string }[]
  current: string
  onSection: (id: string) => void
}

/** The sections by name: one Tab stop, ↑ and ↓ go from one to the next. */
export function SectionList({ sections, current, onSection }: SectionListProps) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = sections.findIndex((section) => section.id === current)
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? sections.length - 1
              : null
    const next = to === null ? undefined : sections[Math.max(0, Math.min(sections.length - 1, to))]
    if (!next) return
    event.preventDefault()
    onSection(next.id)
    list.current?.querySelector<HTMLElement>(`[data-section="${next.id}"]`)?.focus()
  }
  const known = sections.some((section) => section.id === current)
  return (
    <ul ref={list} className={styles.sections}>
      {sections.map((section, index) => (
        <li key={section.id}>
          <button
            type="button"
            className={styles.section}
            data-section={section.id}
            aria-current={section.id === current ? 'true' : undefined}
            tabIndex={section.id === current || (!known && index === 0) ? 0 : -1}
            onClick={() => onSection(section.id)}
            onKeyDown={onKeyDown}
          >
            {section.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
