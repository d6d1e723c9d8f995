import '../shared/zod-config.ts'
import { join } from 'node:path'
import { app, Menu, nativeTheme, session } from 'electron'
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
import { applicationMenu } from './shell/application-menu.ts'
import { explainAndQuit, log, surviveUnforeseen } from './shell/trouble.ts'
import { mainDesk } from './windows/main-desk.ts'
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

/** After Electron is ready: what the page may do, what it is, what it may ask; then the window. */
async function boot(): Promise<void> {
  const folder = join(app.getPath('userData'), ownFolder)
  const stateFile = join(folder, 'window-state.json')
  await guardSession(session.defaultSession, fromSources)
  const backups = await openBackups(folder)
  await copyColdDatabase(folder, await backups.readLedger())
  const [files, state, other] = await Promise.all([
    readPageFiles(join(built, 'renderer')),
    readWindowState(stateFile),
    recordUse('desktop', new Date().toISOString()),
    sweepDrafts(folder),
    backups.sweep(),
  ])
  const place: BankPlace = { where: `in the ${productName} app on this computer`, other }
  servePage(files, JSON.stringify(place))

  nativeTheme.themeSource = state.theme
  const desk = mainDesk(state, { preload: join(built, 'preload', 'preload.cjs'), fromSources, stateFile })
  const { leaving, rememberTheme: themeChanged } = desk
  handleCalls(callHandlers({ app, nativeTheme, leaving, themeChanged, backups }), log)
  const menu = applicationMenu({ platform: process.platform, run: desk.run, fromSources })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))

  app.on('second-instance', desk.show)
  app.on('activate', desk.show)
  desk.show()
}

/** Before Electron is ready: what cannot be set later. */
function prepare(): void {
  surviveUnforeseen()
  app.enableSandbox()
  registerAppScheme()
  applySwitches(app.commandLine)
  if (process.platform === 'win32') app.setAppUserModelId(appId)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
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
