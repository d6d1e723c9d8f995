import type { Page } from '@playwright/test'
import { exportedBank } from './support/exported-bank.ts'
import { expect, seriousFindings, test } from './support/journey.ts'

async function writeStory(page: Page, title: string, action: string): Promise<void> {
  // The new story's own field, not that of the story before it.
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('')
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Action' }).click()
  await page.keyboard.type(action)
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
}

test('a backup is previewed, restored, and the restore undone (B4, B6)', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Start writing/ }).click()
  await writeStory(page, 'Pallets', 'I counted pallets for a week.')
  for (const [title, action] of [
    ['Lorries', 'I moved the gate clerk to mornings.'],
    ['Refunds', 'I traced failed refunds by hand.'],
  ] as const) {
    await page.getByRole('button', { name: /^New/ }).click()
    await writeStory(page, title, action)
  }

  await page.goto('/#/settings/backups')
  await expect(page.getByText('No backup yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last verified backup today .* · 3 stories · \d+ KB$/)).toBeVisible()
  const entries = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(entries).toHaveCount(1)
  await entries.getByRole('button', { name: /^Verify/ }).click()
  await expect(entries).toContainText('reads back whole: 3 stories')
  expect(await seriousFindings(page)).toEqual([])
  const before = await exportedBank(page)

  // Edited, deleted, new: one of each.
  await page.goto('/#/stories')
  await page.getByRole('option', { name: /Pallets/ }).click()
  await page.getByRole('textbox', { name: 'Action' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('I overwrote what I had.')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.getByRole('option', { name: /Lorries/ }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('option', { name: /Lorries/ })).toHaveCount(0)
  await page.getByRole('button', { name: /^New/ }).click()
  await writeStory(page, 'Invoices', 'I wrote this after the backup.')
  const later = await exportedBank(page)
  expect(later).not.toEqual(before)

  await page.goto('/#/settings/backups')
  await page.getByRole('button', { name: /^Preview the backup/ }).click()
  const dialog = page.getByRole('dialog', { name: /^Backup of today/ })
  await expect(dialog).toContainText('+1 · ~1 · −1')
  await expect(dialog).toContainText('1 unchanged')
  await expect(dialog).toContainText('+ Lorries would come back')
  await expect(dialog).toContainText('− Invoices would go to Trash')
  await dialog.getByText(/^~ Pallets/).click()
  await expect(dialog.locator('ins').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByText(/^Restored the backup of today/)).toBeVisible()

  // The present was pinned first, and the bank is as in the backup, to the letter.
  await expect(page.getByRole('list', { name: 'Backups' })).toContainText('before a restore · kept for 90 days')
  expect(await exportedBank(page)).toEqual(before)
  await page.goto('/#/stories')
  await expect(page.getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('option', { name: /Lorries/ })).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('option', { name: /Invoices/ })).toHaveCount(1)
  await expect(page.getByRole('option', { name: /Lorries/ })).toHaveCount(0)
  expect(await exportedBank(page)).toEqual(later)
})
