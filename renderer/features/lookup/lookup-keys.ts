/** What a key means in the lookup. */
export type LookupAct =
  | { type: 'move'; by: 1 | -1 }
  | { type: 'pick'; index: number | 'selected'; stay: boolean }
  | { type: 'new-story' }
  | { type: 'turn-chip'; index: number }
  | { type: 'copy' }
  | { type: 'pin' }
  | { type: 'told' }
  | { type: 'glance' }
  | { type: 'on-top' }
  | { type: 'next-section' }
  | { type: 'clear-chips' }
  | { type: 'step-back' }

interface KeyContext {
  platform: 'mac' | 'other'
  /** The query field has the focus. */
  inField: boolean
  /** The query field is empty. */
  empty: boolean
  /** The caret stands behind the last letter. */
  atEnd: boolean
  /** The lookup has a window of its own. */
  isWindow: boolean
  /** Text is selected: copying then means that text. */
  selecting: boolean
}

type Key = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'isComposing'>

const chords: Readonly<Record<string, LookupAct>> = {
  d: { type: 'pin' },
  t: { type: 'told' },
  l: { type: 'glance' },
  Enter: { type: 'pick', index: 'selected', stay: true },
}

/** Reads a key press; null leaves it to the field or the dialog. Chords work wherever the focus is in the window. */
export function lookupAct(event: Key, context: KeyContext): LookupAct | null {
  if (event.isComposing) return null
  const { platform, inField, empty, atEnd, isWindow, selecting } = context
  const { key } = event
  const mod = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (mod && /^[1-9]$/.test(key)) return { type: 'pick', index: Number(key) - 1, stay: false }
  if (event.altKey && /^[1-3]$/.test(key)) return { type: 'turn-chip', index: Number(key) - 1 }
  if (mod && key === 'c') return selecting ? null : { type: 'copy' }
  if (mod && isWindow && key.toLowerCase() === 'o') return { type: 'on-top' }
  if (mod) return chords[key.length === 1 ? key.toLowerCase() : key] ?? null
  if (key === 'Escape') return empty ? null : { type: 'step-back' }
  if (!inField) return null
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', by: 1 }
    case 'ArrowUp':
      return { type: 'move', by: -1 }
    case 'ArrowRight':
      return atEnd && !empty && !event.shiftKey ? { type: 'next-section' } : null
    case 'Enter':
      return event.shiftKey ? { type: 'new-story' } : { type: 'pick', index: 'selected', stay: false }
    case 'Tab':
      return event.shiftKey ? null : { type: 'next-section' }
    case 'Backspace':
      return empty ? { type: 'clear-chips' } : null
    default:
      return null
  }
}
