import type { Page } from '@playwright/test'
import { expect, seriousFindings, test } from './support/journey.ts'

async function withSamples(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
}

const asked = 'Tell me about a time you told people a date could not be kept.'

test('from a list of questions to the story pinned, and a new one for what nobody answers', async ({ page }) => {
  await withSamples(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Questions', exact: true }).click()
  await expect(page.getByText(/answered strongly \d+ of \d+/)).toBeVisible()

  await page.getByRole('listbox', { name: 'Questions' }).press('n')
  await page.getByRole('textbox', { name: /One question a line/ }).fill(`1. ${asked}\n2. Why us?\nwhy us`)
  await page.getByRole('button', { name: 'Add 2 questions' }).click()
  await expect(page.getByText('Added 2 questions. Left out: 1 already here.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: asked })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const open = page.locator('main [data-open]')
  const second = (await open.nth(1).textContent()) ?? ''
  await page.getByRole('button', { name: `Pin “${second}”` }).click()
  await expect(open.first()).toHaveText(second)

  await page.getByRole('button', { name: `Practise “${second}” for this question` }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByRole('heading', { name: asked })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goBack()
  await expect(open.first()).toHaveText(second)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Question' }).fill(asked.toUpperCase())
  await expect(page.getByRole('option').first()).toContainText('pinned by you')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('article', { name: /^Glance/ })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')

  const unanswered = 'How did you persuade an executive to back your riskiest invention?'
  await page.getByRole('combobox', { name: 'Question' }).fill(unanswered)
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('')
  await expect(page.getByRole('region', { name: 'Pinned questions' })).toContainText(unanswered)
  await expect(page.getByRole('list', { name: 'Suggested principles' }).getByRole('button').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('list', { name: 'Suggested principles' }).getByRole('button').first().click()
  await expect(page.getByRole('button', { name: /, primary$/ })).toBeVisible()

  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Pinned questions' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByText('Your pinned questions')).toBeVisible()
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })
  test('questions, their dialog and the lookup have no serious finding', async ({ page }) => {
    await withSamples(page)
    await page.goto('/#/questions')
    await page.getByRole('listbox', { name: 'Questions' }).press('ArrowDown')
    await expect(page.getByRole('main', { name: 'Question' }).getByRole('heading', { level: 2 })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('listbox', { name: 'Questions' }).press('n')
    await expect(page.getByRole('dialog', { name: 'Add questions' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Question' }).fill(asked)
    await expect(page.getByRole('option').first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })
})
