import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageFiles } from '../../../shared/page/page-answer.ts'
import { serveFiles } from '../../support/served-page.ts'
import { callPage } from './call-page.ts'
import { startBrowser } from './chromium.ts'
import { openStoragePage } from './storage-page.ts'
import { bothStores, type Store, type Stores } from './stores.ts'

/** The folder of a profile in which IndexedDB lies. */
export function databaseFolder(profile: string): string {
  return join(profile, 'Default', 'IndexedDB')
}

/** What lies on the disk after a first write: a browser may not know the store it was asked for. */
async function storeOnDisk(profile: string): Promise<Store['name'] | null> {
  const names = await readdir(databaseFolder(profile), { recursive: true }).catch(() => [])
  if (names.some((name) => name.endsWith('MANIFEST-000001'))) return 'leveldb'
  return names.length > 0 ? 'sqlite' : null
}

/** Tries each store once in the browser at hand. */
export async function findStores(folder: string, files: PageFiles): Promise<Stores> {
  if (process.platform === 'win32')
    return { all: [], missing: ['everything that kills a browser: Windows has no process groups'] }
  const served = await serveFiles(files)
  const all: Store[] = []
  const missing: string[] = []
  try {
    for (const store of bothStores) {
      const profile = join(folder, `probe-${store.name}`)
      const running = await startBrowser({ profile, flags: store.flags })
      const { page } = await openStoragePage(running, served)
      await callPage(page, 'open')
      await running.close()
      if ((await storeOnDisk(profile)) === store.name) all.push(store)
      else missing.push(`the store ${store.name}: this browser does not have it`)
      await rm(profile, { recursive: true, force: true })
    }
  } finally {
    await served.stop()
  }
  return { all, missing }
}
