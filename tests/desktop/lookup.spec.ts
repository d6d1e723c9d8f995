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
