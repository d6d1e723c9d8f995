import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** A window as far as main looks at one. */
export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  readonly options: Record<string, unknown>
  destroyed = false
  readonly webContents = Object.assign(new EventEmitter(), {
    isDestroyed: () => this.destroyed,
    isCrashed: (): boolean => false,
    isLoadingMainFrame: () => false,
    reload: vi.fn(),
    send: vi.fn((_channel: string, _detail: unknown) => undefined),
  })
  loadURL = vi.fn(async (_address: string) => undefined)
  show = vi.fn()
  focus = vi.fn()
  restore = vi.fn()
  maximize = vi.fn()

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    FakeWindow.all.push(this)
  }
  static fromWebContents = () => null
  isMinimized = () => true
  isMaximized = () => false
  isDestroyed = () => this.destroyed
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
  destroy = vi.fn(() => {
    this.destroyed = true
    this.emit('closed')
  })
  /** As the person does: true when nothing stopped it. */
  closeByPerson(): boolean {
    const preventDefault = vi.fn()
    this.emit('close', { preventDefault })
    return preventDefault.mock.calls.length === 0
  }
}

/** Electron as far as main uses it, writing down in `order` what must happen in order. */
export function fakeElectron({ lock, userData }: { lock: boolean; userData: string }) {
  const order: string[] = []
  const note = <Value>(name: string, value: Value) =>
    vi.fn((..._args: unknown[]) => {
      order.push(name)
      return value
    })
  let ready: () => void = () => undefined
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: note('sandbox', undefined),
    requestSingleInstanceLock: note('lock', lock),
    quit: note('quit', undefined),
    exit: note('exit', undefined),
    whenReady: () => whenReady,
    getPath: () => userData,
    getVersion: () => '0.1.0',
    setAppUserModelId: vi.fn(),
    commandLine: { appendSwitch: note('switch', undefined) },
  })
  const area = { x: 0, y: 0, width: 1920, height: 1080 }
  const display = { id: 1, workArea: area }
  const session = {
    setPermissionRequestHandler: note('permissions', undefined),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setProxy: note('proxy', Promise.resolve()),
    webRequest: { onBeforeRequest: vi.fn() },
    on: vi.fn(),
  }
  const electron = {
    app,
    BrowserWindow: FakeWindow,
    clipboard: { writeText: vi.fn() },
    dialog: {
      showErrorBox: vi.fn(),
      showMessageBox: vi.fn(async () => ({ response: 0 })),
      showOpenDialog: vi.fn(async (): Promise<{ canceled: boolean; filePaths: string[] }> => {
        return { canceled: true, filePaths: [] }
      }),
    },
    ipcMain: { handle: vi.fn((_name: string, _listener: (...args: unknown[]) => Promise<unknown>) => undefined) },
    Menu: {
      buildFromTemplate: vi.fn(() => ({ popup: vi.fn() })),
      setApplicationMenu: note('menu', undefined),
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: true },
    protocol: { registerSchemesAsPrivileged: note('scheme', undefined), handle: note('page', undefined) },
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    session: { defaultSession: session },
  }
  return { electron, order, ready }
}
