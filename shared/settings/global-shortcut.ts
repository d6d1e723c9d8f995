import * as z from 'zod'

/**
 * A shortcut that works over every app, as the system takes it: "Ctrl+Shift+Space". At least one of Ctrl, Alt, Cmd and
 * Super is held, for a bare key would be taken from every other app.
 */
const holders = ['Ctrl', 'Alt', 'Shift', 'Cmd', 'Super'] as const
const named = ['Space', 'Enter', 'Tab', 'Home', 'End', 'Insert', 'PageUp', 'PageDown', 'Up', 'Down', 'Left', 'Right']
const plain = /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|[,./;'[\]\\`=-])$/

/** SCREENS.md §8.0. */
export const defaultLookupShortcut = 'Ctrl+Shift+Space'

function isKey(key: string): boolean {
  return plain.test(key) || named.includes(key)
}

export function isGlobalShortcut(text: string): boolean {
  const parts = text.split('+')
  const held = parts.slice(0, -1)
  const inOrder = holders.filter((holder) => held.includes(holder))
  return (
    isKey(parts.at(-1) ?? '') &&
    held.length === inOrder.length &&
    held.every((holder, at) => holder === inOrder[at]) &&
    held.some((holder) => holder !== 'Shift')
  )
}

/** '' = no shortcut. */
export const globalShortcutSchema = z
  .string()
  .max(40)
  .refine((text) => text === '' || isGlobalShortcut(text), 'not a shortcut')

/** What is pressed, as a browser's key event says it. */
interface Pressed {
  /** The key by its place on the keyboard: "KeyK", "Digit1", "Space". */
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}

const byCode: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
}

/** The shortcut that was pressed, or null while it is none yet: only holders, or a key nobody holds anything with. */
export function pressedShortcut(pressed: Pressed, platform: 'mac' | 'other'): string | null {
  const { code } = pressed
  const key = byCode[code] ?? code.replace(/^(Key|Digit)(?=.$)/, '')
  const held = [
    pressed.ctrlKey ? 'Ctrl' : '',
    pressed.altKey ? 'Alt' : '',
    pressed.shiftKey ? 'Shift' : '',
    pressed.metaKey ? (platform === 'mac' ? 'Cmd' : 'Super') : '',
  ].filter(Boolean)
  const text = [...held, key].join('+')
  return isGlobalShortcut(text) ? text : null
}
