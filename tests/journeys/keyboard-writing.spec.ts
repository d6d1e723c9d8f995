import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { addSamplesByKeys, countPointers, focusedName, paneTo, pressLayer, tabTo } from './support/keyboard.ts'

// The list, the editor and the lookup, key by key; nothing here clicks, hovers or fills.

const list = (page: Page) => page.getByRole('listbox', { name: 'Stories' })
/** The place of the story that the list points at, from 1; 0 = none. */
const place = (page: Page) =>
  list(page).evaluate((box) => {
    const row = document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
    return Number(row?.getAttribute('aria-posinset') ?? 0)
  })
const at = (wanted: number) => (page: Page) => expect.poll(() => place(page)).toBe(wanted)
const selected = (count: number) => (page: Page) =>
  expect(page.getByRole('toolbar', { name: `${count} selected` })).toHaveCount(1)
const noneSelected = (page: Page) => expect(page.getByRole('toolbar', { name: /selected$/ })).toHaveCount(0)
const stories = (count: number) => (page: Page) =>
  expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', String(count))
const listFocused = (page: Page) => expect(list(page)).toBeFocused()
const focusOn = (name: RegExp) => (page: Page) => expect.poll(() => focusedName(page)).toMatch(name)
/** The story beside the list is scrolled past its title, and the list still has the focus. */
const peeked = (wanted: boolean) => async (page: Page) => {
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect.poll(async () => ((await title.boundingBox())?.y ?? 0) < 0).toBe(wanted)
  await listFocused(page)
}
const lookup = (page: Page) => page.getByRole('dialog', { name: 'Look up a story' })

test.beforeEach(async ({ page }) => {
  await countPointers(page)
  await addSamplesByKeys(page)
})

test('CM2: the list of stories, every key', async ({ page }) => {
  await paneTo(page, '[role=listbox]')
  const field = (name: string) => page.getByRole('combobox', { name, exact: true })
  await pressLayer(page, 'list', [
    { key: 'ArrowDown', shows: at(1) },
    { key: 'j', shows: at(2) },
    { key: 'ArrowDown', shows: at(3) },
    { key: 'k', shows: at(2) },
    { key: 'ArrowUp', shows: at(1) },
    { key: 'End', shows: at(12) },
    { key: 'Home', shows: at(1) },
    { key: 'x', shows: selected(1) },
    { key: 'Control+Space', shows: noneSelected },
    { key: 'Control+Space', shows: selected(1) },
    { key: 'Space', shows: peeked(true) },
    { key: 'Shift+Space', shows: peeked(false) },
    { key: 'Shift+ArrowDown', shows: selected(2) },
    { key: 'Shift+ArrowDown', shows: selected(3) },
    { key: 'Shift+ArrowUp', shows: at(2) },
    { key: '$mod+a', shows: selected(12) },
    { key: 'Escape', shows: noneSelected, listed: false },
    { key: 'e', shows: () => expect(page.getByRole('menu')).toBeVisible() },
    { key: 'Escape', shows: listFocused, listed: false },
    { key: 't', shows: () => expect(field('Tag')).toBeFocused() },
    { key: 'Escape', shows: listFocused, listed: false },
    { key: 'p', shows: () => expect(field('Principles')).toBeFocused() },
    { key: 'Escape', shows: listFocused, listed: false },
    { key: 'Enter', shows: focusOn(/^Situation/) },
    { key: 'Escape', shows: listFocused, listed: false },
    { key: 'ArrowRight', shows: focusOn(/^Situation/) },
    { key: 'Escape', shows: listFocused, listed: false },
    { key: 'd', shows: stories(13) },
    { key: 'Delete', shows: stories(12) },
  ])
})

test('CM2: a story, every key between its sections', async ({ page }) => {
  await paneTo(page, '[role=listbox]')
  await page.keyboard.press('ArrowDown')
  await at(1)(page)
  await page.keyboard.press('Enter')
  await focusOn(/^Situation/)(page)
  await pressLayer(page, 'editor', [
    { key: 'Tab', shows: focusOn(/^Task/) },
    { key: '$mod+ArrowDown', shows: focusOn(/^Action/) },
    { key: 'Shift+Tab', shows: focusOn(/^Task/) },
    { key: '$mod+ArrowUp', shows: focusOn(/^Situation/) },
    { key: '$mod+Enter', shows: at(2) },
    { key: 'Escape', shows: listFocused },
  ])
})

