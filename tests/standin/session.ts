import { EventEmitter } from 'node:events'
import type { Session, WebRequest } from 'electron'
import { toWeb } from './address.ts'
import { chromiumOf, house } from './house.ts'
import { onlyModelled, preventable } from './refusal.ts'

type Guard = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>
type Check = Parameters<Session['setPermissionCheckHandler']>[0]
type Modelled = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
>

let guard: Guard | null = null
let check: Check = null

/** What looks at every request, or null before main set it. */
export function requestGuard(): Guard | null {
  return guard
}

/** Electron's names of permissions a page can ask for here, and Chromium's. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
] as const

/** Puts the check handler in force. Without one Electron grants everything. */
export async function applyPermissions(origin: string): Promise<void> {
  for (const [name, known] of permissions) {
    const granted = check === null || check(null, name, origin, {} as Electron.PermissionCheckHandlerHandlerDetails)
    await chromiumOf().send('Browser.setPermission', {
      permission: { name: known },
      setting: granted ? 'granted' : 'denied',
      origin: toWeb(origin),
    })
  }
}

class StandInSession extends EventEmitter implements Modelled {
  readonly webRequest = onlyModelled('webRequest', {
    onBeforeRequest: (listener: Guard) => {
      guard = listener
    },
  })
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(handler: Check): void {
    check = handler
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  /** Main gives the same proxy as a switch, which Chromium gets. */
  async setProxy(): Promise<void> {}
}

const defaultSession = onlyModelled('session', new StandInSession(), ['will-download'])
export const session = onlyModelled('session', { defaultSession })

/** Downloads are told to the session; one that nobody prevents lands in the folder. */
export async function watchDownloads(folder: string): Promise<void> {
  const chromium = house.chromium
  if (!chromium) return
  chromium.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => {
    const event = preventable({})
    defaultSession.emit('will-download', event, { getFilename: () => String(suggestedFilename) })
    if (event.defaultPrevented) chromium.send('Browser.cancelDownload', { guid }).catch(() => undefined)
  })
  await chromium.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true })
}
