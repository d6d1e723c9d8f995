import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { chromiumLaunch, findChromium, findTestBrowser } from '../../../scripts/find-chromium.ts'

/** A browser that can be killed as a whole. */
export interface RunningBrowser {
  browser: Browser
  context: BrowserContext
  /** SIGKILL to every process of it at once; resolves when none of them runs any more. */
  kill: () => Promise<void>
  /** As a person closes it. */
  close: () => Promise<void>
}

interface StartOptions {
  profile: string
  flags?: readonly string[]
  /** A command to run it under, such as strace and its options. */
  under?: readonly string[]
  /** A whole browser, for settings that the engine alone does not know. */
  whole?: boolean
}

/** Generous, in ms: a busy machine is no fault. */
const patience = 60_000

let always = false

/** From now on every start is of a whole browser, as a person has it, also where the engine alone is here. */
export function startWholeBrowsers(): void {
  always = true
}

const living = new Set<number>()
process.on('exit', () => {
  for (const group of living) signalGroup(group)
})

function signalGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // No process of it is left.
  }
}

/** Whether any process of the group still runs. A dead one that nobody has waited for yet does not. */
function groupRuns(group: number): boolean {
  if (process.platform === 'linux') {
    return readdirSync('/proc').some((name) => {
      if (!/^\d+$/.test(name)) return false
      try {
        // After the name in brackets: state, parent, group.
        const [state, , its] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        if (Number(its) !== group || state === 'X') return false
        // Its first thread may be dead while another still ends a write to the disk.
        return state !== 'Z' || readdirSync(`/proc/${name}/task`).length > 1
      } catch {
        return false
      }
    })
  }
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

async function gone(child: ChildProcess, group: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve))
  while (groupRuns(group)) await sleep(5)
  living.delete(group)
}

/** The address at which the browser can be driven, which it says on standard error. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    const fail = (why: string) => reject(new Error(`Chromium ${why}. It said: ${said.slice(-5).join(' / ')}`))
    const timer = setTimeout(() => fail('did not start in time'), patience)
    child.once('error', (error) => fail(error.message))
    child.once('exit', () => fail('ended before it was ready'))
    if (!child.stderr) return fail('has no standard error')
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line)
      const found = /DevTools listening on (ws:\S+)/.exec(line)
      if (!found?.[1]) return
      clearTimeout(timer)
      resolve(found[1])
    })
  })
}

/** What a killed browser leaves behind to say that the profile is in use. */
async function freeProfile(profile: string): Promise<void> {
  const names = await readdir(profile).catch(() => [])
  for (const name of [...names.filter((each) => each.startsWith('Singleton')), 'DevToolsActivePort'])
    await rm(join(profile, name), { force: true })
}

/** Starts the tests' Chromium on a profile, in a process group of its own. */
export async function startBrowser({
  profile,
  flags = [],
  under = [],
  whole = always,
}: StartOptions): Promise<RunningBrowser> {
  await freeProfile(profile)
  const { executablePath = chromium.executablePath(), args } = chromiumLaunch(
    whole ? findChromium() : findTestBrowser(),
  )
  const [program = executablePath, ...rest] = [...under, executablePath]
  const own = [
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-breakpad',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--password-store=basic',
    '--use-mock-keychain',
    // Parts of a window that nobody sees, made ready at every start: a third of what a start costs.
    '--disable-features=PreloadTopChromeWebUI',
    // A page nobody looks at must work as fast as one that is looked at.
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
  ]
  const child = spawn(program, [...rest, ...args, ...own, ...flags, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const group = child.pid
  if (group === undefined) throw new Error(`${program} could not be started`)
  living.add(group)
  const kill = async () => {
    signalGroup(group)
    await gone(child, group)
  }
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: patience })
    const [context] = browser.contexts()
    if (!context) throw new Error('Chromium has no window')
    context.setDefaultTimeout(patience)
    return {
      browser,
      context,
      kill,
      close: async () => {
        const session = await browser.newBrowserCDPSession()
        // It answers or is gone before it could.
        await session.send('Browser.close').catch(() => undefined)
        const late = setTimeout(() => signalGroup(group), patience)
        await gone(child, group)
        clearTimeout(late)
      },
    }
  } catch (error) {
    await kill()
    throw error
  }
}
