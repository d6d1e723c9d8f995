import * as z from 'zod'
import { type Command, type CommandId, commands } from './command.ts'

/**
 * The person's own keys of commands, by id, in tinykeys' notation; '' = none. They stand in for the first of a command's
 * keys, the one that is shown; the others stay (rule CM3). What no command is called by is kept and ignored: a later
 * version may know it.
 */
export const commandKeysSchema = z.record(z.string().max(40), z.string().max(40))
export type CommandKeys = z.infer<typeof commandKeysSchema>

/** Keys that a person needs for something else everywhere: clipboard, selection, closing, and the ways out of a field. */
const kept = ['$mod+a', '$mod+c', '$mod+v', '$mod+x', '$mod+q', '$mod+w', 'F6', 'Shift+F6', 'F12']

/** The keys of a command, the person's own in place of the first. */
export function keysOf({ id, keys }: Command, own: CommandKeys): readonly string[] {
  const mine = own[id]
  if (mine === undefined) return keys
  return mine === '' ? keys.slice(1) : [mine, ...keys.slice(1).filter((each) => each !== mine)]
}

/** Every command as the person has it. */
export function commandsWith(own: CommandKeys): readonly (Command & { id: CommandId })[] {
  return commands.map((command) => ({ ...command, keys: keysOf(command, own) }))
}

/** What is pressed, as a browser's key event says it; `code` names the key by its place. */
interface Pressed {
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}

/**
 * What was pressed, in tinykeys' notation, or null where a command cannot have it: a letter or a digit needs Ctrl/⌘ or Alt,
 * a function key nothing. Signs are left out, for they lie elsewhere on other keyboards.
 */
export function pressedKeys(pressed: Pressed, platform: 'mac' | 'other'): string | null {
  const { code, ctrlKey, altKey, shiftKey, metaKey } = pressed
  const mod = platform === 'mac' ? metaKey : ctrlKey
  if (platform === 'mac' ? ctrlKey : metaKey) return null
  const held = [mod ? '$mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''].filter(Boolean)
  if (/^F\d{1,2}$/.test(code)) return [...held, code].join('+')
  const key = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  // A digit with Shift is another sign on every keyboard; Option alone writes signs on a Mac.
  if (!key || !(mod || (altKey && platform !== 'mac')) || (key[2] && shiftKey)) return null
  return [...held, (key[1] ?? key[2] ?? '').toLowerCase()].join('+')
}

/** What already has these keys: a command, or null where they are kept free for something every app does; undefined = nobody. */
export function holderOf(keys: string, own: CommandKeys): Command | null | undefined {
  if (kept.includes(keys)) return null
  return commandsWith(own).find((command) => command.keys.includes(keys))
}
