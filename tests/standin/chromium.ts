import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromiumLaunch } from '../../scripts/find-chromium.ts'

type Fields = Record<string, unknown>
interface Message {
  id?: number
  method?: string
  params?: Fields
  result?: Fields
  error?: { message: string }
  sessionId?: string
}

/** Events of one page, each under its name in the DevTools protocol. */
export interface Session {
  id: string
  targetId: string
  events: EventEmitter
  send: (method: string, params?: Fields) => Promise<Fields>
}

const ownSwitches = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  // Parts of a window that nobody sees, made ready at every start: a third of what a start costs.
  '--disable-features=PreloadTopChromeWebUI',
  '--disable-dev-shm-usage',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  // The network stop: nothing has an address, whatever asks for it.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** System Chromium on a profile, spoken to over a pipe; another port is open for the tests' own Playwright. */
export class Chromium {
  /** Sessions of targets nobody awaited: pop-ups. */
  onPopUp: (session: Session) => void = () => undefined
  private readonly calls = new Map<number, { resolve: (result: Fields) => void; reject: (error: Error) => void }>()
  private readonly sessions = new Map<string, Session>()
  private readonly browserEvents = new EventEmitter()
  private lastId = 0
  private creating = 0
  private unclaimed: Session[] = []

  private readonly program: ChildProcess
  private readonly input: Writable
  private readonly profile: string

  private constructor(program: ChildProcess, input: Writable, output: Readable, profile: string) {
    this.program = program
    this.input = input
    this.profile = profile
    let rest = ''
    output.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) this.hear(JSON.parse(part) as Message)
    })
    this.program.once('exit', () => {
      for (const { reject } of this.calls.values()) reject(new Error('Chromium ended.'))
    })
    input.on('error', () => undefined)
  }

  static async launch(profile: string, switches: readonly string[]): Promise<Chromium> {
    const { executablePath, args } = chromiumLaunch()
    if (!executablePath) throw new Error('There is no Chromium here.')
    // The last run's: whoever read it would knock at a closed door.
    rmSync(join(profile, 'DevToolsActivePort'), { force: true })
    const program = spawn(executablePath, [...args, ...ownSwitches, ...switches, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const [, , , input, output] = program.stdio
    const chromium = new Chromium(program, input as Writable, output as Readable, profile)
    await chromium.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    return chromium
  }

  get pid(): number {
    return this.program.pid ?? 0
  }

  on(method: string, listener: (params: Fields) => void): void {
    this.browserEvents.on(method, listener)
  }

  /** Where Playwright connects. */
  async endpoint(): Promise<string> {
    for (;;) {
      try {
        const [port, path] = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n')
        if (port && path) return `ws://127.0.0.1:${port}${path}`
      } catch {
        // Not written yet.
      }
      await sleep(20)
    }
  }

  async version(): Promise<string> {
    const { product } = await this.send('Browser.getVersion')
    return String(product).replace(/^.*\//, '')
  }

  /** A page of its own, paused: `begin` sends what must be in force before anything runs. */
  async newPage(begin: (session: Session) => Promise<unknown>[]): Promise<Session> {
    this.creating += 1
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', newWindow: true })
    let session = this.claim(String(targetId))
    while (!session) {
      await once(this.browserEvents, 'attached')
      session = this.claim(String(targetId))
    }
    this.creating -= 1
    this.tellPopUps()
    const begun = begin(session)
    await Promise.all([...begun, session.send('Runtime.runIfWaitingForDebugger')])
    return session
  }

  async close(): Promise<void> {
    const ended = this.program.exitCode === null ? once(this.program, 'exit') : Promise.resolve()
    await this.send('Browser.close').catch(() => undefined)
    await ended
  }

  send(method: string, params: Fields = {}, sessionId?: string): Promise<Fields> {
    this.lastId += 1
    const id = this.lastId
    this.input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    return new Promise((resolve, reject) => this.calls.set(id, { resolve, reject }))
  }

  private claim(targetId: string): Session | undefined {
    const session = this.unclaimed.find((each) => each.targetId === targetId)
    this.unclaimed = this.unclaimed.filter((each) => each !== session)
    return session
  }

  private tellPopUps(): void {
    if (this.creating > 0) return
    for (const session of this.unclaimed.splice(0)) this.onPopUp(session)
  }

  private hear({ id, method, params = {}, result, error, sessionId }: Message): void {
    if (id !== undefined) {
      const call = this.calls.get(id)
      this.calls.delete(id)
      if (error) call?.reject(new Error(error.message))
      else call?.resolve(result ?? {})
    } else if (sessionId) this.sessions.get(sessionId)?.events.emit(method ?? '', params)
    else if (method === 'Target.attachedToTarget') this.attached(params)
    else this.browserEvents.emit(method ?? '', params)
  }

  private attached(params: Fields): void {
    const { targetId, type } = params.targetInfo as { targetId: string; type: string }
    const id = String(params.sessionId)
    const session: Session = {
      id,
      targetId,
      events: new EventEmitter(),
      send: (method, each) => this.send(method, each, id),
    }
    this.sessions.set(id, session)
    if (type !== 'page') {
      session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
      return
    }
    this.unclaimed.push(session)
    this.browserEvents.emit('attached')
    this.tellPopUps()
  }
}
