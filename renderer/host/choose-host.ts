import { browserHost } from './browser-host.ts'
import { desktopHost } from './desktop-host.ts'
import type { Host } from './host.ts'

/** The host this page runs in. */
export function chooseHost(): Host {
  return desktopHost() ?? browserHost()
}
