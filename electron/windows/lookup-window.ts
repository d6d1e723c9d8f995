import type { BrowserWindow } from 'electron'
import { lookupAddress, productName } from '../address.ts'
import { pageWindow, type WindowGround } from './page-window.ts'

/** Over other windows, and over what the system itself floats there. */
export const floating = 'floating'

/**
 * The lookup window, created hidden and kept so (SCREENS.md §8.3): its page is loaded and its index built long before the
 * first summons. On macOS a panel, which takes the keys without bringing the app forward, over full screens too.
 */
export function openLookupWindow({ dark }: { dark: boolean }, ground: WindowGround): BrowserWindow {
  const isMac = ground.platform === 'darwin'
  const window = pageWindow(
    {
      width: 820,
      height: 532,
      title: `${productName}: Lookup`,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      ...(isMac ? { type: 'panel' } : {}),
      address: lookupAddress,
      colour: 'surface',
      dark,
    },
    ground,
  )
  // On macOS the menu is the app's and stays; elsewhere its keys would be taken from the lookup's own.
  if (!isMac) window.removeMenu()
  if (isMac) window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
  return window
}
