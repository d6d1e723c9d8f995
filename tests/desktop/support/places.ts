import { expect, type Page } from '@playwright/test'

/** Goes to a place of the app as its own links do. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = `#/${hash}`
  }, place)
}

/** The twelve sample stories, from the first screen. */
export async function addSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
}

/** A first story with a title, saved; the caret stands in its Action. */
export async function beginStory(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /Start writing/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Action' }).click()
}
