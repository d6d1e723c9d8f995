import type { BrowserWindow, Rectangle } from 'electron'
import { pageAddress, productName } from '../address.ts'
import { pageWindow, type WindowGround } from './page-window.ts'
import { smallestSize } from './place-on-display.ts'

interface MainWindowOptions {
  bounds: Rectangle
  maximized: boolean
  dark: boolean
  /** False: it stays out of sight until somebody asks for it. */
  shown: boolean
}

/** The main window, created hidden and, where it is asked for, shown with its first picture. */
export function openMainWindow(
  { bounds, maximized, dark, shown }: MainWindowOptions,
  ground: WindowGround,
): BrowserWindow {
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
  if (shown)
    window.once('ready-to-show', () => {
      if (maximized) window.maximize()
      window.show()
    })
  // Showing it later must find it as large as it was.
  else if (maximized) window.once('show', () => window.maximize())
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
