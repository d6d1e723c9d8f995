import { EventEmitter } from 'node:events'
import type { WebContents, WindowOpenHandlerResponse } from 'electron'
import { fromWeb, toWeb } from './address.ts'
import { answerRequest, type PausedRequest } from './answer-request.ts'
import type { Session } from './chromium.ts'
import { encode } from './codec.js'
import { chromiumOf, house } from './house.ts'
import { answerMain } from './ipc-main.ts'
import { onlyModelled, preventable, trouble } from './refusal.ts'
import { doorName, preloadWorldName, worldScripts } from './world-scripts.ts'

type Modelled = Pick<
  WebContents,
  | 'id'
  | 'getURL'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoadingMainFrame'
  | 'send'
  | 'reload'
  | 'replaceMisspelling'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
>

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'context-menu',
  'did-finish-load',
  'destroyed',
]
let lastId = 0

/** The contents of a window: a page of Chromium's with our protocol, the bridge and the door to main. */
export class StandInContents extends EventEmitter implements Modelled {
  static all = new Map<string, StandInContents>()
  readonly id: number
  session: Session | null
  /** The address of a navigation asked for by main, which no guard is asked about. */
  expected: string | null
  askToOpen: (details: Electron.HandlerDetails) => WindowOpenHandlerResponse
  private opened: Promise<Session> = new Promise(() => undefined)
  private size: { width: number; height: number }
  private url: string
  private world: number | null
  private loading: boolean
  private destroyed: boolean
  private crashed: boolean

  constructor(size: { width: number; height: number }) {
    super()
    lastId += 1
    this.id = lastId
    this.session = null
    this.expected = null
    this.askToOpen = () => ({ action: 'allow' })
    this.size = size
    this.url = ''
    this.world = null
    this.loading = false
    this.destroyed = false
    this.crashed = false
  }

  /** Its page begins, with this preload. */
  static of(preload: string | undefined, size: { width: number; height: number }): StandInContents {
    const contents = onlyModelled('WebContents', new StandInContents(size), events)
    contents.opened = contents.open(preload)
    contents.opened.catch(() => undefined)
    return contents
  }

  getURL(): string {
    return this.url
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isCrashed(): boolean {
    return this.crashed
  }
  isLoadingMainFrame(): boolean {
    return this.loading
  }
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => WindowOpenHandlerResponse): void {
    this.askToOpen = handler
  }
  /** Nothing here has WebRTC's network: the network stop is Chromium's own. */
  setWebRTCIPHandlingPolicy(): void {}
  replaceMisspelling(): void {}

  send(channel: string, ...args: unknown[]): void {
    const words = args.map((each) => encode(each))
    this.inPreload(`__standIn.hear(${JSON.stringify(channel)}, ${JSON.stringify(words)})`)
  }

  reload(): void {
    this.expected = toWeb(this.url)
    this.loading = true
    void this.opened.then((session) => session.send('Page.reload')).catch(() => undefined)
  }

  /** Resolves when the page has loaded; rejects as Electron does where it could not. */
  async load(address: string): Promise<void> {
    this.loading = true
    const session = await this.opened
    this.expected = toWeb(address)
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await session.send('Page.navigate', { url: toWeb(address) })
    if (errorText) {
      this.loading = false
      throw new Error(`${String(errorText).replace(/^net::/, '')} loading '${address}'`)
    }
    await loaded
  }

  /** A navigation that was begun and then refused: the page that was there stays. */
  stopped(): void {
    this.loading = false
  }

  resize(size: { width: number; height: number }): void {
    this.size = size
    const metrics = { ...this.size, deviceScaleFactor: 1, mobile: false }
    void this.opened
      .then((session) => session.send('Emulation.setDeviceMetricsOverride', metrics))
      .catch(() => undefined)
  }

  end(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('destroyed')
    void this.opened
      .then(({ targetId }) => {
        StandInContents.all.delete(targetId)
        return chromiumOf().send('Target.closeTarget', { targetId })
      })
      .catch(() => undefined)
  }

