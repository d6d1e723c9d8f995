import type { BackupHost } from './backups.ts'
import { browserBackups } from './browser-backups.ts'
import { desktopBackups } from './desktop-backups.ts'
import { desktopBridge } from './desktop-host.ts'

/**
 * Where this page's backups go: files on the desktop, the origin's private storage in a browser. Apart from the choice of
 * host: the lookup window keeps none, and must not load the readers that check one.
 */
export function chooseBackups(): BackupHost {
  const bridge = desktopBridge()
  return bridge ? desktopBackups(bridge) : browserBackups()
}
