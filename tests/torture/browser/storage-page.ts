import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { build } from 'vite'
import { readPageFiles } from '../../../electron/page-files.ts'
import type { PageFiles } from '../../../shared/page/page-answer.ts'
import type { ServedPage } from '../../support/served-page.ts'
import type { RunningBrowser } from './chromium.ts'

/** Builds the page that holds the app's own storage code and nothing to look at; it is no part of the app. */
export async function buildStoragePage(folder: string): Promise<PageFiles> {
  const root = join(import.meta.dirname, '../page')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'index.html') },
    },
  })
  return readPageFiles(folder)
}

export interface StoragePage {
  page: Page
  session: CDPSession
}

/** The page, open in a browser; `onSaid` hears what it acknowledges, in order. */
export async function openStoragePage(
  { context }: RunningBrowser,
  { origin }: ServedPage,
  onSaid: (said: string) => void = () => undefined,
  path = '/',
): Promise<StoragePage> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  // A bare binding: nothing stands between the page's word and this process.
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'acknowledge') onSaid(payload)
  })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'acknowledge' })
  await page.goto(`${origin}${path}`)
  await page.waitForFunction(() => window.torture !== undefined)
  return { page, session }
}
