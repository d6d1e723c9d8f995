import type { KeyboardEvent } from 'react'

/** What a key means in the lookup. */
export type LookupAct =
  | { type: 'move'; by: 1 | -1 }
  | { type: 'pick'; index: number | 'selected' }
  | { type: 'new-story' }
  | { type: 'turn-chip'; index: number }
  | { type: 'copy' }
  | { type: 'next-section' }
  | { type: 'clear-chips' }
  | { type: 'step-back' }

interface KeyContext {
  platform: 'mac' | 'other'
  /** The query field is empty. */
  empty: boolean
  /** Text is selected in the field: copying then means that text. */
  selecting: boolean
}

/** Reads a key press; null leaves it to the field or the dialog. */
export function lookupAct(event: KeyboardEvent, { platform, empty, selecting }: KeyContext): LookupAct | null {
  if (event.nativeEvent.isComposing) return null
  const mod = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (mod && /^[1-9]$/.test(event.key)) return { type: 'pick', index: Number(event.key) - 1 }
  if (event.altKey && /^[1-3]$/.test(event.key)) return { type: 'turn-chip', index: Number(event.key) - 1 }
  if (mod && event.key === 'c' && !selecting) return { type: 'copy' }
  switch (event.key) {
    case 'ArrowDown':
      return { type: 'move', by: 1 }
    case 'ArrowUp':
      return { type: 'move', by: -1 }
    case 'Enter':
      return event.shiftKey ? { type: 'new-story' } : { type: 'pick', index: 'selected' }
    case 'Tab':
      return event.shiftKey ? null : { type: 'next-section' }
    case 'Backspace':
      return empty ? { type: 'clear-chips' } : null
    case 'Escape':
      return empty ? null : { type: 'step-back' }
    default:
      return null
  }
}
