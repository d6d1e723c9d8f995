import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type DesktopApp, startApp } from './desktop-app.ts'

export { expect } from '@playwright/test'

/** Loads the page anew with an ear for violations of its content policy; returns how to ask for those so far. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Reflect.set(window, '__violations', heard)
    document.addEventListener('securitypolicyviolation', (event) =>
      heard.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.reload()
  await page.locator('#root > *').first().waitFor()
  return () => page.evaluate(() => Reflect.get(window, '__violations') as string[])
}

interface Desktop {
  /** Empty at the start: the profile and the home of the app lie in it. */
  folder: string
  /** Starts the app on the profile of this test; every start is ended and looked over afterwards. */
  start: (more?: readonly string[]) => Promise<DesktopApp>
  /** Complaints of the app that this test means to cause, by their words. */
  meant: RegExp[]
}

/** Every start of the app is looked over: no policy violated, no error unforeseen, nothing escaped to the network. */
export const test = base.extend<Desktop>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-'))
    await use(folder)
    // Chromium's last helpers may still hold a file for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
  meant: async ({}, use) => use([]),
  start: async ({ folder, meant }, use) => {
    const started: DesktopApp[] = []
    const errors: string[] = []
    await use(async (more = []) => {
      const one = await startApp(folder, more)
      started.push(one)
      one.page.on('pageerror', (error) => errors.push(error.message))
      one.page.on('console', (message) => {
        if (/Content Security Policy|Trusted ?Type/i.test(message.text())) errors.push(message.text())
      })
      return one
    })
    for (const one of started) {
      if (one.app.process().exitCode !== null || one.app.process().signalCode !== null) continue
      await one.app
        .evaluate(({ app, dialog }) => {
          dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
          app.quit()
        })
        .catch(() => undefined)
      await one.ended
    }
    const complaints = [...errors, ...started.flatMap(({ lines, trouble }) => [...lines, ...trouble()])]
    expect(complaints.filter((words) => !meant.some((pattern) => pattern.test(words)))).toEqual([])
  },
})
