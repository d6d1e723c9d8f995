import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/desktop.ts'
import { startSecond } from './support/desktop-app.ts'

test('a bank file the system opens leads into the preview of an import: at the start, and in a running app (I1, S7)', async ({
  folder,
  start,
}) => {
  const [first, second] = [join(folder, 'from a friend.storybank'), join(folder, 'another.storybank')]
  copyFileSync(join('fixtures', 'bank-file', 'v1.storybank'), first)
  copyFileSync(join('fixtures', 'bank-file', 'v1.storybank'), second)
  const { page } = await start([first])
  await expect(page.getByRole('dialog')).toContainText('from a friend.storybank')
  await expect(page.getByRole('button', { name: 'Import 2 stories' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // Nothing was imported by opening; and a second process hands its file over.
  await expect(page.getByText('Your stories live here')).toBeVisible()
  expect(await startSecond(folder, [second])).toBe(0)
  await page.getByRole('button', { name: 'Import 2 stories' }).click()
  await expect(page.getByRole('option')).toHaveCount(2)
})
