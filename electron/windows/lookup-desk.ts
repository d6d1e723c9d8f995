import { type BrowserWindow, nativeTheme, screen } from 'electron'
import type { LookupShape } from '../../shared/ipc/shell.ts'
import { tellPage } from '../ipc-handle.ts'
import { log } from '../shell/trouble.ts'
import { lookupPlace, reshaped } from './lookup-place.ts'
import { floating, openLookupWindow } from './lookup-window.ts'
import { offerTextMenu } from './offer-text-menu.ts'
import type { WindowGround } from './page-window.ts'

interface LookupPorts {
  /** The main window is in sight. */
  mainShown: () => boolean
}

/** The one lookup window and how it comes and goes. */
export interface LookupDesk {
  /** Loads it out of sight, so that the first summons is as quick as the next. */
  warm: () => void
  summon: () => void
  /** What the shortcut does: shows it, brings it back to the keys, or hides it. */
  toggle: () => void
  hide: () => void
  arrange: (arrangement: { shape: LookupShape; onTop: boolean }) => void
  /** Stays in sight, above what comes to the front now. */
  keep: () => void
  /** Ends it; the next summons opens another. */
  letGo: () => void
  /** The app is quitting: closing means closing. */
  quit: () => void
}

export function lookupDesk(ground: WindowGround, { mainShown }: LookupPorts): LookupDesk {
  let window: BrowserWindow | null = null
  let shape: LookupShape = 'list'
  let onTop = false
  /** Kept in sight while the person works in the main window. */
  let kept = false
  let quitting = false

  const stays = () => onTop || kept || shape !== 'list'
  const float = (opened: BrowserWindow) => opened.setAlwaysOnTop(stays(), floating)

  const open = (): BrowserWindow => {
    quitting = false
    shape = 'list'
    kept = false
    const opened = openLookupWindow({ dark: nativeTheme.shouldUseDarkColors }, ground)
    opened.on('blur', () => {
      if (!stays()) desk.hide()
    })
    opened.on('close', (event) => {
      event.preventDefault()
      if (quitting) opened.destroy()
      else desk.hide()
    })
    opened.once('closed', () => {
      if (window === opened) window = null
    })
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return
      log('the lookup window stopped working; the next summons opens another')
      if (!opened.isDestroyed()) opened.destroy()
    })
    offerTextMenu(opened)
    float(opened)
    return opened
  }

  const show = (shown: BrowserWindow) => {
    const display = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    shown.setBounds(lookupPlace(display.workArea, shape))
    shown.show()
    shown.focus()
    tellPage(shown.webContents, 'lookup:summoned', { mainShown: mainShown() })
  }

  const desk: LookupDesk = {
    warm: () => {
      window ??= open()
    },
    summon: () => {
      if (window) return show(window)
      const opened = open()
      window = opened
      opened.once('ready-to-show', () => {
        if (!opened.isDestroyed()) show(opened)
      })
    },
    toggle: () => {
      if (window?.isVisible() && window.isFocused()) desk.hide()
      else if (window?.isVisible()) window.focus()
      else desk.summon()
    },
    hide: () => {
      if (!window) return
      kept = false
      window.hide()
      float(window)
    },
    arrange: (arrangement) => {
      const changed = arrangement.shape !== shape
      shape = arrangement.shape
      onTop = arrangement.onTop
      if (!window) return
      float(window)
      if (!changed) return
      const bounds = window.getBounds()
      window.setBounds(reshaped(bounds, screen.getDisplayMatching(bounds).workArea, shape))
    },
    keep: () => {
      if (!window) return
      kept = true
      float(window)
      window.showInactive()
    },
    letGo: () => {
      window?.destroy()
      window = null
    },
    quit: () => {
      quitting = true
    },
  }
  return desk
}
