import type { App, Session, WebContents, WebPreferences } from 'electron'
import { pageAddress, pageHost, scheme } from './address.ts'

/**
 * What the page and the process may not do, in one place (S1, S4–S6). The settings are plain data, so that a test can
 * start a browser with exactly what main applies; Electron is imported as types only.
 */

/** S1. Developer tools only where the app is run from its sources. */
export function webPreferences(preload: string, fromSources: boolean): WebPreferences {
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
    spellcheck: false,
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

/** S6. The page may load itself again, letter by letter, and go nowhere. */
export function mayNavigate(address: string): boolean {
  const [page] = address.split('#')
  return page === pageAddress || page === `${pageAddress}index.html`
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
export async function guardSession(session: GuardedSession, fromSources: boolean): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, fromSources) }))
  session.on('will-download', (event) => event.preventDefault())
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: deadProxy.rules,
    proxyBypassRules: deadProxy.bypass,
  })
}

type GuardedContents = Pick<WebContents, 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'> & {
  on: WebContents['on']
}

/** S6, for every contents there will ever be: no way out of the page, no second window, no webview. */
export function guardContents(contents: GuardedContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy(webRtcPolicy)
}
