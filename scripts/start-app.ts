import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { browserHostname, browserPort } from '../electron/address.ts'
import { recordUse } from '../electron/files/used-hosts.ts'
import { readPageFiles } from '../electron/page-files.ts'
import type { BankPlace } from '../shared/page/bank-place.ts'
import { type BrowserCommand, browserCommand, startBrowser } from './browser-window.ts'
import { buildApp, builtId } from './build-app.ts'
import { electronExecutable, hereNow, noWindowReason, type Surroundings } from './electron-runtime.ts'
import { portOwner } from './port-owner.ts'
import { runElectron } from './run-electron.ts'
import { servePage, stopServing } from './serve-page.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

interface StartOptions {
  root: string
  /** Tests alone use another port; a person's bank lives at this one. */
  port?: number
  here?: Surroundings
  say?: (line: string) => void
  /** Starts a browser; false where it could not. */
  show?: (command: BrowserCommand) => Promise<boolean>
  /** Resolves when the person wants it to end. */
  untilStopped?: () => Promise<void>
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

async function buildIfOld(root: string, say: (line: string) => void): Promise<string> {
  const [wanted, built] = await Promise.all([sourceFingerprint(root), builtId(root)])
  if (wanted === built) return built
  say(built ? 'The sources changed: building the app again…' : 'Building the app…')
  return buildApp(root)
}

/** Tries the desktop app. Null: it ran, and ended well. Else why it did not, for the one line a person reads. */
async function desktopTrouble({ root, here, say }: Required<StartOptions>): Promise<string | null> {
  const reason = noWindowReason(here)
  if (reason) return reason
  const program = await electronExecutable(root)
  if (!program) return 'Electron’s runtime is not here and could not be fetched (npx install-electron tries again)'
  await buildIfOld(root, say)
  say('Opening the desktop app.')
  const end = await runElectron(program, root)
  if (end.type === 'did-not-start') return 'Electron could not open a window here'
  if (end.code !== 0) say('The desktop app ended unexpectedly. What was saved is safe.')
  return null
}

async function openBrowser(address: string, { here, show, say }: Required<StartOptions>): Promise<void> {
  const command = noWindowReason(here) === null ? browserCommand(here, address) : null
  if (!command || !(await show(command))) return
  say(command.appWindow ? 'Opened it in an app window.' : 'Opened it in your browser.')
}

async function versionOf(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

async function serve(options: Required<StartOptions>): Promise<number> {
  const { root, port, say } = options
  const origin = `http://${browserHostname}:${port}`
  const owner = await portOwner(port)
  if (owner.type === 'another') {
    say(`Another program uses port ${port}, where the story bank lives. Stop that program and start again.`)
    return 1
  }
  if (owner.type === 'ourselves') {
    const isOlder = owner.buildId !== (await sourceFingerprint(root))
    say(`STAR Story Bank already runs at ${origin}/${isOlder ? ' (an older build: stop it and start again)' : ''}`)
    await openBrowser(`${origin}/`, options)
    return 0
  }
  const buildId = await buildIfOld(root, say)
  const bankPlace = async () => {
    const other = await recordUse('browser', new Date().toISOString())
    const place: BankPlace = { where: `in this browser's storage for ${origin}`, other }
    return JSON.stringify(place)
  }
  const [files, version] = await Promise.all([readPageFiles(join(root, 'out', 'renderer')), versionOf(root)])
  const server = await servePage({ files, version, buildId, port, bankPlace })
  const stopped = options.untilStopped()
  say(`STAR Story Bank is at ${origin}/ (Ctrl+C stops it)`)
  await openBrowser(`${origin}/`, options)
  await stopped
  await stopServing(server)
  say('Stopped. The stories stay in your browser.')
  return 0
}

/** Starts the app as well as this computer can: in Electron, else in a browser. Returns the exit code. */
export async function startApp(options: StartOptions): Promise<number> {
  const all: Required<StartOptions> = {
    port: browserPort,
    here: hereNow(),
    say: console.log,
    show: startBrowser,
    untilStopped: untilSignal,
    ...options,
  }
  const trouble = await desktopTrouble(all)
  if (trouble === null) return 0
  all.say(`No desktop window: ${trouble}. The browser shows it instead.`)
  return serve(all)
}
