import { app, type BrowserWindow, clipboard, dialog, Menu, nativeTheme, screen } from 'electron'
import type { CommandId } from '../../shared/ipc/command.ts'
import type { Theme } from '../../shared/ipc/ipc-contract.ts'
import { tellPage } from '../ipc-handle.ts'
import { textMenu } from '../shell/text-menu.ts'
import { offerReload } from '../shell/trouble.ts'
import { type Leaving, leaving } from './leaving.ts'
import { leavingQuestion } from './leaving-question.ts'
import { onMoved, openMainWindow } from './main-window.ts'
import { placeOnDisplay, saveWindowState, type WindowState } from './window-state.ts'

interface DeskOptions {
  preload: string
  fromSources: boolean
  /** Where the window's place is remembered. */
  stateFile: string
}

/** The one main window and what happens to it: opened, remembered, asked before closing. */
export interface MainDesk {
  leaving: Leaving
  /** Opens the window, or brings the open one to the front. */
  show: () => void
  run: (id: CommandId) => void
  rememberTheme: (theme: Theme) => void
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}

export function mainDesk(remembered: WindowState, { preload, fromSources, stateFile }: DeskOptions): MainDesk {
  let state = remembered
  let window: BrowserWindow | null = null
  let quitting = false
  app.on('before-quit', () => {
    quitting = true
  })

  const remember = async (change: Partial<WindowState>) => {
    state = { ...state, ...change }
    await saveWindowState(stateFile, state)
  }
  const rememberPlace = async (from: BrowserWindow) => {
    if (!from.isDestroyed()) await remember({ bounds: from.getNormalBounds(), maximized: from.isMaximized() })
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
      window = open()
    },
    run: (id) => {
      if (window) tellPage(window.webContents, 'command:run', { id })
    },
    rememberTheme: (theme) => {
      if (theme !== state.theme) void remember({ theme })
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

  const open = (): BrowserWindow => {
    const opened = openMainWindow({
      bounds: placeOnDisplay(state.bounds, workAreas()),
      maximized: state.maximized,
      dark: nativeTheme.shouldUseDarkColors,
      preload,
      fromSources,
    })
    onMoved(opened, () => void rememberPlace(opened))
    opened.on('close', (event) => {
      event.preventDefault()
      void close(opened)
    })
    opened.once('closed', () => {
      window = null
    })
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void offerReload(opened)
    })
    opened.webContents.on('context-menu', (_event, params) => {
      const items = textMenu(params)
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window: opened })
    })
    return opened
  }

  return desk
}
