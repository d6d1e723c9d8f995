import { expect, seriousFindings, test } from './support/journey.ts'

const places = [
  ['stories, nothing chosen', '#/stories'],
  ['a story', '#/stories/sample-01'],
  ['coverage', '#/coverage'],
  ['questions', '#/questions'],
  ['practice', '#/practice'],
  ['loops', '#/loops'],
  ['guide', '#/guide'],
  ['guide: look up', '#/guide/look-up'],
  ['print', '#/print/book'],
  ['settings', '#/settings/general'],
  ['settings: practice', '#/settings/practice'],
  ['settings: editor', '#/settings/editor'],
  ['settings: principles', '#/settings/principles'],
  ['settings: import', '#/settings/import'],
  ['settings: export', '#/settings/export'],
  ['settings: backups', '#/settings/backups'],
  ['settings: shortcuts', '#/settings/shortcuts'],
  ['settings: about', '#/settings/about'],
] as const

/** The entry of the navigation that is lit there: "#/stories/x" → /^Stories/. */
const entryOf = (hash: string) => new RegExp(`^${hash.split('/')[1] ?? ''}`, 'i')

test('axe finds nothing serious on any screen, light and dark', async ({ page }) => {
  const look = async (name: string) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    const dark = await seriousFindings(page, 'colours')
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect({ name, dark, light: await seriousFindings(page) }).toEqual({ name, dark: [], light: [] })
  }
  await page.goto('/')
  await expect(page.getByRole('button', { name: /Look around with samples/ })).toBeVisible()
  await look('first run')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
  for (const [name, hash] of places) {
    await page.goto(`/${hash}`)
    await expect(page.locator('main, [data-pane]').first()).toBeVisible()
    await expect(page.locator('nav [aria-current="page"]')).toHaveText(
      /^#\/(print|guide)/.test(hash) ? [] : [entryOf(hash)],
    )
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await look(name)
  }
  for (const layer of ['Control+o', 'Control+Shift+v', 'Control+/'] as const) {
    await page.keyboard.press(layer)
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(layer)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})
