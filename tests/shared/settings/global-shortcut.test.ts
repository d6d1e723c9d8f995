import { describe, expect, it } from 'vitest'
import {
  defaultLookupShortcut,
  globalShortcutSchema,
  isGlobalShortcut,
  pressedShortcut,
} from '../../../shared/settings/global-shortcut.ts'

describe('a global shortcut', () => {
  it.each([defaultLookupShortcut, 'Alt+L', 'Ctrl+Alt+Shift+F12', 'Cmd+Space', 'Super+K', 'Ctrl+,', 'Ctrl+Shift+\\'])(
    'may be %s',
    (keys) => expect(isGlobalShortcut(keys)).toBe(true),
  )

  it.each([
    '',
    'A',
    'Space',
    'F5',
    'Shift+A',
    'Shift+Space',
    'Ctrl',
    'Ctrl+',
    'Ctrl+Ctrl+A',
    'Shift+Ctrl+A',
    'ctrl+a',
    'Ctrl+a',
    'Ctrl+Esc',
    'Ctrl+F25',
    'Ctrl+A+B',
    'CommandOrControl+A',
    'Ctrl+VolumeUp',
    'Ctrl+A\0',
  ])('is not %j', (keys) => expect(isGlobalShortcut(keys)).toBe(false))

  it('may be none at all', () => {
    expect(globalShortcutSchema.safeParse('').success).toBe(true)
    expect(globalShortcutSchema.safeParse('Space').success).toBe(false)
  })
})

describe('what is pressed', () => {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

  it('is read by the place of the key, whatever letter lies on it', () => {
    expect(pressedShortcut({ ...none, code: 'Space', ctrlKey: true, shiftKey: true }, 'other')).toBe('Ctrl+Shift+Space')
    expect(pressedShortcut({ ...none, code: 'KeyK', altKey: true }, 'mac')).toBe('Alt+K')
    expect(pressedShortcut({ ...none, code: 'Digit4', ctrlKey: true }, 'other')).toBe('Ctrl+4')
    expect(pressedShortcut({ ...none, code: 'Comma', metaKey: true }, 'mac')).toBe('Cmd+,')
    expect(pressedShortcut({ ...none, code: 'ArrowUp', metaKey: true }, 'other')).toBe('Super+Up')
  })

  it('is none while only holders are down, or nothing is held', () => {
    for (const code of ['ControlLeft', 'ShiftRight', 'AltLeft', 'MetaLeft', 'Escape', 'Lang1'])
      expect(pressedShortcut({ ...none, ctrlKey: true, code }, 'other')).toBeNull()
    expect(pressedShortcut({ ...none, code: 'KeyK' }, 'other')).toBeNull()
    expect(pressedShortcut({ ...none, shiftKey: true, code: 'KeyK' }, 'other')).toBeNull()
  })
})
