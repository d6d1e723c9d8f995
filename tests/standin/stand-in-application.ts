import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium, type ElectronApplication, type Page } from '@playwright/test'
import type { FromChild, ToChild } from './child.ts'

/** What the specs use of Playwright's ElectronApplication: `_electron.launch` gives the same. */
export type DesktopApplication = Pick<ElectronApplication, 'evaluate' | 'windows' | 'process'>

const child = join(import.meta.dirname, 'child.ts')

/** Starts a process with main in it. It ends by itself where another has the profile. */
export function startChild(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return fork(child, [...args], {
    execArgv: ['--import', 'tsx'],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/** The built app over system Chromium, in the shape of Playwright's ElectronApplication. */
export class StandInApplication implements DesktopApplication {
  /** What the stand-in complained of, known once the app has ended. */
  readonly trouble: string[] = []
  private readonly answers = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  private lastId = 0

  private readonly main: ChildProcess
  private readonly browser: Browser
  private readonly chromiumId: number

  private constructor(main: ChildProcess, browser: Browser, chromiumId: number) {
    this.main = main
    this.browser = browser
    this.chromiumId = chromiumId
    main.on('message', (message: FromChild) => {
      if (message.type === 'trouble') this.trouble.push(message.words)
      if (message.type !== 'answer') return
      const answer = this.answers.get(message.id)
      this.answers.delete(message.id)
      if (message.error === undefined) answer?.resolve(message.value)
      else answer?.reject(new Error(message.error))
    })
    main.once('exit', () => {
      for (const { reject } of this.answers.values()) reject(new Error('The app has ended.'))
      void browser.close().catch(() => undefined)
    })
  }

  static async launch(args: readonly string[], env: NodeJS.ProcessEnv): Promise<StandInApplication> {
    const main = startChild(args, env)
    let talk = ''
    main.stderr?.setEncoding('utf8').on('data', (text: string) => {
      talk += text
    })
    const started = await Promise.race([
      once(main, 'message').then(([message]) => message as FromChild),
      once(main, 'exit').then(() => null),
    ])
    if (started?.type !== 'browser') throw new Error(`The app ended before it was ready.\n${talk}`)
    const browser = await chromium.connectOverCDP(started.endpoint)
    const application = new StandInApplication(main, browser, started.pid)
    application.tell({ type: 'connected' })
    return application
  }

  process(): ChildProcess {
    return this.main
  }

  windows(): Page[] {
    return this.browser.contexts().flatMap((context) => context.pages())
  }

  evaluate: ElectronApplication['evaluate'] = ((deed: unknown, arg: unknown) => {
    if (!this.main.connected) return Promise.reject(new Error('The app has ended.'))
    this.lastId += 1
    const id = this.lastId
    const answered = new Promise<unknown>((resolve, reject) => this.answers.set(id, { resolve, reject }))
    this.tell({ type: 'evaluate', id, source: String(deed), arg })
    return answered
  }) as ElectronApplication['evaluate']

  /** Chromium outlives a killed main for a moment, and the profile is its own until it is gone. */
  async browserGone(): Promise<void> {
    const events = new EventEmitter()
    for (;;) {
      try {
        process.kill(this.chromiumId, 0)
      } catch {
        return
      }
      setTimeout(() => events.emit('again'), 20)
      await once(events, 'again')
    }
  }

  private tell(message: ToChild): void {
    if (this.main.connected) this.main.send(message)
  }
}
