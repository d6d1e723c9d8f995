import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/desktop.ts'
import { pageOf } from './support/desktop-app.ts'
import { chooseInTray, lookupState, pressEverywhere, trayCount, turnAway } from './support/lookup-state.ts'
import { addSamples, goTo } from './support/places.ts'

const keys = 'Ctrl+Shift+Space'

test('the shortcut brings the lookup, Esc and turning away send it off, and a story opens in the main window', async ({
  start,
}) => {
  const { app, page } = await start()
  await addSamples(page)
  await pressEverywhere(app, keys)
  const lookup = await pageOf(app, 'lookup')
  const isVisible = async () => (await lookupState(app))?.visible
  await expect.poll(isVisible).toBe(true)
  const field = lookup.getByRole('combobox', { name: 'Question' })
  await expect(field).toBeFocused()
  await lookup.keyboard.press('Escape')
  await expect.poll(isVisible).toBe(false)

  await pressEverywhere(app, keys)
  await expect.poll(isVisible).toBe(true)
  await turnAway(app)
  await expect.poll(isVisible).toBe(false)

  // Pinned, it stays when another app comes to the front.
  await pressEverywhere(app, keys)
  await field.focus()
  await lookup.keyboard.press('ControlOrMeta+o')
  await expect.poll(() => lookupState(app)).toEqual({ visible: true, onTop: true })
  await turnAway(app)
  expect(await lookupState(app)).toEqual({ visible: true, onTop: true })
  await lookup.keyboard.press('ControlOrMeta+o')
  await expect.poll(async () => (await lookupState(app))?.onTop).toBe(false)

  await field.fill('tell me about a time you disagreed with a decision and said so')
  await expect(lookup.getByRole('option').first()).toContainText('The pay-later button')
  await lookup.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/The pay-later button/)
  expect(await isVisible()).toBe(true)
})

test('a shortcut that another app has is told, and the tray does what it offers', async ({ start }) => {
  const { app, page, ended } = await start()
  await goTo(page, 'settings/shortcuts')
  await app.evaluate(({ globalShortcut }) => {
    globalShortcut.register = () => false
  })
  await page.getByRole('button', { name: 'Choose another' }).click()
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByText(/is used by another app/)).toBeVisible()

  expect(await trayCount(app)).toBe(0)
  await goTo(page, 'settings/lookup')
  await page.getByRole('switch', { name: 'Icon in the tray' }).click()
  await expect.poll(() => trayCount(app)).toBe(1)
  await chooseInTray(app, 'Practice')
  await expect(page).toHaveURL(/#\/practice/)
  await chooseInTray(app, 'New story')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await chooseInTray(app, 'Lookup')
  await expect.poll(async () => (await lookupState(app))?.visible).toBe(true)
  await chooseInTray(app, 'Quit').catch(() => undefined)
  expect(await ended).toBe(0)
})

test('what is pinned while only the lookup is open is backed up at the end, by a main page out of sight (B2, D7)', async ({
  folder,
  start,
}) => {
  const { app, page, quit } = await start()
  await addSamples(page)
  await goTo(page, 'settings/lookup')
  await page.getByRole('switch', { name: 'Keep Lookup ready' }).click()
  const own = join(folder, 'profile', 'story-bank')
  const json = (name: string) => {
    const path = join(own, name)
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  }
  await expect.poll(() => json('shell.json').keepLookupReady).toBe(true)
  const closed = page.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => !each.webContents.getURL().includes('lookup.html'))
      ?.close(),
  )
  await closed
  const ledger = () => json('ledger.json')
  await expect.poll(ledger).toMatchObject({ stories: 12, cleanExit: true, lists: { pins: 0 } })

  await pressEverywhere(app, keys)
  const lookup = await pageOf(app, 'lookup')
  await lookup.getByRole('combobox', { name: 'Question' }).fill('tell me about a time you disagreed with a decision')
  await expect(lookup.getByRole('option').first()).toContainText('The pay-later button')
  await lookup.keyboard.press('ControlOrMeta+d')
  // The main page out of sight has opened the bank: it says so in the record.
  await expect.poll(ledger).toMatchObject({ stories: 12, cleanExit: false, lists: { pins: 1 } })
  const mainShown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((each) => !each.webContents.getURL().includes('lookup.html'))
        .map((each) => each.isVisible()),
    )
  expect(await mainShown()).toEqual([false])
  expect(await quit()).toBe(0)
  expect(ledger()).toMatchObject({ cleanExit: true, lists: { pins: 1 } })
  const newest = readdirSync(join(own, 'backups')).sort().at(-1) ?? ''
  expect(JSON.parse(readFileSync(join(own, 'backups', newest), 'utf8')).bank.pins).toHaveLength(1)
})
