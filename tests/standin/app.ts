import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { App, LoginItemSettings } from 'electron'
import { house } from './house.ts'
import { onlyModelled, preventable } from './refusal.ts'
import { soleInstance } from './single-instance.ts'

type Modelled = Pick<
  App,
  | 'isPackaged'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'whenReady'
  | 'getVersion'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'getBadgeCount'
  | 'getLoginItemSettings'
  | 'setLoginItemSettings'
>

const events = [
  ...['ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'web-contents-created'],
  ...['second-instance', 'activate', 'open-file'],
]
const profileSwitch = '--user-data-dir='

/** The app: its life from start to quit, as Electron tells it. */
class StandInApp extends EventEmitter implements Modelled {
  readonly isPackaged = false
  readonly switches: string[] = []
  readonly commandLine = onlyModelled('commandLine', {
    appendSwitch: (name: string, value?: string) =>
      void this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
  })
  /** Set when the process is to end, with its exit code. */
  ended: (code: number) => void = () => undefined
  isReady = false
  private quitting = false
  private leaving = false
  private badge = 0

  enableSandbox(): void {}
  setAppUserModelId(): void {}
  setBadgeCount(count = 0): boolean {
    this.badge = count
    return true
  }
  getBadgeCount(): number {
    return this.badge
  }
  getLoginItemSettings(): LoginItemSettings {
    const settings: Partial<LoginItemSettings> = { openAtLogin: false, wasOpenedAtLogin: false }
    return settings as LoginItemSettings
  }
  setLoginItemSettings(): void {}

  getPath(name: 'userData' | 'sessionData'): string {
    const given = process.argv.find((argument) => argument.startsWith(profileSwitch))
    if (!given) throw new Error('The stand-in needs a profile of its own.')
    const profile = resolve(given.slice(profileSwitch.length))
    if (name === 'userData') return profile
    // Chromium's own profile, which Electron keeps one folder higher.
    if (name === 'sessionData') return join(profile, 'Default')
    throw new Error(`The stand-in does not model app.getPath('${String(name)}').`)
  }
  getVersion(): string {
    return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
  }

  requestSingleInstanceLock(): boolean {
    return soleInstance(this.getPath('userData'), ({ argv, folder }) =>
      this.emit('second-instance', {}, argv, folder, null),
    )
  }

  whenReady(): Promise<void> {
    return this.isReady ? Promise.resolve() : new Promise((ready) => this.once('ready', () => ready()))
  }

  /** before-quit, then each window is asked to close; any that stays stops it. */
  quit(): void {
    if (this.leaving) return
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.quitting = true
    for (const window of [...house.windows]) window.close()
    if (house.windows.size > 0) {
      this.quitting = false
      return
    }
    const last = preventable({})
    this.emit('will-quit', last)
    if (!last.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    if (this.leaving) return
    this.leaving = true
    for (const window of [...house.windows]) window.destroy()
    this.emit('quit', {}, code)
    this.ended(code)
  }

  windowGone(): void {
    if (house.windows.size === 0 && !this.quitting && !this.leaving) this.emit('window-all-closed')
  }
}

/** The app for the stand-in itself, which may do more with it than main. */
export const standInApp = new StandInApp()
export const app = onlyModelled('app', standInApp, events)
house.windowGone = () => standInApp.windowGone()
house.contentsCreated = (contents) => void standInApp.emit('web-contents-created', {}, contents)
