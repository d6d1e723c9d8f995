import { app, type BrowserWindow, clipboard, dialog, nativeTheme, screen, type WebContents } from 'electron'
import type { CommandId } from '../../shared/ipc/command.ts'
import type { Errand } from '../../shared/ipc/errand.ts'
import type { Theme } from '../../shared/ipc/ipc-contract.ts'
import { tellPage } from '../ipc-handle.ts'
import { log, offerReload } from '../shell/trouble.ts'
import { errands } from './errands.ts'
import { type Leaving, leaving } from './leaving.ts'
import { leavingQuestion } from './leaving-question.ts'
import { onMoved, openMainWindow } from './main-window.ts'
import { offerTextMenu } from './offer-text-menu.ts'
import type { WindowGround } from './page-window.ts'
import { placeOnDisplay } from './place-on-display.ts'
import { displaysKey, placeFor, saveWindowState, type WindowState, withPlace } from './window-state.ts'

interface DeskOptions {
  ground: WindowGround
  /** Where the window's place is remembered. */
  stateFile: string
  onOpened: () => void
  /** The window is gone, and the app is not quitting. */
  onClosed: () => void
}

/** The one main window and what happens to it: opened, remembered, asked before closing. */
export interface MainDesk {
  leaving: Leaving
  /** Opens the window, or brings the open one to the front. */
  show: () => void
  /** Has a main page running, out of sight where there is no window: it alone keeps backups and the record (B2, D7). */
  keep: () => void
  window: () => BrowserWindow | null
  isShown: () => boolean
  /** A command of the menu: at once where the person is in the window, else with the window. */
  run: (id: CommandId) => void
  /** Brings the window up and has its page do this, as soon as there is a page. */
  ask: (errand: Errand) => void
  /** The next errand, for the page of this window and no other. */
  take: (from: WebContents) => Errand | null
  rememberTheme: (theme: Theme) => void
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}

export function mainDesk(remembered: WindowState, { ground, stateFile, onOpened, onClosed }: DeskOptions): MainDesk {
  let state = remembered
  let window: BrowserWindow | null = null
  let quitting = false
  const waiting = errands()
  app.on('before-quit', () => {
    quitting = true
  })

  const remember = async (next: WindowState) => {
    state = next
    await saveWindowState(stateFile, state)
  }
  const rememberPlace = async (from: BrowserWindow) => {
    if (from.isDestroyed()) return
    const displays = displaysKey(workAreas())
    await remember(withPlace(state, { displays, bounds: from.getNormalBounds(), maximized: from.isMaximized() }))
  }

  const desk: MainDesk = {
    leaving: leaving({
      tellPage: (number) => {
        if (window) tellPage(window.webContents, 'window:leaving', { leaving: number })
      },
      ask: async (trouble, copyable, over) => {
        if (!window) return 'leave'
        const { options, choices } = leavingQuestion(trouble, copyable)
        const { response } = await dialog.showMessageBox(window, { ...options, signal: over })
        return choices[response] ?? 'wait'
      },
      copy: (text) => clipboard.writeText(text),
    }),
    show: () => {
      if (window) {
        if (window.isMinimized()) window.restore()
        window.show()
        window.focus()
        return
      }
      window = open(true)
      onOpened()
    },
    keep: () => {
      if (window) return
      window = open(false)
      onOpened()
    },
    window: () => window,
    isShown: () => window?.isVisible() === true && !window.isMinimized(),
    run: (id) => {
      if (window?.isFocused()) tellPage(window.webContents, 'command:run', { id })
      else desk.ask({ type: 'command', id })
    },
    ask: (errand) => {
      if (!waiting.add(errand)) log('too much waits for the window; the last of it was dropped')
      desk.show()
      if (window) tellPage(window.webContents, 'errand:waiting', {})
    },
    take: (from) => (from === window?.webContents ? waiting.take() : null),
    rememberTheme: (theme) => {
      if (theme !== state.theme) void remember({ ...state, theme })
    },
  }

  const close = async (closing: BrowserWindow) => {
    // A page that crashed or never came up holds nothing to wait for.
    const answers = !closing.webContents.isCrashed() && !closing.webContents.isLoadingMainFrame()
    const mayClose = !answers || (await desk.leaving.mayClose())
    if (!mayClose) {
      quitting = false
      return
    }
    await rememberPlace(closing)
    closing.destroy()
    if (quitting) app.quit()
  }

  const open = (shown: boolean): BrowserWindow => {
    const areas = workAreas()
    const { bounds, maximized } = placeFor(state, displaysKey(areas))
    const dark = nativeTheme.shouldUseDarkColors
    const opened = openMainWindow({ bounds: placeOnDisplay(bounds, areas), maximized, dark, shown }, ground)
    onMoved(opened, () => void rememberPlace(opened))
    opened.on('close', (event) => {
      event.preventDefault()
      void close(opened)
    })
    opened.once('closed', () => {
      window = null
      if (!quitting) onClosed()
    })
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void offerReload(opened)
    })
    offerTextMenu(opened)
    return opened
  }

  return desk
}
