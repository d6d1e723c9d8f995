import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, Rectangle } from 'electron'
import { StandInContents } from './contents.ts'
import { house } from './house.ts'
import { onlyModelled, preventable } from './refusal.ts'
import { workArea } from './screen.ts'

type Modelled = Pick<
  ElectronWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isVisible'
  | 'isFocused'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getTitle'
  | 'setAlwaysOnTop'
  | 'isAlwaysOnTop'
  | 'setVisibleOnAllWorkspaces'
  | 'removeMenu'
  | 'setOverlayIcon'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
>

const windowEvents = [
  ...['ready-to-show', 'show', 'hide', 'focus', 'blur', 'resize', 'move', 'minimize', 'restore', 'maximize'],
  ...['close', 'closed'],
]
const smallest = { width: 800, height: 600 }
let lastId = 0

/** A window as far as main asks one: where it is and whether it is seen are only remembered; its page is real. */
export class StandInWindow extends EventEmitter implements Modelled {
  readonly id: number
  readonly webContents: StandInContents
  readonly options: BrowserWindowConstructorOptions
  private bounds: Rectangle
  private readonly title: string
  private visible: boolean
  private minimized: boolean
  private maximized: boolean
  private onTop: boolean
  private destroyed: boolean

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    lastId += 1
    this.id = lastId
    this.options = options
    const { x = 0, y = 0, width = smallest.width, height = smallest.height } = options
    this.bounds = { x, y, width, height }
    this.title = options.title ?? ''
    this.visible = options.show !== false
    this.minimized = false
    this.maximized = false
    this.onTop = options.alwaysOnTop === true
    this.destroyed = false
    this.webContents = StandInContents.of(options.webPreferences?.preload, { width, height })
  }

  static getAllWindows = (): StandInWindow[] => [...house.windows]
  static getFocusedWindow = (): StandInWindow | null => house.focused
  static fromWebContents = (contents: unknown): StandInWindow | null =>
    [...house.windows].find(
      (window) => window.webContents === contents || window.webContents.id === (contents as { id?: number }).id,
    ) ?? null

  loadURL(address: string): Promise<void> {
    return this.webContents.load(address)
  }
  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    const wasHidden = !this.visible
    this.visible = true
    if (wasHidden) this.emit('show')
  }
  hide(): void {
    if (!this.visible) return
    this.blur()
    this.visible = false
    this.emit('hide')
  }
  focus(): void {
    if (!this.visible || this.isFocused()) return
    house.focused?.blur()
    house.focused = this
    this.emit('focus')
  }
  blur(): void {
    if (!this.isFocused()) return
    house.focused = null
    this.emit('blur')
  }
  isVisible(): boolean {
    return this.visible
  }
  isFocused(): boolean {
    return house.focused?.id === this.id
  }
  minimize(): void {
    this.blur()
    this.minimized = true
    this.emit('minimize')
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
    this.emit('restore')
  }
  maximize(): void {
    this.maximized = true
    this.emit('maximize')
    this.emit('resize')
  }
  isMaximized(): boolean {
    return this.maximized
  }
  getBounds(): Rectangle {
    return this.maximized ? { ...workArea } : { ...this.bounds }
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }
  setBounds(change: Partial<Rectangle>): void {
    const before = this.bounds
    this.bounds = { ...before, ...change }
    const { x, y, width, height } = this.bounds
    if (x !== before.x || y !== before.y) this.emit('move')
    if (width === before.width && height === before.height) return
    this.webContents.resize({ width, height })
    this.emit('resize')
  }
  getTitle(): string {
    return this.title
  }
  setAlwaysOnTop(flag: boolean): void {
    this.onTop = flag
  }
  isAlwaysOnTop(): boolean {
    return this.onTop
  }
  setVisibleOnAllWorkspaces(): void {}
  removeMenu(): void {}
  setOverlayIcon(): void {}
  close(): void {
    if (this.destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.destroyed) return
    this.blur()
    this.destroyed = true
    this.visible = false
    for (const window of house.windows) if (window.id === this.id) house.windows.delete(window)
    this.webContents.end()
    this.emit('closed')
    house.windowGone()
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
}

/** `BrowserWindow`: what it makes is seen only through the net of what is modelled. */
export const BrowserWindow = onlyModelled(
  'BrowserWindow',
  new Proxy(StandInWindow, {
    construct: (target, args: [BrowserWindowConstructorOptions?]) => {
      const window = onlyModelled('BrowserWindow', new target(...args), windowEvents)
      // Electron tells of the first picture; that of a loaded page is close to it.
      window.webContents.once('did-finish-load', () => window.emit('ready-to-show'))
      house.windows.add(window)
      house.contentsCreated(window.webContents)
      return window
    },
  }),
)
