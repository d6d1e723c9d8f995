import AxeBuilder from '@axe-core/playwright'
import { test as base, type Page } from '@playwright/test'
import { readPageFiles } from '../../../electron/page-files.ts'
import { serveFiles } from '../../support/served-page.ts'

export { expect } from '@playwright/test'

/** What went wrong on a page without anybody looking. */
export interface Watch {
  /** Requests to anywhere but the app's own files. */
  strangers: string[]
  /** Content policy and Trusted Types violations. */
  violations: string[]
  /** Uncaught errors and error messages on the console. */
  errors: string[]
}

declare global {
  interface Window {
    __violations?: string[]
  }
}

async function watchPage(page: Page, origin: string): Promise<Watch> {
  const watch: Watch = { strangers: [], violations: [], errors: [] }
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:')) watch.strangers.push(url)
  })
  page.on('pageerror', (error) => watch.errors.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy|Trusted ?Type/i.test(text)) watch.violations.push(text)
    else if (message.type() === 'error') watch.errors.push(text)
  })
  await page.addInitScript(() => {
    window.__violations = []
    // A headless browser has no file dialog to answer; without the picker the app downloads, which can be caught.
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    document.addEventListener('securitypolicyviolation', (event) => {
      window.__violations?.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return watch
}

/** A page that is watched: after every journey no stranger was asked, no policy was violated and nothing was thrown. */
export const test = base.extend<{ watch: Watch }, { origin: string }>({
  /** Where the built app is served, as `npm start` serves it; never at the address of a person's own bank. */
  origin: [
    async ({ browserName: _ }, use) => {
      const { origin, stop } = await serveFiles(await readPageFiles('out/renderer'))
      await use(origin)
      await stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
  watch: [
    async ({ page, origin }, use) => {
      const watch = await watchPage(page, origin)
      await use(watch)
      const late = await page.evaluate(() => window.__violations ?? []).catch(() => [])
      base.expect({ ...watch, violations: [...watch.violations, ...late] }).toEqual({
        strangers: [],
        violations: [],
        errors: [],
      })
    },
    { auto: true },
  ],
})

/** Ends what is fading on the page, and counts from now on what begins to. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counting = window as unknown as { begun?: number }
    if (counting.begun === undefined)
      document.addEventListener('transitionrun', () => {
        counting.begun = (counting.begun ?? 0) + 1
      })
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
    counting.begun = 0
  })
}

const stoodStill = (page: Page) => page.evaluate(() => (window as unknown as { begun?: number }).begun === 0)

const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Serious and critical findings of axe on the page as it stands. A notice that fades away while axe looks has no contrast
 * to speak of, so what was seen while something moved is looked at again. `colours` for a page that was looked at whole in
 * other colours: nothing but them is different.
 */
export async function seriousFindings(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  let findings: string[] = []
  for (let look = 0; look < 5; look++) {
    await settle(page)
    // The app has no frames: in one go, where else a second page would open for every look, and take the focus.
    // Read once a page: anew for every look, all of it would be compiled anew.
    const isThere = await page.evaluate(() => 'axe' in window)
    const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: ' ' } : {}) })
      .setLegacyMode()
      .options({ resultTypes: ['violations'], ...(rules === 'colours' ? { runOnly: colourRules } : {}) })
      .analyze()
    findings = violations
      .filter((found) => found.impact === 'serious' || found.impact === 'critical')
      .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`)
    if (findings.length === 0 || (await stoodStill(page))) return findings
  }
  return findings
}
