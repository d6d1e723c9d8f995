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

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on any screen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/')
    expect([`first run, ${colorScheme}`, await seriousFindings(page)]).toEqual([`first run, ${colorScheme}`, []])
    await page.getByRole('button', { name: /Look around with samples/ }).click()
    await expect(page.getByRole('option')).toHaveCount(12)
    for (const [name, hash] of places) {
      await page.goto(`/${hash}`)
      await expect(page.locator('main, [data-pane]').first()).toBeVisible()
      await expect(page.locator('nav [aria-current="page"]')).toHaveText(
        /^#\/(print|guide)/.test(hash) ? [] : [entryOf(hash)],
      )
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      expect([name, await seriousFindings(page)]).toEqual([name, []])
    }
    for (const layer of ['Control+o', 'Control+Shift+v', 'Control+/'] as const) {
      await page.keyboard.press(layer)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect([layer, await seriousFindings(page)]).toEqual([layer, []])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
