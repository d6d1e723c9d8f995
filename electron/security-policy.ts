import type { App, Session, WebContents, WebPreferences } from 'electron'
import { lookupAddress, pageAddress, pageHost, scheme } from './address.ts'

/**
 * What the page and the process may not do, in one place (S1, S4–S6). The settings are plain data, so that a test can
 * start a browser with exactly what main applies; Electron is imported as types only.
 */

interface PreferenceGround {
  /** Where the bundled preload lies. */
  preload: string
  fromSources: boolean
  platform: NodeJS.Platform
}

/**
 * Only macOS checks spelling by itself. Everywhere else Chromium would fetch dictionaries from a server, whatever the
 * window's own setting (SAFETY.md 1.5), so there nothing is checked.
 */
export function systemSpells(platform: NodeJS.Platform): boolean {
  return platform === 'darwin'
}

/** S1, for both windows. Developer tools only where the app is run from its sources. */
export function webPreferences({ preload, fromSources, platform }: PreferenceGround): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    spellcheck: systemSpells(platform),
    devTools: fromSources,
  }
}

/** A proxy nobody listens on, for loopback too: whatever slips past the other measures ends there (SAFETY.md 1.5). */
const deadProxy = { rules: 'http://127.0.0.1:9', bypass: '<-loopback>' } as const
const webRtcPolicy = 'disable_non_proxied_udp'

/** Command-line switches, applied before the first window. A pair is a switch and its value. */
export const commandLineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['proxy-server', deadProxy.rules],
  ['proxy-bypass-list', deadProxy.bypass],
  ['webrtc-ip-handling-policy', webRtcPolicy],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
]

/** S5. Writing text to the clipboard on a click, and nothing else. */
export function isPermitted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

/** S4. Only our own page's files; the developer tools' own where they are on. */
export function mayLoad(address: string, fromSources: boolean): boolean {
  const url = parsed(address)
  if (!url) return false
  if (url.protocol === `${scheme}:`) return url.host === pageHost
  return fromSources && url.protocol === 'devtools:'
}

/** The page without its place in it, or null for what is none of our two pages, letter by letter. */
function pageOf(address: string): 'main' | 'lookup' | null {
  const [page] = address.split('#')
  if (page === pageAddress || page === `${pageAddress}index.html`) return 'main'
  return page === lookupAddress ? 'lookup' : null
}

/** S6. A page may load itself again, and go nowhere: not even to the other window's page. */
export function mayNavigate(from: string, to: string): boolean {
  const page = pageOf(to)
  return page !== null && page === pageOf(from)
}

type SwitchTarget = Pick<App['commandLine'], 'appendSwitch'>

export function applySwitches(commandLine: SwitchTarget): void {
  for (const [name, value] of commandLineSwitches) {
    if (value === undefined) commandLine.appendSwitch(name)
    else commandLine.appendSwitch(name, value)
  }
}

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
> & { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>; on: Session['on'] }

/** Denies every permission but one, every request but the page's own, every download, spelling dictionaries included. */
export async function guardSession(
  session: GuardedSession,
  { fromSources, platform }: Omit<PreferenceGround, 'preload'>,
): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setSpellCheckerEnabled(systemSpells(platform))
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, fromSources) }))
  session.on('will-download', (event) => event.preventDefault())
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: deadProxy.rules,
    proxyBypassRules: deadProxy.bypass,
  })
}

type GuardedContents = Pick<WebContents, 'getURL' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'> & {
  on: WebContents['on']
}

/** S6, for every contents there will ever be: no way out of the page, no second window, no webview. */
export function guardContents(contents: GuardedContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(contents.getURL(), event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(contents.getURL(), event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy(webRtcPolicy)
}
