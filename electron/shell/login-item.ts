import type { App } from 'electron'

/** Said to the app by the system when it starts it at login. */
export const atLoginFlag = '--at-login'

type LoginApp = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>

/** Linux has no common way; and from its sources the app would register Electron itself. */
export function canLaunchAtLogin({ isPackaged }: Pick<App, 'isPackaged'>, platform: NodeJS.Platform): boolean {
  return isPackaged && (platform === 'darwin' || platform === 'win32')
}

/** Asks the system only when something is to change: macOS tells the person about every request. */
export function launchAtLogin(app: LoginApp, platform: NodeJS.Platform, on: boolean): void {
  if (!canLaunchAtLogin(app, platform)) return
  const args = [atLoginFlag]
  if (app.getLoginItemSettings({ args }).openAtLogin !== on) app.setLoginItemSettings({ openAtLogin: on, args })
}

/** The system started the app, and nobody asked for a window. */
export function wasLaunchedAtLogin(app: LoginApp, platform: NodeJS.Platform, argv: readonly string[]): boolean {
  return argv.includes(atLoginFlag) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
}
