import '../shared/zod-config.ts'
import { join } from 'node:path'
import { app, Menu, nativeTheme, session, shell } from 'electron'
import type { Ledger } from '../shared/backup/ledger.ts'
import type { BankPlace } from '../shared/page/bank-place.ts'
import { appId, ownFolder, productName } from './address.ts'
import { registerAppScheme, servePage } from './app-protocol.ts'
import { callHandlers } from './call-handlers.ts'
import { backupFiles, openBackups } from './files/backups.ts'
import { coldCopy, coldReason } from './files/cold-copy.ts'
import { readLastRun, recordRun } from './files/last-run.ts'
import { recordUse } from './files/used-hosts.ts'
import { sweepDrafts } from './files/write-file-safely.ts'
import { handleCalls } from './ipc-handle.ts'
import { readPageFiles } from './page-files.ts'
import { applySwitches, guardContents, guardSession } from './security-policy.ts'
import type { CommandKeys } from '../shared/ipc/command-keys.ts'
import { applicationMenu } from './shell/application-menu.ts'
import { desktopShell, readShellSettings } from './shell/desktop-shell.ts'
import { wasLaunchedAtLogin } from './shell/login-item.ts'
import { askThroughPortal } from './shell/lookup-shortcut.ts'
import { errandOf, filesAmong } from './shell/opened-files.ts'
import { explainAndQuit, log, surviveUnforeseen } from './shell/trouble.ts'
import { lookupDesk } from './windows/lookup-desk.ts'
import { type MainDesk, mainDesk } from './windows/main-desk.ts'
import { readWindowState } from './windows/window-state.ts'

const fromSources = !app.isPackaged
const built = join(import.meta.dirname, '..')

/** Before anything can open the database: a copy of it, where the last run or a new version gives reason to fear (B7). */
async function copyColdDatabase(folder: string, ledger: Ledger | null): Promise<void> {
  const { electron = '', chrome: chromium = '' } = process.versions
  const versions = { app: app.getVersion(), electron, chromium }
  const lastRun = join(folder, 'last-run.json')
  const outcome = await coldCopy({
    from: join(app.getPath('sessionData'), 'IndexedDB'),
    to: join(folder, backupFiles.cold),
    reason: coldReason(ledger, await readLastRun(lastRun), versions),
    now: new Date().toISOString(),
  })
  if (outcome.type === 'failed') log(`no copy of the database was made: ${outcome.reason}`)
  await recordRun(lastRun, versions)
}

const { platform } = process
/** Files the system asked for before there was anybody to read them. */
const early: string[] = []
/** Opens files; until the app is up they wait. */
let openFiles = (paths: readonly string[]): void => void early.push(...paths)
/** Brings the main window up; until the app is up it comes by itself. */
let showMain = (): void => {}
/** Puts the menu in force with the person's own keys. */
let setMenu = (_own: CommandKeys): void => {}
let staysOpen = (): boolean => platform === 'darwin'

/** Files in the order asked for, one read at a time. */
function fileOpener(desk: Pick<MainDesk, 'ask'>): typeof openFiles {
  let reading = Promise.resolve()
  return (paths) => {
    for (const path of paths)
      reading = reading.then(() => errandOf(path)).then(desk.ask, () => log('an opened file could not be handed over'))
  }
}

/** The windows, and what of the app is there without them. */
async function openDesks(folder: string) {
  const stateFile = join(folder, 'window-state.json')
  const shellFile = join(folder, 'shell.json')
  const [state, shellSettings] = await Promise.all([readWindowState(stateFile), readShellSettings(shellFile)])
  nativeTheme.themeSource = state.theme
  const ground = { preload: join(built, 'preload', 'preload.cjs'), fromSources, platform }
  const desk = mainDesk(state, {
    ground,
    stateFile,
    onOpened: () => desktop.mainOpened(),
    onClosed: () => desktop.mainClosed(),
  })
  const lookup = lookupDesk(ground, { mainShown: desk.isShown })
  const desktop = desktopShell(shellSettings, {
    platform,
    file: shellFile,
    lookup,
    menu: (own) => setMenu(own),
    tray: {
      summonLookup: lookup.summon,
      newStory: () => desk.ask({ type: 'command', id: 'new-story' }),
      practise: () => desk.ask({ type: 'command', id: 'show-practice' }),
      showMain: desk.show,
      quit: () => app.quit(),
    },
  })
  app.on('before-quit', lookup.quit)
  staysOpen = () => platform === 'darwin' || desktop.staysWithoutMain()
  return { desk, lookup, desktop }
}

/** After Electron is ready: what the page may do, what it is, what it may ask; then the windows. */
async function boot(): Promise<void> {
  const folder = join(app.getPath('userData'), ownFolder)
  await guardSession(session.defaultSession, { fromSources, platform })
  const backups = await openBackups(folder)
  await copyColdDatabase(folder, await backups.readLedger())
  const [files, other] = await Promise.all([
    readPageFiles(join(built, 'renderer')),
    recordUse('desktop', new Date().toISOString()),
    sweepDrafts(folder),
    backups.sweep(),
  ])
  const place: BankPlace = { where: `in the ${productName} app on this computer`, other }
  servePage(files, JSON.stringify(place))

  const { desk, lookup, desktop } = await openDesks(folder)
  handleCalls(callHandlers({ platform, app, nativeTheme, files: shell, backups, desk, lookup, shell: desktop }), log)
  const showFolder = () => shell.showItemInFolder(backups.place().where)
  setMenu = (own) => {
    const menu = applicationMenu({ platform, own, run: desk.run, summonLookup: lookup.summon, showFolder, fromSources })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  }
  setMenu(desktop.commandKeys())

  openFiles = fileOpener(desk)
  showMain = desk.show
  app.on('activate', desk.show)
  // Started at login for the lookup alone: nobody asked for a window.
  if (desktop.staysWithoutMain() && wasLaunchedAtLogin(app, platform, process.argv)) {
    desktop.mainOpened()
    lookup.warm()
  } else desk.show()
  openFiles([...early, ...filesAmong(process.argv, process.cwd())])
}

/** Before Electron is ready: what cannot be set later. */
function prepare(): void {
  surviveUnforeseen()
  app.enableSandbox()
  registerAppScheme()
  applySwitches(app.commandLine)
  askThroughPortal(app.commandLine, platform)
  if (platform === 'win32') app.setAppUserModelId(appId)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles([path])
  })
  // From the first moment: a file opened by a second start must not be lost while this one is still starting.
  app.on('second-instance', (_event, argv: string[], workingFolder: string) => {
    showMain()
    openFiles(filesAmong(argv, workingFolder))
  })
  app.on('window-all-closed', () => {
    if (!staysOpen()) app.quit()
  })
  // Not awaited at the top: Electron would never become ready (electron#40719).
  app
    .whenReady()
    .then(boot)
    .catch((error: unknown) => explainAndQuit(app, error))
}

// Two processes on one profile would lock or corrupt the bank (S9): the second hands over to the first and ends.
if (app.requestSingleInstanceLock()) prepare()
else app.quit()
