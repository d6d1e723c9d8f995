import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { webPreferences } from '../security-policy.ts'

/** The page's canvas and surface (renderer/ui/tokens.css), so that no window is white before its first picture. */
const colours = {
  canvas: { light: '#faf9f6', dark: '#171614' },
  surface: { light: '#ffffff', dark: '#201e1b' },
} as const

/** What every window of ours is given from outside. */
export interface WindowGround {
  /** Where the bundled preload lies. */
  preload: string
  fromSources: boolean
  platform: NodeJS.Platform
}

interface PageWindowOptions
  extends Omit<BrowserWindowConstructorOptions, 'webPreferences' | 'backgroundColor' | 'show'> {
  address: string
  colour: keyof typeof colours
  dark: boolean
}

/** The only way to a window: hidden, with one set of rights for all (S1), and its page on the way. */
export function pageWindow(
  { address, colour, dark, ...options }: PageWindowOptions,
  ground: WindowGround,
): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: colours[colour][dark ? 'dark' : 'light'],
    webPreferences: webPreferences(ground),
  })
  void window.loadURL(address)
  return window
}
