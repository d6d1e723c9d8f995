import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** A window as far as main looks at one. */
export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  readonly options: Record<string, unknown>
  destroyed = false
  minimized = false
  readonly webContents = Object.assign(new EventEmitter(), {
    isDestroyed: () => this.destroyed,
    isCrashed: (): boolean => false,
    isLoadingMainFrame: () => false,
    reload: vi.fn(),
    replaceMisspelling: vi.fn(),
    send: vi.fn((_channel: string, _detail: unknown) => undefined),
  })
  loadURL = vi.fn(async (_address: string) => undefined)
  visible = false
  focused = false
  bounds = { x: 0, y: 0, width: 0, height: 0 }
  show = vi.fn(() => {
    this.visible = true
  })
  showInactive = vi.fn(() => {
    this.visible = true
  })
  hide = vi.fn(() => {
    this.visible = false
    this.focused = false
  })
  focus = vi.fn(() => {
    this.focused = true
  })
  setBounds = vi.fn((bounds: FakeWindow['bounds']) => {
    this.bounds = bounds
  })
  setAlwaysOnTop = vi.fn((_on: boolean, _level: string) => undefined)
  setVisibleOnAllWorkspaces = vi.fn((_on: boolean, _how: object) => undefined)
  removeMenu = vi.fn()
  setOverlayIcon = vi.fn((_picture: unknown, _words: string) => undefined)
  restore = vi.fn()
  maximize = vi.fn()

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    FakeWindow.all.push(this)
  }
  static fromWebContents = () => null
  isVisible = () => this.visible
  isFocused = () => this.focused
  isMinimized = () => this.minimized
  isMaximized = () => false
  isDestroyed = () => this.destroyed
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
  getBounds = () => this.bounds
  destroy = vi.fn(() => {
    this.destroyed = true
    this.emit('closed')
  })
  /** As another window takes the keys. */
  blur(): void {
    this.focused = false
    this.emit('blur')
  }
  /** As the person does: true when nothing stopped it. */
  closeByPerson(): boolean {
    const preventDefault = vi.fn()
    this.emit('close', { preventDefault })
    return preventDefault.mock.calls.length === 0
  }
}

/** An icon in the tray. */
export class FakeTray extends EventEmitter {
  static all: FakeTray[] = []
  readonly picture: unknown
  setToolTip = vi.fn()
  setContextMenu = vi.fn()
  destroy = vi.fn(() => {
    FakeTray.all = FakeTray.all.filter((each) => each !== this)
  })
  constructor(picture: unknown) {
    super()
    this.picture = picture
    FakeTray.all.push(this)
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
    getLoginItemSettings: vi.fn(() => ({ openAtLogin: false, wasOpenedAtLogin: false })),
    setLoginItemSettings: vi.fn((_settings: object) => undefined),
    setBadgeCount: vi.fn((_count: number) => true),
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
    globalShortcut: {
      register: vi.fn((_keys: string, _pressed: () => void): boolean => true),
      unregister: vi.fn((_keys: string) => undefined),
      setSuspended: vi.fn((_on: boolean) => undefined),
    },
    Menu: {
      buildFromTemplate: vi.fn((_items: object[]) => ({ popup: vi.fn() })),
      setApplicationMenu: note('menu', undefined),
    },
    nativeImage: {
      createEmpty: () => ({ addRepresentation: vi.fn(), setTemplateImage: vi.fn() }),
      createFromBitmap: vi.fn((_pixels: Uint8Array, size: object) => ({ size })),
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: true },
    protocol: { registerSchemesAsPrivileged: note('scheme', undefined), handle: note('page', undefined) },
    screen: {
      getPrimaryDisplay: () => display,
      getAllDisplays: () => [display],
      getCursorScreenPoint: () => ({ x: 10, y: 10 }),
      getDisplayNearestPoint: vi.fn((_point: object) => display),
      getDisplayMatching: vi.fn((_bounds: object) => display),
    },
    session: { defaultSession: session },
    shell: { showItemInFolder: vi.fn((_path: string) => undefined) },
    Tray: FakeTray,
  }
  return { electron, order, ready }
}
