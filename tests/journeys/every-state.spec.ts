import type { Page } from '@playwright/test'
import { expect, seriousFindings, test } from './support/journey.ts'

const places = [
  '#/stories/sample-03',
  '#/coverage',
  '#/questions',
  '#/practice',
  '#/loops',
  '#/guide',
  '#/settings/general',
  '#/settings/principles',
  '#/settings/export',
  '#/settings/backups',
] as const

async function addSamples(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  // The notice lies over what is measured.
  const dismiss = page.locator('[aria-label="Dismiss"]')
  await dismiss.click({ force: true })
  await expect(dismiss).toHaveCount(0)
}

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`/${hash}`)
  await expect(page.locator('main, [data-pane]').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  // What is half faded in has half its contrast.
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length))
    .toBe(0)
}

/** Controls whose target is under 24 × 24 px: 11 px from the middle something else is hit (WCAG 2.5.8, SCREENS §7). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const control of document.querySelectorAll<HTMLElement>(
      'button,select,input:not([type="radio"],[type="checkbox"]),textarea,summary,[role="option"],[role="switch"]',
    )) {
      const { left, top, width, height } = control.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const hit = (dx: number, dy: number) => document.elementFromPoint(x + dx, y + dy)
      // Hidden, scrolled away or covered by a layer: not to be hit at all now.
      if (!control.contains(hit(0, 0))) continue
      const short = [
        [11, 0],
        [-11, 0],
        [0, 11],
        [0, -11],
      ].some(([dx = 0, dy = 0]) => {
        const other = hit(dx, dy)
        return other !== null && !control.contains(other) && !other.closest('label')?.contains(control)
      })
      const inView = y > 12 && y < innerHeight - 12 && x > 12 && x < innerWidth - 12
      const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
      if (inView && short) found.push(`${name.slice(0, 40)} ${Math.round(width)}×${Math.round(height)}`)
    }
    return found
  })
}

test('forced colours: axe finds nothing serious', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await addSamples(page)
  for (const hash of places) {
    await open(page, hash)
    expect([hash, await seriousFindings(page, 'colours')]).toEqual([hash, []])
  }
})

test('at 200 %: axe finds nothing serious, nothing runs out of the page, every target is 24 px', async ({
  browser,
}) => {
  // 1280 × 800 at 200 % is 640 × 400 to the page.
  const context = await browser.newContext({
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await addSamples(page)
  for (const hash of places) {
    await open(page, hash)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    // Words that stand one letter a line are no words.
    const squeezed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('p,dt,h1,h2,h3,label')]
        .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden'))
        .filter((each) => (each.textContent ?? '').length > 20 && each.clientWidth > 1 && each.clientWidth < 60)
        .map((each) => each.textContent),
    )
    expect([hash, await seriousFindings(page), wide, squeezed, await smallTargets(page)]).toEqual([
      hash,
      [],
      false,
      [],
      [],
    ])
  }
  await context.close()
})

test('every target is 24 px, on each screen and in its layers', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await addSamples(page)
  for (const hash of places) {
    await open(page, hash)
    expect([hash, await smallTargets(page)]).toEqual([hash, []])
  }
  for (const keys of ['Control+k', 'Control+/', 'Control+o']) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog').last()).toBeVisible()
    expect([keys, await smallTargets(page)]).toEqual([keys, []])
    await page.keyboard.press('Escape')
    await expect(page.locator('[role="dialog"][aria-modal="true"]')).toHaveCount(0)
  }
})
