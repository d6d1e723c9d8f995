import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import styles from './pane-separator.module.css'

interface PaneSeparatorProps {
  label: string
  /** The width of its pane, in pixels. */
  value: number
  min: number
  max: number
  /** Where a double click puts it. */
  usual: number
  onChange: (value: number) => void
}

/** Moves the right border of the pane it stands in, by pointer or by arrow keys. */
export function PaneSeparator({ label, value, min, max, usual, onChange }: PaneSeparatorProps) {
  const [grip, setGrip] = useState<{ x: number; value: number } | null>(null)
  const move = (to: number) => onChange(Math.round(Math.min(max, Math.max(min, to))))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: value - 8, ArrowRight: value + 8, Home: min, End: max, Enter: usual }[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (grip) move(grip.value + event.clientX - grip.x)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; a focusable separator with a value can
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.separator}
      data-dragging={grip ? '' : undefined}
      onKeyDown={onKeyDown}
      onDoubleClick={() => move(usual)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setGrip({ x: event.clientX, value })
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setGrip(null)}
      onLostPointerCapture={() => setGrip(null)}
    />
  )
}
