/** What a key in the list asks for. `extend` takes the rows on the way into the selection. */
export type ListAction =
  | { type: 'move'; by: number; extend: boolean }
  | { type: 'move-to'; end: 'first' | 'last'; extend: boolean }
  | { type: 'peek'; by: 1 | -1 }
  | { type: 'edit' | 'select' | 'select-all' | 'clear' | 'status' | 'tag' | 'principles' | 'duplicate' | 'trash' }

export interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Rows to a page. */
const page = 8

const letters: Readonly<Record<string, ListAction>> = {
  j: { type: 'move', by: 1, extend: false },
  k: { type: 'move', by: -1, extend: false },
  x: { type: 'select' },
  e: { type: 'status' },
  t: { type: 'tag' },
  p: { type: 'principles' },
  d: { type: 'duplicate' },
}

function named(key: string, extend: boolean): ListAction | null {
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', by: 1, extend }
    case 'ArrowUp':
      return { type: 'move', by: -1, extend }
    case 'PageDown':
      return { type: 'move', by: page, extend }
    case 'PageUp':
      return { type: 'move', by: -page, extend }
    case 'Home':
      return { type: 'move-to', end: 'first', extend }
    case 'End':
      return { type: 'move-to', end: 'last', extend }
    case 'Enter':
    case 'ArrowRight':
      return { type: 'edit' }
    case ' ':
      return { type: 'peek', by: extend ? -1 : 1 }
    case 'Escape':
      return { type: 'clear' }
    case 'Delete':
      return { type: 'trash' }
    default:
      return null
  }
}

/** The action of a key, or null. Single letters can be turned off (WCAG 2.1.4). */
export function listAction(pressed: PressedKey, singleKeys: boolean): ListAction | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a' && !shiftKey) return { type: 'select-all' }
    // The way to select that is left when single letters are off.
    if (ctrlKey && key === ' ' && !shiftKey) return { type: 'select' }
    return metaKey && key === 'Backspace' ? { type: 'trash' } : null
  }
  const action = named(key, shiftKey)
  if (action) return action
  return singleKeys && !shiftKey ? (letters[key.toLowerCase()] ?? null) : null
}
