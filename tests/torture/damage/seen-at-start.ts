import type { Page } from 'playwright'
import { databaseName } from '../../../renderer/storage/database.ts'
import type { RunningBrowser } from '../browser/chromium.ts'
import { storedRows } from './stored-rows.ts'

/** What the app shows when it starts, and what it left in its places. */
export interface Seen {
  /** The recovery screen, the screen for a bank that cannot be opened, or the app as usual. */
  screen: 'recovery' | 'last resort' | 'app'
  /** The first words of that screen. */
  words: string
  rows: string | null
  /** The record of what ought to be there, as it lies in local storage. */
  ledger: string
  /** Names of the backups, sorted. */
  backups: string[]
}

/** The names in the origin's private folder of backups. Runs in the page. */
async function backupNames(): Promise<string[]> {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle('backups', { create: true })
  const names: string[] = []
  const entries = (folder as unknown as { keys: () => AsyncIterable<string> }).keys()
  for await (const name of entries) if (name.endsWith('.storybank')) names.push(name)
  return names.sort()
}

/** Opens the app and waits until it has made up its mind. */
export async function seenAtStart({ context }: RunningBrowser, origin: string): Promise<Seen & { page: Page }> {
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  const shown = page.locator('[data-pane="recovery"], [role="alert"], nav').first()
  await shown.waitFor({ state: 'attached' })
  const isRecovery = (await page.locator('[data-pane="recovery"]').count()) > 0
  const isLastResort = (await page.locator('[data-pane="last-resort"]').count()) > 0
  const screen = isRecovery ? 'recovery' : isLastResort ? 'last resort' : 'app'
  const words = ((await page.locator('#root').textContent()) ?? '').replace(/\s+/g, ' ').slice(0, 160)
  return {
    page,
    screen,
    words,
    rows: await page.evaluate(storedRows, databaseName).catch((error: unknown) => `unreadable: ${error}`),
    ledger: await page.evaluate(() => localStorage.getItem('story-bank-ledger') ?? ''),
    backups: await page.evaluate(backupNames),
  }
}
