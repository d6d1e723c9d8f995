import { readFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pageAddress } from '../../electron/address.ts'
import { standInApp } from './app.ts'
import { Chromium } from './chromium.ts'
import type { StandInContents } from './contents.ts'
import * as electron from './electron.ts'
import { house } from './house.ts'
import { trouble } from './refusal.ts'
import { applyPermissions, watchDownloads } from './session.ts'

/** What the test's process says to this one, and hears from it. */
export type ToChild = { type: 'connected' } | { type: 'evaluate'; id: number; source: string; arg: unknown }
export type FromChild =
  | { type: 'browser'; endpoint: string; pid: number }
  | { type: 'answer'; id: number; value?: unknown; error?: string }
  | { type: 'trouble'; words: string }

const say = (message: FromChild) => process.send?.(message)
const hook = `export async function resolve(specifier, context, next) {
  if (specifier === 'electron') return { url: ${JSON.stringify(new URL('electron.ts', import.meta.url).href)}, shortCircuit: true }
  return next(specifier, context)
}`

async function evaluate(id: number, source: string, arg: unknown): Promise<void> {
  try {
    // The test's own function, as Playwright sends it to Electron's main process.
    const deed = new Function(`return (${source})`)() as (parts: typeof electron, given: unknown) => unknown
    say({ type: 'answer', id, value: await deed(electron, arg) })
  } catch (error) {
    say({ type: 'answer', id, error: error instanceof Error ? error.message : String(error) })
  }
}

async function end(code: number): Promise<void> {
  const { chromium } = house
  house.chromium = null
  await chromium?.close()
  for (const words of trouble) say({ type: 'trouble', words })
  process.disconnect?.()
  process.exit(code)
}

async function begin(): Promise<void> {
  let ended = false
  standInApp.ended = (code) => {
    ended = true
    if (house.chromium || !begun) void end(code)
  }
  let begun = false
  const { recordShell } = createRequire(import.meta.url)('./record-shell.cjs') as {
    recordShell: (parts: unknown) => void
  }
  recordShell(electron)
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
  const { main } = JSON.parse(readFileSync('package.json', 'utf8')) as { main: string }
  await import(pathToFileURL(join(process.cwd(), main)).href)
  if (ended) return
  begun = true

  const chromium = await Chromium.launch(standInApp.getPath('userData'), standInApp.switches)
  house.chromium = chromium
  const chrome = await chromium.version()
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '0.0.0', chrome } })
  chromium.onPopUp = ({ targetId }) => void chromium.send('Target.closeTarget', { targetId }).catch(() => undefined)
  await watchDownloads(join(standInApp.getPath('userData'), 'stand-in', 'downloads'))
  const connected = new Promise<void>((resolve) => process.once('message', () => resolve()))
  say({ type: 'browser', endpoint: await chromium.endpoint(), pid: chromium.pid })
  await connected
  process.on('message', (message: ToChild) => {
    if (message.type === 'evaluate') void evaluate(message.id, message.source, message.arg)
  })
  standInApp.isReady = true
  standInApp.emit('ready')
}

/** Permissions are set when main has said how, which is before its first window. */
house.contentsCreated = ((created) => (contents: StandInContents) => {
  void applyPermissions(new URL(pageAddress).href).catch((error: unknown) => trouble.push(String(error)))
  created(contents)
})(house.contentsCreated)

process.once('disconnect', () => process.exit(1))
await begin()
