import type { BackupHost } from './backups.ts'
import { browserBackups } from './browser-backups.ts'
import { browserHost } from './browser-host.ts'
import { desktopBackups } from './desktop-backups.ts'
import { desktopBridge, desktopHost } from './desktop-host.ts'
import type { Host } from './host.ts'

/** The host this page runs in. */
export function chooseHost(): Host {
  return desktopHost() ?? browserHost()
}

/** Where this page's backups go: files on the desktop, the origin's private storage in a browser. */
export function chooseBackups(): BackupHost {
  const bridge = desktopBridge()
  return bridge ? desktopBackups(bridge) : browserBackups()
}
