import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

/** Moves the pointer as a hand does: what lies under it is found on the way. */
async function moveTo(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to move to')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await moveTo(page, to)
  await page.mouse.up()
}

test('a story is dragged from the tray to a cell and on to another round: targets are outlined, what happened is said', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: 'Amazon, five rounds' }).click()
  await expect(page.locator('[data-cell]')).toHaveCount(10)

  const cell = (at: string) => page.locator(`[data-cell="${at}"]`)
  const tray = page
    .getByRole('region', { name: /^Ready for|^Ready stories for/ })
    .getByRole('listitem')
    .first()
  const name = (await tray.locator('p').first().textContent()) ?? ''
  await tray.hover()
  await page.mouse.down()
  await moveTo(page, cell('0:0'))
  await expect(page.locator('[data-drop="over"]')).toHaveCount(1)
  await expect(page.locator('[data-drop="open"]')).toHaveCount(9)
  await page.mouse.up()
  await expect(cell('0:0')).toContainText(name)
  await expect(page.locator('[data-drop]')).toHaveCount(0)

  await drag(page, cell('0:0'), cell('2:1'))
  await expect(cell('2:1')).toContainText(name)
  await expect(cell('0:0')).not.toContainText(name)
  await expect(page.getByRole('status').filter({ hasText: 'Moved to Round 3, slot 2' })).toHaveCount(1)

  // Dropped beside the board, nothing happens.
  await drag(page, cell('2:1'), page.getByRole('button', { name: 'Suggest plan' }))
  await expect(cell('2:1')).toContainText(name)
  await expect(page.locator('[data-drop]')).toHaveCount(0)
})
