import { BrowserWindow, type Rectangle } from 'electron'
import { pageAddress, productName } from '../address.ts'
import { webPreferences } from '../security-policy.ts'
import { smallestSize } from './window-state.ts'

/** The page's canvas (renderer/ui/tokens.css), so that the window is never white before its first picture. */
const canvas = { light: '#faf9f6', dark: '#171614' } as const

interface MainWindowOptions {
  bounds: Rectangle
  maximized: boolean
  dark: boolean
  /** Where the bundled preload lies. */
  preload: string
  fromSources: boolean
}

/** The window, created hidden and shown with its first picture. */
export function openMainWindow({ bounds, maximized, dark, preload, fromSources }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: productName,
    show: false,
    backgroundColor: dark ? canvas.dark : canvas.light,
    webPreferences: webPreferences(preload, fromSources),
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  void window.loadURL(pageAddress)
  return window
}

/** Calls back once the window has rested after being moved or resized. */
export function onMoved(window: BrowserWindow, moved: () => void, rest = 800): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(moved, rest)
  }
  window.on('resize', later)
  window.on('move', later)
  window.once('closed', () => clearTimeout(timer))
}
