import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, type Page } from '@playwright/test'
import type * as Electron from 'electron'
import { hereNow, noWindowReason } from '../../../scripts/electron-runtime.ts'
import { type DesktopApplication, StandInApplication, startChild } from '../../standin/stand-in-application.ts'

const root = process.cwd()
const recorder = join(root, 'tests', 'standin', 'record-shell.cjs')

/** Electron's program, or null where its runtime was not installed. */
function installedElectron(): string | null {
  try {
    const folder = join(root, 'node_modules', 'electron')
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Where the specs run: in real Electron where its runtime is installed and a window can be shown, else in the stand-in.
 * DESKTOP_TESTS=electron or DESKTOP_TESTS=stand-in decides instead.
 */
export const runsIn: 'electron' | 'stand-in' = ((): 'electron' | 'stand-in' => {
  const wish = process.env.DESKTOP_TESTS
  if (wish === 'electron' || wish === 'stand-in') return wish
  return installedElectron() && noWindowReason(hereNow()) === null ? 'electron' : 'stand-in'
})()

/** A home of its own for everything the app writes outside of its profile. */
function environment(folder: string): NodeJS.ProcessEnv {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  return { ...process.env, HOME: home, USERPROFILE: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, APPDATA: home }
}

function argumentsFor(profile: string, more: readonly string[]): string[] {
  return [`--user-data-dir=${profile}`, ...more]
}

/** The app, running, with its first window loaded. */
export interface DesktopApp {
  app: DesktopApplication
  page: Page
  /** Lines the app wrote for whoever started it from a terminal. */
  lines: string[]
  /** As the menu or the system quits it; resolves with the exit code. */
  quit: () => Promise<number>
  /** Resolves with the exit code when it has ended by itself. */
  ended: Promise<number>
  /** Ends it without a word, as a crash does. */
  kill: () => Promise<void>
  /** What the stand-in complained of; empty in real Electron. */
  trouble: () => string[]
}

function codeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.once('exit', (code) => resolve(code ?? 1))
  })
}

const addresses = { main: /story-bank[^/]*\/(?:index\.html)?(?:#|$)/, lookup: /story-bank[^/]*\/lookup\.html/ }

/** The page of a window, once it is there and has drawn something: every window begins with an empty one. */
export async function pageOf(app: DesktopApplication, window: keyof typeof addresses): Promise<Page> {
  const found = () => app.windows().find((page) => addresses[window].test(page.url()))
  await expect.poll(() => found() !== undefined, { timeout: 90_000 }).toBe(true)
  const page = found()
  if (!page) throw new Error(`The ${window} window went away.`)
  await page.locator('#root > *').first().waitFor()
  return page
}

/** Starts the app on the profile in `folder`, with `more` arguments. */
export async function startApp(folder: string, more: readonly string[] = []): Promise<DesktopApp> {
  const args = argumentsFor(join(folder, 'profile'), more)
  const env = environment(folder)
  const standIn = runsIn === 'stand-in' ? await StandInApplication.launch(args, env) : null
  const app: DesktopApplication =
    standIn ?? (await _electron.launch({ args: ['-r', recorder, root, ...args], env: env as Record<string, string> }))
  const child = app.process()
  const ended = codeOf(child)
  const lines: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter((line) => line.startsWith('STAR Story Bank:')))
  })
  const page = await pageOf(app, 'main')
  return {
    app,
    page,
    lines,
    ended,
    quit: async () => {
      // The process may be gone before it can answer.
      await app
        .evaluate(({ app: electron, dialog }) => {
          // On a busy machine the flush may outlast main's patience: as a person would, wait.
          const asked = dialog.showMessageBox as (...args: unknown[]) => Promise<Electron.MessageBoxReturnValue>
          dialog.showMessageBox = async (...args: unknown[]) => {
            const { message } = args.at(-1) as Electron.MessageBoxOptions
            const isSlow = message === 'The last changes are still being saved.'
            return isSlow ? { response: 0, checkboxChecked: false } : asked(...args)
          }
          electron.quit()
        })
        .catch(() => undefined)
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await standIn?.browserGone()
    },
    trouble: () => standIn?.trouble ?? [],
  }
}

/** A second process on the same profile; resolves with its exit code. */
export async function startSecond(folder: string, more: readonly string[] = []): Promise<number> {
  const args = argumentsFor(join(folder, 'profile'), more)
  const env = environment(folder)
  if (runsIn === 'stand-in') return codeOf(startChild(args, env))
  const program = installedElectron()
  if (!program) throw new Error('Electron is not installed.')
  const child = spawn(program, [root, ...args], { env, stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
