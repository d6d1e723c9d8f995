import { type App, BrowserWindow, dialog, type NativeTheme, type OpenDialogOptions, type WebContents } from 'electron'
import type { Theme } from '../shared/ipc/ipc-contract.ts'
import { success } from '../shared/result.ts'
import type { Backups } from './files/backups.ts'
import { type FileDialogs, openBankFile, saveBankFile } from './files/bank-file-dialogs.ts'
import type { Handlers } from './ipc-handle.ts'
import type { Leaving } from './windows/leaving.ts'

/** The native dialogs, as sheets of the window that asked. */
function dialogsOf(contents: WebContents): FileDialogs {
  const window = BrowserWindow.fromWebContents(contents)
  return {
    askWhereToSave: async (options) => {
      const asked = window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
      const { canceled, filePath } = await asked
      return canceled || !filePath ? null : filePath
    },
    askWhichToOpen: async ({ filters }) => {
      const options = { filters, properties: ['openFile' as const] }
      const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
      const { canceled, filePaths } = await asked
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}

/** Asks for a folder, as a sheet of the window that asked; null when the person cancelled. */
async function askWhichFolder(contents: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(contents)
  const options: OpenDialogOptions = {
    title: 'A second folder for backups',
    buttonLabel: 'Copy backups here',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  }
  const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
  const { canceled, filePaths } = await asked
  return canceled ? null : (filePaths[0] ?? null)
}

interface HandlerPorts {
  app: Pick<App, 'getVersion'>
  nativeTheme: Pick<NativeTheme, 'themeSource'>
  leaving: Pick<Leaving, 'hold' | 'release'>
  themeChanged: (theme: Theme) => void
  backups: Backups
}

/** What each channel does. Every argument has passed the contract before it gets here. */
export function callHandlers({ app, nativeTheme, leaving, themeChanged, backups }: HandlerPorts): Handlers {
  return {
    'file:save': (args, from) => saveBankFile(args, dialogsOf(from)),
    'file:open': (args, from) => openBankFile(args, dialogsOf(from)),
    'app:about': () => {
      const { electron = '', chrome = '', node = '' } = process.versions
      return success({ app: app.getVersion(), electron, chromium: chrome, node })
    },
    'theme:set': ({ theme }) => {
      nativeTheme.themeSource = theme
      themeChanged(theme)
      return success(null)
    },
    'window:hold': (held) => {
      leaving.hold(held)
      return success(null)
    },
    'window:release': (released) => {
      leaving.release(released)
      return success(null)
    },
    'backup:place': () => success(backups.place()),
    'backup:list': () => backups.list(),
    'backup:write': ({ facts, bytes }) => backups.write(facts, bytes),
    'backup:read': ({ name }) => backups.read(name),
    'backup:choose-second': ({ on }, from) => backups.chooseSecond(on, () => askWhichFolder(from)),
    'backup:erase-all': () => backups.eraseAll(),
    'ledger:read': async () => success(await backups.readLedger()),
    'ledger:write': (ledger) => backups.writeLedger(ledger),
  }
}
