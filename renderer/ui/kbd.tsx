import styles from './kbd.module.css'

const symbols: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'esc',
  Shift: '⇧',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Control: 'Ctrl',
}

/** How macOS writes what is held. */
const macSymbols: Record<string, string> = { $mod: '⌘', Cmd: '⌘', Ctrl: '⌃', Control: '⌃', Alt: '⌥', Shift: '⇧' }

/** "$mod+Shift+z" as people read it: ⌘⇧Z on macOS, Ctrl+Shift+Z elsewhere; "g s" as "G then S". */
export function keyWords(keys: string, platform: 'mac' | 'other'): string {
  return keys
    .split(' ')
    .map((chord) => {
      const parts = chord.split('+').map((part) => {
        if (platform === 'mac' && macSymbols[part]) return macSymbols[part]
        if (part === '$mod') return 'Ctrl'
        if (part === 'Shift') return 'Shift'
        return symbols[part] ?? (part.length === 1 ? part.toUpperCase() : part)
      })
      return parts.join(platform === 'mac' ? '' : '+')
    })
    .join(' then ')
}

/** A key as it stands on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
