import type { BrowserWindow, Rectangle } from 'electron'
import { pageAddress, productName } from '../address.ts'
import { pageWindow, type WindowGround } from './page-window.ts'
import { smallestSize } from './place-on-display.ts'

interface MainWindowOptions {
  bounds: Rectangle
  maximized: boolean
  dark: boolean
}

/** The main window, created hidden and shown with its first picture. */
export function openMainWindow({ bounds, maximized, dark }: MainWindowOptions, ground: WindowGround): BrowserWindow {
  const window = pageWindow(
    {
      ...bounds,
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      title: productName,
      address: pageAddress,
      colour: 'canvas',
      dark,
    },
    ground,
  )
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
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
