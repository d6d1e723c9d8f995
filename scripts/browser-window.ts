import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from './electron-runtime.ts'

export interface BrowserCommand {
  program: string
  args: string[]
  /** Its own window without tabs: Ctrl+N and Ctrl+T reach the page there. */
  appWindow: boolean
}

/** Always in this order, for every browser keeps a bank of its own. */
function appBrowsers({ platform, env }: Surroundings): string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((each) => each !== undefined)
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
  return names.map((name) => `/usr/bin/${name}`).concat('/snap/bin/chromium')
}

function defaultBrowser({ platform, env }: Surroundings, address: string): BrowserCommand {
  if (platform === 'darwin') return { program: '/usr/bin/open', args: [address], appWindow: false }
  if (platform === 'win32') {
    const program = join(env.SystemRoot ?? 'C:/Windows', 'System32', 'rundll32.exe')
    return { program, args: ['url.dll,FileProtocolHandler', address], appWindow: false }
  }
  return { program: '/usr/bin/xdg-open', args: [address], appWindow: false }
}

/** How to show the page: an app window where a browser has them, else the default browser, else null. */
export function browserCommand(
  here: Surroundings,
  address: string,
  exists: (path: string) => boolean = existsSync,
): BrowserCommand | null {
  const found = appBrowsers(here).find(exists)
  if (found) return { program: found, args: [`--app=${address}`], appWindow: true }
  const fallback = defaultBrowser(here, address)
  return exists(fallback.program) ? fallback : null
}

/** Starts it and lets it go: the browser outlives us. False where it could not be started at all. */
export function startBrowser({ program, args }: BrowserCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
