import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { exportedBank } from './support/exported-bank.ts'
import { expect, seriousFindings, test } from './support/journey.ts'

async function typeStory(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  const sections = {
    Situation: 'Every month the depot threw away pallets that had been used once.',
    Task: 'I was asked to halve what we spend on pallets before the new year.',
    Action:
      'I counted pallets for a week, found that one gate scrapped good ones, and wrote a two-line rule for the gate.',
    Result: 'Spending on pallets fell from 9,400 to 3,100 euros a month within one quarter.',
  }
  for (const [name, text] of Object.entries(sections)) {
    await page.getByRole('textbox', { name }).click()
    await page.keyboard.type(text)
  }
}

test('from an empty bank to a story told, and the bank out and in again', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: /^New/ }).click()
  await typeStory(page, 'Pallets that went round twice')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Pallets that went round twice')
  await expect(page.getByRole('textbox', { name: 'Result' })).toContainText('from 9,400 to 3,100')
  await page.getByRole('button', { name: 'Ready', exact: true }).click()

  await page.getByRole('button', { name: 'Coverage' }).click()
  await expect(page.getByRole('heading', { name: /2 gaps/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('gridcell', { name: /Pallets that went round twice, Frugality/ }).click()
  await expect(page.getByRole('heading', { name: /1 gap\b/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Question' }).fill('Tell me about a time you did more with less money.')
  await expect(page.getByRole('option').first()).toContainText('Pallets that went round twice')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  const before = await exportedBank(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+e')])
  const file = await download.path()
  await page.goto('/#/settings/export')
  await page.getByLabel('The backups kept by this app too').check()
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click()
  await page.getByRole('button', { name: 'Stories', exact: false }).first().click()
  await expect(page.getByText('Your stories live here')).toBeVisible()

  await page.keyboard.press('Control+o')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chooser.setFiles({ name: 'bank.storybank', mimeType: 'application/json', buffer: await readFile(file) })
  await page.getByRole('button', { name: 'Import 13 stories' }).click()
  await expect(page.getByRole('option')).not.toHaveCount(0)
  expect(await exportedBank(page)).toEqual(before)
})
