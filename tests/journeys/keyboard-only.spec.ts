import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { focusedName, tabTo } from './support/keyboard.ts'

// The first journey once more, without a pointer: nothing here clicks, hovers or fills; every step is a key.

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Question' })).toBeFocused()
  await page.keyboard.type(`>${words}`)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
}

async function exported(page: Page): Promise<{ path: string; bank: unknown }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+e')])
  const path = await download.path()
  return { path, bank: JSON.parse(await readFile(path, 'utf8')).bank }
}

test('the first bank by keyboard alone', async ({ page }) => {
  // From the start, for a key is faster than the runner's request to be shown the file dialog.
  page.on('filechooser', () => {})
  await page.goto('/')
  await expect(page.getByText('Your stories live here')).toBeVisible()
  await tabTo(page, /Look around with samples/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(12)

  await runCommand(page, 'New story')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('A lamp for the night shift')
  await page.keyboard.press('Tab')
  await expect.poll(() => focusedName(page)).toMatch(/^Situation/)
  for (const text of [
    'At night nobody could read the labels in aisle nine.',
    'I was asked to cut wrong picks there.',
    'I stood in the aisle for two nights, tried three lamps, and had the cheapest one mounted because it was bright enough.',
    'Wrong picks fell from 41 to 6 a week within a month.',
  ]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Result' })).toContainText('from 41 to 6')
  await tabTo(page, /^(Draft|Ready)$/)
  for (let step = 0; step < 2 && !/^Ready$/.test(await focusedName(page)); step++)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')

  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: /2 gaps/ })).toBeVisible()
  for (let step = 0; step < 6 && !(await page.locator('[role=grid] :focus').count()); step++)
    await page.keyboard.press('F6')
  const cell = page.getByRole('gridcell', { name: /A lamp for the night shift, Frugality/ })
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 40 && !(await cell.evaluate((each) => each === document.activeElement)); step++) {
    const name = await focusedName(page)
    await page.keyboard.press(/A lamp for the night shift/.test(name) ? 'ArrowRight' : 'ArrowDown')
  }
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: /1 gap\b/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('When did you get a good result with very little money?')
  await expect(page.getByRole('option').first()).toContainText('A lamp for the night shift')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A lamp for the night shift')

  const before = await exported(page)
  await page.keyboard.press('Control+,')
  await runCommand(page, 'Settings')
  await tabTo(page, /^General$/)
  for (let step = 0; step < 10 && !/^Export/.test(await focusedName(page)); step++)
    await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Erase everything…/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await tabTo(page, /^Erase everything$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+1')
  await expect(page.getByText('Your stories live here')).toBeVisible()

  await page.keyboard.press('Control+o')
  // The dialog takes the focus a moment after it shows.
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await tabTo(page, /^Choose a file/)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles({ name: 'bank.storybank', mimeType: 'application/json', buffer: await readFile(before.path) })
  await expect(page.getByRole('button', { name: 'Import 13 stories' })).toBeVisible()
  await tabTo(page, /^Import 13 stories/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).not.toHaveCount(0)
  expect((await exported(page)).bank).toEqual(before.bank)
})