test('CM2: the versions of a story, every key; one is named from the notice, by keyboard alone', async ({ page }) => {
  await paneTo(page, '[role=listbox]')
  await page.keyboard.press('ArrowDown')
  await at(1)(page)
  await page.keyboard.press('Enter')
  await focusOn(/^Situation/)(page)
  await page.keyboard.press('Control+s')
  await tabTo(page, /^Name it$/)
  await page.keyboard.press('Enter')
  const name = page.getByRole('dialog', { name: /^Version of/ }).getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await page.keyboard.type('The long one')
  await page.keyboard.press('Enter')
  await focusOn(/^Situation/)(page)
  await page.keyboard.type('Shorter. ')
  await page.keyboard.press('Control+s')
  await tabTo(page, /^(Versions|\d+ versions?)$/)
  await page.keyboard.press('Enter')

  const versions = page.getByRole('listbox', { name: 'Versions' })
  await expect(versions.getByRole('option', { name: /The long one/ })).toHaveCount(1)
  await tabTo(page, /^Versions$/)
  const chosen = (words: RegExp) => () => expect(versions.getByRole('option', { selected: true })).toContainText(words)
  await chosen(/Kept by hand/)()
  await pressLayer(page, 'versions', [
    { key: 'ArrowDown', shows: chosen(/The long one/) },
    { key: 'ArrowUp', shows: chosen(/Kept by hand/) },
    { key: 'F2', shows: () => expect(name).toBeFocused() },
    { key: 'Escape', shows: () => expect(versions).toBeFocused() },
    { key: 'Escape', shows: () => expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible() },
  ])
})

test('CM2: the lookup, every key', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Question' })
  const status = page.getByRole('dialog').getByRole('status')
  const rows = page.getByRole('dialog').getByRole('option')
  const again = { key: '$mod+k', shows: () => expect(field).toBeFocused(), listed: false } as const
  const row = (index: number) => () => expect(rows.nth(index)).toHaveAttribute('aria-selected', 'true')
  const section = (index: number) => () =>
    expect(lookup(page).locator('dl > div').nth(index)).toHaveAttribute('data-current', 'true')
  const away = () => expect(lookup(page)).toHaveCount(0)
  const ask = async () => {
    await expect(field).toBeFocused()
    await page.keyboard.type('Tell me about a time you disagreed with a decision.')
    await expect(rows.first()).toContainText('strong')
  }
  await page.keyboard.press('Control+k')
  await ask()
  await pressLayer(page, 'lookup', [
    { key: 'ArrowDown', shows: row(1) },
    { key: 'ArrowUp', shows: row(0) },
    { key: 'Tab', shows: section(0) },
    { key: 'ArrowRight', shows: section(1) },
    { key: 'Alt+1', shows: () => expect(status).toContainText('insisted on') },
    { key: '$mod+c', shows: () => expect(page.getByText(/^Copied the outline/).first()).toBeVisible() },
    { key: '$mod+t', shows: () => expect(status).toContainText('Told “') },
    { key: '$mod+d', shows: () => expect(rows.first()).toContainText('pinned by you') },
    { key: '$mod+l', shows: () => expect(page.getByRole('article', { name: /^Glance/ })).toBeFocused() },
    { key: 'Escape', shows: () => expect(field).toBeFocused(), listed: false },
    { key: '$mod+Enter', shows: () => expect.poll(() => page.url()).toContain('#/stories/') },
    { key: '$mod+a', shows: () => expect(lookup(page)).toBeVisible(), listed: false },
    { key: 'Delete', shows: () => expect(field).toHaveValue(''), listed: false },
    { key: 'Backspace', shows: ask },
    { key: 'Alt+1', shows: () => expect(status).toContainText('insisted on') },
    { key: 'Escape', shows: () => expect(field).toHaveValue('') },
    { key: 'Escape', shows: away },
    again,
    { key: '$mod+1', shows: away },
    again,
    { key: 'ArrowDown', shows: row(1) },
    { key: 'Enter', shows: away },
    { ...again, shows: ask },
    { key: 'Shift+Enter', shows: away },
  ])
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await tabTo(page, /^Situation/)
})
