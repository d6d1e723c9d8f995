import type { KeyboardEvent } from 'react'

/** What a key means in the list of questions. */
export type QuestionAct =
  | { type: 'move'; by: number }
  | { type: 'move-to'; end: 'first' | 'last' }
  | { type: 'enter' }
  | { type: 'new-story' }
  | { type: 'pin' }
  | { type: 'delete' }
  | { type: 'add' }

/** Rows of a page down or up. */
const pageRows = 6

/** Reads a key press in the list; null leaves it alone. Letters only where the person allows them. */
export function questionAct(event: KeyboardEvent, letters: boolean, platform: 'mac' | 'other'): QuestionAct | null {
  const { key } = event
  const mod = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (mod && key.toLowerCase() === 'd') return { type: 'pin' }
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', by: 1 }
    case 'ArrowUp':
      return { type: 'move', by: -1 }
    case 'PageDown':
      return { type: 'move', by: pageRows }
    case 'PageUp':
      return { type: 'move', by: -pageRows }
    case 'Home':
      return { type: 'move-to', end: 'first' }
    case 'End':
      return { type: 'move-to', end: 'last' }
    case 'Enter':
      return event.shiftKey ? { type: 'new-story' } : { type: 'enter' }
    case 'ArrowRight':
      return { type: 'enter' }
    case 'Delete':
      return { type: 'delete' }
    default:
      break
  }
  if (!letters || event.shiftKey) return null
  if (key === 'j') return { type: 'move', by: 1 }
  if (key === 'k') return { type: 'move', by: -1 }
  return key === 'n' ? { type: 'add' } : null
}