  /** True where a navigation may go on; asks the listeners where the page began it. */
  mayGo(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.expected === toWeb(url)) {
      this.expected = null
      this.loading = true
      return true
    }
    const event = preventable({ url, isMainFrame, isSameDocument: false })
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.loading = true
    return !event.defaultPrevented
  }

  private async open(preload: string | undefined): Promise<Session> {
    const scripts = worldScripts(preload)
    const session = await chromiumOf().newPage((page) => {
      this.session = page
      StandInContents.all.set(page.targetId, this)
      this.listen(page)
      const atStart = (source: string, worldName?: string) =>
        page.send('Page.addScriptToEvaluateOnNewDocument', { source, ...(worldName ? { worldName } : {}) })
      return [
        page.send('Page.enable'),
        page.send('Runtime.enable'),
        page.send('Inspector.enable'),
        page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
        page.send('Runtime.addBinding', { name: doorName, executionContextName: preloadWorldName }),
        atStart(scripts.page),
        ...(preload ? [atStart(scripts.preload, preloadWorldName)] : []),
        page.send('Emulation.setDeviceMetricsOverride', { ...this.size, deviceScaleFactor: 1, mobile: false }),
      ]
    })
    return session
  }

  private listen({ events: page, targetId, send }: Session): void {
    page.on('Fetch.requestPaused', (request: PausedRequest) => {
      answerRequest(request, this, send, targetId).catch((error: unknown) => {
        // The page has gone elsewhere and waits no longer for this file: nobody is there to be answered.
        if (/Invalid InterceptionId/.test(String(error))) return
        if (!this.destroyed && house.chromium) trouble.push(`an answer failed: ${String(error)}`)
      })
    })
    page.on('Page.frameNavigated', ({ frame }: { frame: { id: string; url: string; urlFragment?: string } }) => {
      if (frame.id === targetId) this.url = fromWeb(frame.url + (frame.urlFragment ?? ''))
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId === targetId) this.url = fromWeb(url)
    })
    page.on('Page.loadEventFired', () => {
      if (this.url === '' || this.url === 'about:blank') return
      this.loading = false
      this.emit('did-finish-load')
    })
    page.on('Page.windowOpen', ({ url, windowName }: { url: string; windowName: string }) => {
      const details = { url: fromWeb(url), frameName: windowName, features: '', disposition: 'new-window' as const }
      const { action } = this.askToOpen({ ...details, referrer: { url: '', policy: 'no-referrer' } })
      if (action !== 'deny') trouble.push(`a window for ${url} was allowed, which the stand-in cannot open`)
    })
    page.on('Runtime.executionContextCreated', ({ context }: { context: World }) => {
      if (context.name === preloadWorldName && context.auxData.frameId === targetId) this.world = context.id
    })
    page.on('Runtime.executionContextsCleared', () => {
      this.world = null
    })
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }: Called) => {
      if (name === doorName && executionContextId === this.world) void this.answer(payload)
    })
    page.on('Inspector.targetCrashed', () => {
      this.crashed = true
      this.loading = false
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('Inspector.targetReloadedAfterCrash', () => {
      this.crashed = false
    })
  }

  private async answer(payload: string): Promise<void> {
    const { call, channel, args } = JSON.parse(payload) as { call: number; channel: string; args: unknown[] }
    const answered = await answerMain(channel, args, { sender: this, senderFrame: { url: this.url, parent: null } })
    this.inPreload(`__standIn.settle(${call}, ${JSON.stringify(answered)})`)
  }

  private inPreload(expression: string): void {
    if (this.world === null || this.destroyed) return
    this.session?.send('Runtime.evaluate', { expression, contextId: this.world }).catch(() => undefined)
  }
}

interface World {
  id: number
  name: string
  auxData: { frameId?: string }
}
interface Called {
  name: string
  payload: string
  executionContextId: number
}
