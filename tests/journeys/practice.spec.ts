import type { Page } from '@playwright/test'
import { expect, seriousFindings, test } from './support/journey.ts'

/** Serious findings in light and in dark. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await seriousFindings(page, rules)).map((each) => `${colorScheme}: ${each}`))
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}

const grades = (page: Page) => page.getByRole('group', { name: 'How did it go?' })
const practiceEntry = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /Practice/ })

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { name: 'Practice' })).toBeVisible()
})

test('a session by keys: told, graded, undone, left, resumed after a reload, finished', async ({ page }) => {
  await expect(practiceEntry(page)).toContainText('10 due')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  const question = page.getByRole('heading', { level: 1 })
  await expect(page.getByText('1 of 10')).toBeVisible()
  const first = await question.textContent()
  await page.keyboard.press('Space')
  // Two seconds or more: a busy machine may look past any one of them.
  await expect(page.getByRole('timer')).toHaveText(/^0:(0[2-9]|[1-5]\d)$/)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^Task · \d+ s left$/)).toBeVisible()
  expect(await findings(page)).toEqual([])

  await page.keyboard.press('Enter')
  await expect(grades(page)).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('3')
  await expect(page.getByText('2 of 10')).toBeVisible()
  await expect(practiceEntry(page)).toContainText('9 due')

  await page.keyboard.press('Control+z')
  await expect(grades(page)).toBeVisible()
  await expect(page.getByText('1 of 10')).toBeVisible()
  await expect(practiceEntry(page)).toContainText('10 due')
  await expect(question).toHaveText(first ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 10')).toBeVisible()
  await expect(practiceEntry(page)).toContainText('9 due')

  await page.reload()
  await page.getByRole('button', { name: /Resume 2 of 10/ }).click()
  await expect(page.getByText('2 of 10')).toBeVisible()
  for (let turn = 2; turn <= 10; turn++) {
    await expect(page.getByText(`${turn} of 10`)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(grades(page)).toBeVisible()
    await page.keyboard.press(String((turn % 3) + 2))
  }
  await expect(page.getByRole('heading', { name: '9 stories told' })).toBeVisible()
  await expect(page.getByText('What to fix next')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Nothing due\. Next: Tomorrow, 10 stories\.$/)).toBeVisible()
  await expect(practiceEntry(page)).not.toContainText('due')
})

test('a gauntlet, its result and its trend', async ({ page }) => {
  await page.getByRole('button', { name: /^Gauntlet/ }).click()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  for (let asked = 1; asked <= 10; asked++) {
    await expect(page.getByText(`${asked} of 10`)).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText('Its opening line?')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText('Which one was it?')).toBeVisible()
    if (asked === 1) expect(await findings(page)).toEqual([])
    await page.keyboard.press('1')
  }
  await expect(page.getByRole('heading', { name: '10 of 10 answered with a story that fits' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Last: \d\.\d s to a story/)).toBeVisible()
})

test('a follow-up round, an edit on the way, and the way back into the session', async ({ page }) => {
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(grades(page)).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByText('Follow-up', { exact: true })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(grades(page)).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible()
  await practiceEntry(page).click()
  await expect(page.getByText('1 of 10')).toBeVisible()
  await expect(grades(page)).toBeVisible()
})
