import { expect, seriousFindings, test } from './support/journey.ts'

const question = 'tell me about a time you disagreed with a decision and said so'

test('the lookup has a page of its own, over the same bank, under the same policy (S3)', async ({
  page,
  context,
  origin,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option').first()).toBeVisible()

  const lookup = await context.newPage()
  const violations: string[] = []
  lookup.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted ?Type/i.test(message.text()))
      violations.push(message.text())
  })
  lookup.on('pageerror', (error) => violations.push(error.message))
  const strangers: string[] = []
  lookup.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) strangers.push(request.url())
  })
  await lookup.setViewportSize({ width: 820, height: 532 })
  const served = await lookup.goto('/lookup.html')
  expect(served?.headers()['content-security-policy']).toContain("default-src 'none'")
  const field = lookup.getByRole('combobox', { name: 'Question' })
  await expect(field).toBeFocused()
  await field.fill(question)
  const first = lookup.getByRole('option').first()
  await expect(first).toContainText('The pay-later button')
  expect(await seriousFindings(lookup)).toEqual([])

  // Pinned in one window, pinned in the other.
  await lookup.keyboard.press('Control+d')
  await expect(lookup.getByRole('button', { name: /Unpin/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Question' }).fill(question)
  await expect(page.getByRole('button', { name: /Unpin/ })).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(lookup.locator('[aria-pressed="false"]', { hasText: 'Pin' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await lookup.keyboard.press('Control+l')
  await expect(lookup.getByRole('article', { name: /^Glance/ })).toBeVisible()
  expect(await seriousFindings(lookup)).toEqual([])
  await lookup.keyboard.press('Escape')

  // In a browser the story opens in the main page, in the same tab.
  await field.focus()
  await lookup.keyboard.press('Enter')
  await expect(lookup).toHaveURL(/#\/stories\/sample-/)
  await expect(lookup.getByRole('textbox', { name: 'Title' })).toHaveValue(/The pay-later button/)
  expect({ violations, strangers }).toEqual({ violations: [], strangers: [] })
})
