import { app, globalShortcut, nativeTheme } from 'electron'
import type { CommandKeys } from '../../shared/ipc/command-keys.ts'
import { type ShellSettings, type ShellState, shellSettingsSchema } from '../../shared/ipc/shell.ts'
import { defaultSettings } from '../../shared/settings/settings.ts'
import { readSmallFile, writeSmallFile } from '../files/small-file.ts'
import { systemSpells } from '../security-policy.ts'
import type { LookupDesk } from '../windows/lookup-desk.ts'
import { canLaunchAtLogin, launchAtLogin } from './login-item.ts'
import { lookupShortcut } from './lookup-shortcut.ts'
import { showTray, type TrayPorts } from './tray.ts'
import { log } from './trouble.ts'

const known = shellSettingsSchema.strip()

/** As the person set it last, or as a first start has it. */
export async function readShellSettings(path: string): Promise<ShellSettings> {
  return (await readSmallFile(path, known)) ?? known.parse(defaultSettings)
}

interface ShellPorts {
  platform: NodeJS.Platform
  /** Where the settings are remembered for the next start. */
  file: string
  lookup: Pick<LookupDesk, 'toggle' | 'arrange' | 'letGo'>
  tray: Omit<TrayPorts, 'platform' | 'dark'>
  /** Puts the keys of the menu in force. */
  menu: (own: CommandKeys) => void
}

/** Shortcut, tray and login: what of the app is there without its main window. */
export interface DesktopShell {
  /** Puts settings in force and remembers them. */
  apply: (settings: ShellSettings) => ShellState
  recording: (on: boolean) => void
  /** The keys of the menu as they are now. */
  commandKeys: () => CommandKeys
  /** The main window is there: the shortcut works. */
  mainOpened: () => void
  /** The main window is gone: without "Keep Lookup ready" the lookup goes with it. */
  mainClosed: () => void
  staysWithoutMain: () => boolean
}

export function desktopShell(
  remembered: ShellSettings,
  { platform, file, lookup, tray, menu }: ShellPorts,
): DesktopShell {
  let settings = remembered
  let removeTray: (() => void) | null = null
  // One write after another, so that the last one stands.
  let writing = Promise.resolve()
  const shortcut = lookupShortcut(globalShortcut, lookup.toggle)

  const inForce = (): ShellState => {
    if (settings.trayShown && !removeTray)
      removeTray = showTray({ ...tray, platform, dark: nativeTheme.shouldUseDarkColors })
    else if (!settings.trayShown && removeTray) {
      removeTray()
      removeTray = null
    }
    launchAtLogin(app, platform, settings.launchAtLogin)
    return {
      shortcut: shortcut.set(settings.lookupShortcut),
      canLaunchAtLogin: canLaunchAtLogin(app, platform),
      systemSpelling: systemSpells(platform),
    }
  }

  return {
    apply: (next) => {
      const changed = JSON.stringify(known.parse(next)) !== JSON.stringify(known.parse(settings))
      const otherKeys = JSON.stringify(next.commandKeys) !== JSON.stringify(settings.commandKeys)
      settings = next
      if (otherKeys) menu(settings.commandKeys)
      if (changed) {
        // Lost, it costs a setting at the next start, which the page then puts right.
        writing = writing
          .then(() => writeSmallFile(file, next))
          .catch(() => log('the settings of the shell could not be remembered'))
      }
      return inForce()
    },
    recording: shortcut.suspend,
    commandKeys: () => settings.commandKeys,
    mainOpened: () => {
      inForce()
    },
    mainClosed: () => {
      if (settings.keepLookupReady) return
      shortcut.set('')
      lookup.letGo()
    },
    staysWithoutMain: () => settings.keepLookupReady,
  }
}
