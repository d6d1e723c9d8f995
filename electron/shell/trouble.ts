import { type App, type BrowserWindow, dialog } from 'electron'
import { productName } from '../address.ts'

/** One line for whoever started the app from a terminal. Never a stack, never a path of a person's. */
export function log(problem: string): void {
  process.stderr.write(`${productName}: ${problem}\n`)
}

/** The app cannot start: says so in words, and ends. */
export function explainAndQuit(app: Pick<App, 'exit'>, error: unknown): void {
  log(error instanceof Error ? error.message : String(error))
  dialog.showErrorBox(
    `${productName} could not start.`,
    'Your stories were not touched. Installing the app again usually helps.',
  )
  app.exit(1)
}

/** Something nobody foresaw in this process: noted, and the window stays, for the bank lives in the page. */
export function surviveUnforeseen(): void {
  process.on('uncaughtException', (error) => log(`unforeseen: ${error.message}`))
  process.on('unhandledRejection', (reason) => log(`unforeseen: ${reason instanceof Error ? reason.message : reason}`))
}

/** The page's process ended: what was saved is on disk, so offer to load it again. */
export async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: 'Everything that was saved is safe. Load it again to go on.',
    buttons: ['Load again', 'Close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
