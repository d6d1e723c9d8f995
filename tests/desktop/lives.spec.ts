import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { expect, test } from './support/desktop.ts'
import { startSecond } from './support/desktop-app.ts'
import { addSamples, goTo } from './support/places.ts'

/** Whether the main window is minimized. */
const minimized = ({ BrowserWindow }: typeof Electron) =>
  BrowserWindow.getAllWindows()
    .find((each) => !each.webContents.getURL().includes('lookup'))
    ?.isMinimized()

test('a second process hands over to the first and ends (S9)', async ({ folder, start }) => {
  const { app } = await start()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => !each.webContents.getURL().includes('lookup'))
      ?.minimize(),
  )
  await expect.poll(() => app.evaluate(minimized)).toBe(true)
  expect(await startSecond(folder)).toBe(0)
  await expect.poll(() => app.evaluate(minimized)).toBe(false)
})

test('after an end without a word nothing saved is lost, and the database was copied cold (D3, B7)', async ({
  folder,
  start,
}) => {
  const first = await start()
  await addSamples(first.page)
  expect(await first.quit()).toBe(0)
  const cold = () => {
    const path = join(folder, 'profile', 'story-bank', 'cold')
    return existsSync(path) ? readdirSync(path) : []
  }
  // A clean end and the same versions: nothing to fear.
  const second = await start()
  await second.page.getByRole('button', { name: /^New/ }).click()
  await second.page.getByRole('textbox', { name: 'Title' }).fill('Written before the crash')
  await expect(second.page.getByText(/^Saved/).first()).toBeVisible()
  expect(cold()).toEqual([])
  await second.kill()

  const third = await start()
  await expect(third.page.getByRole('option')).toHaveCount(13)
  await expect(third.page.getByRole('option', { name: /Written before the crash/ })).toHaveCount(1)
  expect(cold()).toEqual([expect.stringMatching(/_unclean_\d+$/)])
})

test('a database that came back empty is noticed, and brought back from the disk (D7, B4)', async ({
  folder,
  start,
}) => {
  const { page, quit } = await start()
  await addSamples(page)
  await goTo(page, 'settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last verified backup today .* · 12 stories/)).toBeVisible()
  expect(await quit()).toBe(0)
  // As Chromium does to a store it finds damaged: gone without a word. The stand-in's profile lies one folder deeper.
  for (const place of ['IndexedDB', join('Default', 'IndexedDB')])
    rmSync(join(folder, 'profile', place), { recursive: true, force: true })

  const again = await start()
  await expect(again.page.getByRole('heading', { name: 'Something is missing' })).toBeVisible()
  await again.page
    .getByRole('button', { name: /^See the backup of today/ })
    .first()
    .click()
  await again.page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(again.page.getByRole('option')).toHaveCount(12)
})

test('what the menu says the page does, and the window opens again as it was left', async ({ start }) => {
  const { app, page, quit } = await start()
  const click = (id: string) =>
    app.evaluate(({ Menu, BrowserWindow }, which) => {
      // As from the keyboard: the menu is that of the window in front.
      BrowserWindow.getAllWindows()
        .find((each) => !each.webContents.getURL().includes('lookup'))
        ?.focus()
      Menu.getApplicationMenu()?.getMenuItemById(which)?.click()
    }, id)
  await click('new-story')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await click('show-coverage')
  await expect(page.getByRole('heading', { name: /gap/ }).first()).toBeVisible()
  await click('theme-dark')
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await expect(page.locator('html')).toHaveAttribute('style', /color-scheme: dark/)
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => !each.webContents.getURL().includes('lookup'))
      ?.setBounds({ x: 120, y: 90, width: 1100, height: 700 }),
  )
  expect(await quit()).toBe(0)

  const again = await start()
  const found = await again.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    bounds: BrowserWindow.getAllWindows()
      .find((each) => !each.webContents.getURL().includes('lookup'))
      ?.getBounds(),
  }))
  expect(found).toMatchObject({ theme: 'dark', bounds: { width: 1100, height: 700 } })
})
