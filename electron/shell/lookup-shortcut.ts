import type { App, GlobalShortcut } from 'electron'
import type { ShellState } from '../../shared/ipc/shell.ts'

type ShortcutPort = Pick<GlobalShortcut, 'register' | 'unregister' | 'setSuspended'>

/** The one global shortcut. */
export interface LookupShortcut {
  /** Lets go of the former and asks the system for this one; '' = none. */
  set: (keys: string) => ShellState['shortcut']
  /** Deaf while the person presses the keys of another. */
  suspend: (on: boolean) => void
}

/** Electron says nothing when a shortcut is taken but `false` (SCREENS.md §8.3), and throws at keys it does not know. */
function asked(port: ShortcutPort, keys: string, pressed: () => void): boolean {
  try {
    return port.register(keys, pressed)
  } catch {
    return false
  }
}

export function lookupShortcut(port: ShortcutPort, pressed: () => void): LookupShortcut {
  let held = ''
  let state: ShellState['shortcut'] = 'off'
  return {
    set: (keys) => {
      // While suspended every registration fails.
      port.setSuspended(false)
      if (keys === held && state === 'on') return state
      if (held) port.unregister(held)
      const got = keys !== '' && asked(port, keys, pressed)
      held = got ? keys : ''
      state = keys === '' ? 'off' : got ? 'on' : 'taken'
      return state
    },
    suspend: (on) => port.setSuspended(on),
  }
}

/**
 * Before Electron is ready. Under Wayland a global shortcut goes through the desktop's portal, which knows the app by the
 * name of its .desktop file (`desktopName` in package.json): without both it is refused without a word.
 */
export function askThroughPortal(
  commandLine: Pick<App['commandLine'], 'appendSwitch'>,
  platform: NodeJS.Platform,
): void {
  if (platform === 'linux') commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal')
}
