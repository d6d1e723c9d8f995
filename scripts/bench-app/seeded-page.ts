import type { Browser, Page } from 'playwright'
import type { Story } from '../../shared/story/story.ts'
import { addProbe } from './probe.ts'

/** Rows written at a time. */
const perStep = 500

/** Writes rows into the app's own table, behind its back. */
function putRows(rows: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('story-bank')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const writing = database.transaction('stories', 'readwrite')
      for (const row of rows) writing.objectStore('stories').put(row)
      writing.onabort = () => reject(writing.error)
      writing.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}

/** A page of its own storage that holds these stories, with the app not yet opened over them. */
export async function seededPage(browser: Browser, origin: string, stories: readonly Story[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await addProbe(page)
  // The app makes its own database first.
  await page.goto(origin)
  await page.getByRole('button', { name: /Start writing/ }).waitFor()
  for (let at = 0; at < stories.length; at += perStep) await page.evaluate(putRows, stories.slice(at, at + perStep))
  return page
}

/** The list of stories, from wherever the page was left. */
export async function openList(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(origin)
  await page.getByRole('option').first().waitFor({ timeout: 120_000 })
}
