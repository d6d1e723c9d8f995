import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const systemBrowsers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
}

/** Debian's build of the same engine without a browser around it. */
const headlessShells = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-headless-shell']

const firstOf = (paths: readonly string[]) => paths.find((path) => path !== '' && existsSync(path)) ?? null

/** A whole Chromium: Playwright's own where it is installed, else the system's, else null. */
export function findChromium(): string | null {
  return firstOf([chromium.executablePath(), ...(systemBrowsers[process.platform] ?? [])])
}

/** The engine alone, or null. It starts and opens a page for a third of the work (scripts/testing/README.md). */
export function findHeadlessShell(): string | null {
  return process.platform === 'linux' ? firstOf(headlessShells) : null
}

/** What the tests run in: the engine alone where it is installed, else a whole browser, else null. */
export function findTestBrowser(): string | null {
  return findHeadlessShell() ?? findChromium()
}

/** How it is started. Root has no sandbox to offer; the rest keeps the browser from calling home during a run. */
export function chromiumLaunch(executablePath = findChromium()): { executablePath?: string; args: string[] } {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
