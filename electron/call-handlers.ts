import {
  type App,
  BrowserWindow,
  dialog,
  type NativeTheme,
  type OpenDialogOptions,
  type Shell,
  type WebContents,
} from 'electron'
import { success } from '../shared/result.ts'
import type { Backups } from './files/backups.ts'
import { type FileDialogs, openBankFile, saveBankFile } from './files/bank-file-dialogs.ts'
import type { Handlers } from './ipc-handle.ts'
import { showBadge } from './shell/badge.ts'
import type { DesktopShell } from './shell/desktop-shell.ts'
import type { LookupDesk } from './windows/lookup-desk.ts'
import type { MainDesk } from './windows/main-desk.ts'

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
  platform: NodeJS.Platform
  app: Pick<App, 'getVersion' | 'setBadgeCount'>
  nativeTheme: Pick<NativeTheme, 'themeSource'>
  files: Pick<Shell, 'showItemInFolder'>
  backups: Backups
  desk: MainDesk
  lookup: LookupDesk
  shell: DesktopShell
}

/** What each channel does. Every argument has passed the contract before it gets here. */
export function callHandlers(ports: HandlerPorts): Handlers {
  return { ...mainHandlers(ports), ...shellHandlers(ports), ...lookupHandlers(ports) }
}

type Some<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}:${string}`>>

function lookupHandlers({ desk, lookup }: HandlerPorts): Some<'lookup'> {
  return {
    'lookup:summon': () => {
      lookup.summon()
      return success(null)
    },
    'lookup:hide': () => {
      lookup.hide()
      return success(null)
    },
    'lookup:arrange': (arrangement) => {
      lookup.arrange(arrangement)
      return success(null)
    },
    'lookup:ask-main': ({ errand, keep }) => {
      if (!keep) lookup.hide()
      desk.ask(errand)
      if (keep) lookup.keep()
      return success(null)
    },
    'lookup:wrote': () => {
      desk.keep()
      return success(null)
    },
  }
}

function shellHandlers(ports: HandlerPorts): Some<'shell' | 'errand'> {
  const { platform, app, backups, files, desk, lookup, shell } = ports
  return {
    'errand:take': (_args, from) => {
      // The main page is up, and the bank upgraded if it had to be: now is the time to make the lookup ready.
      lookup.warm()
      return success(desk.take(from))
    },
    'shell:apply': (settings) => success(shell.apply(settings)),
    'shell:record': ({ on }) => {
      shell.recording(on)
      return success(null)
    },
    'shell:badge': ({ due }) => {
      showBadge(due, { app, platform, window: desk.window() })
      return success(null)
    },
    'shell:show-folder': () => {
      files.showItemInFolder(backups.place().where)
      return success(null)
    },
  }
}

function mainHandlers({
  app,
  nativeTheme,
  backups,
  desk,
}: HandlerPorts): Some<'file' | 'app' | 'theme' | 'window' | 'backup' | 'ledger'> {
  const { leaving, rememberTheme } = desk
  return {
    'file:save': (args, from) => saveBankFile(args, dialogsOf(from)),
    'file:open': (args, from) => openBankFile(args, dialogsOf(from)),
    'app:about': () => {
      const { electron = '', chrome = '', node = '' } = process.versions
      return success({ app: app.getVersion(), electron, chromium: chrome, node })
    },
    'theme:set': ({ theme }) => {
      nativeTheme.themeSource = theme
      rememberTheme(theme)
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
