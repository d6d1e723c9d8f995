import type { DesktopApplication } from '../../standin/stand-in-application.ts'

/** How the lookup window stands; null while there is none. */
export function lookupState(app: DesktopApplication): Promise<{ visible: boolean; onTop: boolean } | null> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('lookup'))
    return window ? { visible: window.isVisible(), onTop: window.isAlwaysOnTop() } : null
  })
}

/** As the system tells it: somebody pressed the keys, somewhere. Throws where the app does not hold them. */
export function pressEverywhere(app: DesktopApplication, keys: string): Promise<void> {
  return app.evaluate((_, pressed) => {
    const { shortcuts } = Reflect.get(globalThis, '__recordedShell') as { shortcuts: Map<string, () => void> }
    const act = shortcuts.get(pressed)
    if (!act) throw new Error(`${pressed} is not held.`)
    act()
  }, keys)
}

/** As the system tells it: another app came to the front. */
export function turnAway(app: DesktopApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().includes('lookup'))
      ?.emit('blur')
  })
}

/** Chooses an item of the tray's menu; throws where there is no tray. */
export function chooseInTray(app: DesktopApplication, label: string): Promise<void> {
  return app.evaluate((_, wanted) => {
    interface Menu {
      items: { label: string; click: () => void }[]
    }
    const { trays } = Reflect.get(globalThis, '__recordedShell') as { trays: { menu: Menu }[] }
    const item = trays[0]?.menu.items.find((each) => each.label === wanted)
    if (!item) throw new Error(`There is no ${wanted} in the tray.`)
    item.click()
  }, label)
}

/** How many icons of ours are in the tray. */
export function trayCount(app: DesktopApplication): Promise<number> {
  return app.evaluate(() => (Reflect.get(globalThis, '__recordedShell') as { trays: unknown[] }).trays.length)
}
