import type { Page } from '@playwright/test'
import { exportedBank } from './support/exported-bank.ts'
import { expect, seriousFindings, test } from './support/journey.ts'

const databaseName = 'story-bank'

/** Leaves the app for a file of the same origin that runs nothing, and does something to its storage from there. */
async function behindTheApp<Value>(page: Page, deed: (name: string) => Promise<Value>): Promise<Value> {
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href')
  await page.goto(sheet ?? '')
  return page.evaluate(deed, databaseName)
}

/** As Chromium does to a store it finds damaged: gone without a word. */
const blankDatabase = (name: string) =>
  new Promise<string>((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve('gone')
    request.onerror = () => resolve('still there')
  })

/** As Chromium may do to an open store on a full disk (electron#41877): the same tables, and nothing in them. */
const emptyDatabase = (name: string) =>
  new Promise<string>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const tables = [...database.objectStoreNames]
      const emptying = database.transaction(tables, 'readwrite')
      for (const table of tables) emptying.objectStore(table).clear()
      emptying.oncomplete = () => {
        database.close()
        resolve('empty')
      }
      emptying.onabort = () => reject(emptying.error)
    }
  })

/** How many rows each table holds. */
const rowCounts = (name: string) =>
  new Promise<Record<string, number>>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = async () => {
      const database = request.result
      const counts: Record<string, number> = {}
      for (const table of database.objectStoreNames) {
        counts[table] = await new Promise((counted) => {
          const count = database.transaction(table).objectStore(table).count()
          count.onsuccess = () => counted(count.result)
        })
      }
      database.close()
      resolve(counts)
    }
  })

async function recordSays(page: Page, stories: number): Promise<void> {
  const read = () => page.evaluate(() => JSON.parse(localStorage.getItem('story-bank-ledger') ?? '{}').stories)
  await expect.poll(read).toBe(stories)
}

/** Twelve samples, backed up; gives the bank as it was. */
async function backedUpSamples(page: Page): Promise<unknown> {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.goto('/#/settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last verified backup today .* · 12 stories/)).toBeVisible()
  const bank = await exportedBank(page)
  await recordSays(page, 12)
  return bank
}

test('a database that came back empty is noticed, nothing is seeded, and everything is brought back (D7)', async ({
  page,
}) => {
  const before = await backedUpSamples(page)

  expect(await behindTheApp(page, blankDatabase)).toBe('gone')
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Something is missing' })).toBeVisible()
  await expect(page.getByText(/The bank on this computer is empty\. .* it held 12 stories/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // Nothing was seeded, backed up or recorded over it, however often it is opened.
  const rows = await behindTheApp(page, rowCounts)
  expect(rows).toMatchObject({ stories: 0 })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Something is missing' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1)
  await recordSays(page, 12)

  await page.getByRole('button', { name: /^See the backup of today/ }).click()
  await expect(page.getByText('+12 · ~0 · −0')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  expect(await exportedBank(page)).toEqual(before)
  await page.reload()
  await expect(page.getByRole('option')).toHaveCount(12)
})

test('a bank replaced under the open app is not written over, and the next start brings everything back (D4, D7)', async ({
  page,
}) => {
  const before = await backedUpSamples(page)
  await page.goto('/#/stories')
  await expect(page.getByRole('option')).toHaveCount(12)

  expect(await page.evaluate(emptyDatabase, databaseName)).toBe('empty')
  await page.getByRole('option').first().click()
  await page.getByRole('option').first().press('Delete')
  const told = page.getByRole('region', { name: 'Notifications' })
  await expect(told.getByText(/The browser lost the stored bank while the app was open/)).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(12)
  // What is on the screen is still whole, and can be taken along.
  expect(await exportedBank(page)).toEqual(before)
  await recordSays(page, 12)
  const rows = await behindTheApp(page, rowCounts)
  expect(Object.values(rows).every((count) => count === 0)).toBe(true)

  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Something is missing' })).toBeVisible()
  await page.getByRole('button', { name: /^See the backup of today/ }).click()
  await expect(page.getByText('+12 · ~0 · −0')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  expect(await exportedBank(page)).toEqual(before)
  await page.reload()
  await expect(page.getByRole('option')).toHaveCount(12)
})

test('a bank that lost its questions alone is noticed, and the backup brings them back (D7)', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.goto('/#/questions')
  await page.getByRole('listbox', { name: 'Questions' }).press('n')
  await page.getByRole('textbox', { name: /One question a line/ }).fill('What is your own question?')
  await page.keyboard.press('Control+Enter')
  const shown = page.getByRole('main', { name: 'Question' }).getByRole('heading', { level: 2 })
  await expect(shown).toHaveText('What is your own question?')
  await page.goto('/#/settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last verified backup today/)).toBeVisible()
  const before = await exportedBank(page)
  const recorded = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('story-bank-ledger') ?? '{}').lists?.questions)
  await expect.poll(recorded).toBe(1)

  const lose = (name: string) =>
    new Promise<string>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const losing = request.result.transaction('questions', 'readwrite')
        losing.objectStore('questions').clear()
        losing.oncomplete = () => {
          request.result.close()
          resolve('lost')
        }
      }
    })
  expect(await behindTheApp(page, lose)).toBe('lost')
  await page.goto('/')
  await expect(page.getByText(/Some of the bank is missing: 1 question\./)).toBeVisible()
  expect(await recorded()).toBe(1)
  await page.getByRole('button', { name: /^See the backup of today/ }).click()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  expect(await exportedBank(page)).toEqual(before)
})

test('going on without bringing anything back is asked twice, and the backups stay (D7)', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.goto('/#/settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last verified backup today/)).toBeVisible()
  await recordSays(page, 12)
  await behindTheApp(page, blankDatabase)

  await page.goto('/')
  await page.getByRole('button', { name: 'Go on without bringing anything back' }).click()
  await page.getByRole('button', { name: 'Yes, go on with the bank as it is' }).click()
  await expect(page.getByText('Your stories live here')).toBeVisible()
  await page.goto('/#/settings/backups')
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Something is missing' })).toHaveCount(0)
})
