import type { Page } from 'playwright'
import type { Times } from './measures.ts'

/** From pressing "Back up now" to a backup read back and compared; five times. */
export async function backUp(page: Page, origin: string): Promise<Times> {
  await page.goto('about:blank')
  await page.goto(`${origin}#/settings/backups`)
  const button = page.getByRole('button', { name: 'Back up now' })
  const entries = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  const times: Times = []
  for (let time = 1; time <= 5; time += 1) {
    const before = await entries.count()
    const begun = performance.now()
    await button.click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('[aria-label="Backups"] li').length > count,
      before,
      { timeout: 60_000, polling: 20 },
    )
    times.push(performance.now() - begun)
  }
  return times
}

/** From "Bring it back" on an emptied bank to the first story on the screen. */
export async function restore(page: Page, origin: string): Promise<Times> {
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href')
  await page.goto(new URL(sheet ?? '', origin).href)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('story-bank')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  )
  await page.goto(origin)
  await page
    .getByRole('button', { name: /^See the backup of today/ })
    .first()
    .click()
  const bring = page.getByRole('button', { name: 'Bring it back' })
  await bring.waitFor({ timeout: 60_000 })
  const begun = performance.now()
  await bring.click()
  await page.getByRole('option').first().waitFor({ timeout: 120_000 })
  return [performance.now() - begun]
}

/** Megabytes of the page's heap, after collecting what nobody holds. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

/** The heap after each tenth of a long use: every screen, stories opened, the lookup asked, over and over. */
export async function memory(page: Page, origin: string, rounds: number): Promise<number[]> {
  await page.goto('about:blank')
  await page.goto(origin)
  const sizes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const place of ['Coverage', 'Questions', 'Practice', 'Loops', 'Settings', 'Stories'])
      await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: place }).click()
    const rows = page.getByRole('option')
    await rows.nth(round % 5).click()
    await page.getByRole('textbox', { name: 'Action' }).click()
    await page.keyboard.type('x')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Question' }).fill(`a time you cut cost ${round}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    if ((round + 1) % Math.max(1, Math.floor(rounds / 10)) === 0) sizes.push(await heap(page))
  }
  return sizes
}
