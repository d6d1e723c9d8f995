import { readFileSync } from 'node:fs'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import {
  applySwitches,
  commandLineSwitches,
  guardContents,
  guardSession,
  isPermitted,
  mayLoad,
  mayNavigate,
  webPreferences,
} from '../../electron/security-policy.ts'

/** Every permission Electron documents, out of its own declarations. */
function documentedPermissions(): string[] {
  const declarations = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
  const signatures = declarations.match(/setPermission(?:Request|Check)Handler\(handler: .*permission: [^,]+,/g) ?? []
  const names = signatures.flatMap((each) => [...(each.split('permission: ')[1] ?? '').matchAll(/'([^']+)'/g)])
  return [...new Set(names.map(([, name]) => name ?? ''))]
}

type Listener = (...args: unknown[]) => unknown

function fakeSession() {
  const on = new Map<string, Listener>()
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setProxy: vi.fn(async () => undefined),
    webRequest: { onBeforeRequest: vi.fn() },
    on: (name: string, listener: Listener) => on.set(name, listener),
  }
  return {
    session,
    on,
    guard: (platform: NodeJS.Platform = 'linux', fromSources = false) =>
      guardSession(session as unknown as Session, { platform, fromSources }),
  }
}

function fakeContents(at = 'app://story-bank/') {
  const on = new Map<string, Listener>()
  const contents = {
    on: (name: string, listener: Listener) => on.set(name, listener),
    getURL: () => at,
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
  }
  guardContents(contents as unknown as WebContents)
  const isPrevented = (event: string, detail: object = {}) => {
    const preventDefault = vi.fn()
    on.get(event)?.({ preventDefault, ...detail })
    return preventDefault.mock.calls.length === 1
  }
  return { contents, isPrevented }
}

const foreign = [
  'https://evil.test/',
  'http://evil.test/',
  'http://127.0.0.1:7827/',
  'http://localhost/',
  'ws://evil.test/',
  'wss://evil.test/',
  'ftp://evil.test/',
  'file:///etc/passwd',
  'file://server/share',
  'about:blank',
  'about:srcdoc',
  'data:text/html,<script>1</script>',
  'blob:https://evil.test/1',
  'blob:app://story-bank/1',
  'filesystem:app://story-bank/temporary/x',
  'javascript:alert(1)',
  'vbscript:x',
  'mailto:a@evil.test',
  'tel:1',
  'chrome://settings/',
  'chrome-extension://abc/page.html',
  'view-source:app://story-bank/',
  'ms-settings:',
  'search-ms:query',
  'smb://server/share',
  'vscode://file/etc/passwd',
  'application://story-bank/',
  'apps://story-bank/',
  'app:story-bank/',
  'app:///index.html',
  'app://evil/',
  'app://story-bank.evil.test/',
  'app://evil.test/app://story-bank/',
  'app://user@evil/',
  'app://STORY-BANK.evil/',
  'http://app://story-bank/',
  'https:app://story-bank/',
  ' https://evil.test/',
  '',
  'story-bank',
  '//evil.test/',
]
/** Our own scheme and host, yet not the page. */
const inside = [
  'app://story-bank/assets/main.js',
  'app://story-bank/?x=https://evil.test/',
  'app://story-bank/index.html?x',
  'app://story-bank//',
  'app://story-bank/index.html/',
  'app://user:pass@story-bank/',
  'app://story-bank/..%2fx',
  'app://story-bank/lookup.html?x',
  'app://story-bank/Lookup.html',
  'app://story-bank/lookup.html/',
]

describe('window settings (S1)', () => {
  it('are exactly these', () => {
    const settings = {
      preload: '/x/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      spellcheck: false,
      devTools: false,
    }
    const preload = '/x/preload.cjs'
    for (const platform of ['linux', 'win32'] as const) {
      expect(webPreferences({ preload, fromSources: false, platform })).toStrictEqual(settings)
      expect(webPreferences({ preload, fromSources: true, platform })).toStrictEqual({ ...settings, devTools: true })
    }
    // macOS checks spelling by itself and fetches nothing.
    expect(webPreferences({ preload, fromSources: false, platform: 'darwin' })).toStrictEqual({
      ...settings,
      spellcheck: true,
    })
  })
})

describe('permissions (S5)', () => {
  it('are all denied but writing text to the clipboard, by every handler', async () => {
    const names = documentedPermissions()
    expect(names.length).toBeGreaterThan(40)
    const { session, guard } = fakeSession()
    await guard()
    const request = session.setPermissionRequestHandler.mock.lastCall?.[0]
    const check = session.setPermissionCheckHandler.mock.lastCall?.[0]
    const granted = [...names, 'one of next year'].filter((name) => {
      const answer = vi.fn()
      request({}, name, answer, {})
      expect(answer).toHaveBeenCalledExactlyOnceWith(isPermitted(name))
      expect(check(null, name, 'app://story-bank', {})).toBe(isPermitted(name))
      return isPermitted(name)
    })
    expect(granted).toEqual(['clipboard-sanitized-write'])
  })

  it('deny every device and every picture of the screen', async () => {
    const { session, guard } = fakeSession()
    await guard()
    expect(session.setDevicePermissionHandler.mock.lastCall?.[0]({ deviceType: 'usb' })).toBe(false)
    const answer = vi.fn()
    session.setDisplayMediaRequestHandler.mock.lastCall?.[0]({}, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(null)
  })
})

describe('no egress (S4)', () => {
  it('cancels every request but those for our own files', async () => {
    const { session, guard } = fakeSession()
    await guard()
    const isCancelled = (url: string) => {
      const answer = vi.fn()
      session.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, answer)
      return answer.mock.lastCall?.[0].cancel
    }
    for (const url of foreign) expect([url, isCancelled(url)]).toEqual([url, true])
    expect(isCancelled('devtools://devtools/bundled/x.js')).toBe(true)
    expect(isCancelled('app://story-bank/assets/main.js')).toBe(false)
    expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true)
    expect(mayLoad('https://evil.test/', true)).toBe(false)
  })

  it('leads what is left to a proxy nobody listens on, loopback included, and fetches no dictionaries', async () => {
    const { session, on, guard } = fakeSession()
    await guard()
    expect(session.setProxy).toHaveBeenCalledWith({
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    })
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
    await guard('win32')
    expect(session.setSpellCheckerEnabled).toHaveBeenLastCalledWith(false)
    await guard('darwin')
    expect(session.setSpellCheckerEnabled).toHaveBeenLastCalledWith(true)
    const preventDefault = vi.fn()
    on.get('will-download')?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('applies every switch of the list', () => {
    const appendSwitch = vi.fn()
    applySwitches({ appendSwitch } as unknown as App['commandLine'])
    expect(appendSwitch.mock.calls).toEqual(commandLineSwitches)
    expect(commandLineSwitches).toEqual(
      expect.arrayContaining([
        ['proxy-server', 'http://127.0.0.1:9'],
        ['proxy-bypass-list', '<-loopback>'],
        ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
      ]),
    )
  })
})

const ownAddresses = {
  main: ['app://story-bank/', 'app://story-bank/index.html', 'app://story-bank/#stories'],
  lookup: ['app://story-bank/lookup.html', 'app://story-bank/lookup.html#x'],
}

describe.each(['main', 'lookup'] as const)('no way out of the page of the %s window (S6)', (which) => {
  const own = ownAddresses[which]
  const other = ownAddresses[which === 'main' ? 'lookup' : 'main']
  const { contents, isPrevented } = fakeContents(own[0])
  const all = [...foreign, ...inside, ...other]

  it('stops navigation to all of at least 40 addresses, in every frame', () => {
    expect(all.length).toBeGreaterThanOrEqual(40)
    for (const url of all) {
      expect([url, isPrevented('will-navigate', { url })]).toEqual([url, true])
      expect([url, isPrevented('will-frame-navigate', { url, isMainFrame: true })]).toEqual([url, true])
    }
  })

  it('lets the page load itself again, at the top only', () => {
    for (const url of own) {
      expect(mayNavigate(own[0] ?? '', url)).toBe(true)
      expect(isPrevented('will-navigate', { url })).toBe(false)
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false)
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
    }
  })

  it('stops redirects, webviews and new windows', () => {
    expect(isPrevented('will-redirect', { url: 'app://story-bank/' })).toBe(true)
    expect(isPrevented('will-attach-webview')).toBe(true)
    const open = contents.setWindowOpenHandler.mock.lastCall?.[0]
    for (const url of [...all, 'app://story-bank/']) expect(open({ url })).toEqual({ action: 'deny' })
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp')
  })
})
