import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** The bank as an export says it, without the times that differ between two exports. */
export async function exportedBank(page: Page): Promise<unknown> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+e')])
  const file = JSON.parse(await readFile(await download.path(), 'utf8'))
  return file.bank
}
