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
const lookup = (page: Page) => page.getByRole('dialog', { name: 'Look up a story' })

test.beforeEach(async ({ page }) => {
  await countPointers(page)
  await addSamplesByKeys(page)
})

test('CM2: the list of stories, every key', async ({ page }) => {
  await paneTo(page, '[role=listbox]')
  const field = (name: string) => page.getByRole('combobox', { name, exact: true })
  await pressLayer(page, 'list', [
    { key: 'ArrowDown', then: at(1) },
    { key: 'j', then: at(2) },
    { key: 'ArrowDown', then: at(3) },
    { key: 'k', then: at(2) },
    { key: 'ArrowUp', then: at(1) },
    { key: 'End', then: at(12) },
    { key: 'Home', then: at(1) },
    { key: 'x', then: selected(1) },
    { key: 'Space', then: noneSelected },
    { key: 'Space', then: selected(1) },
    { key: 'Shift+ArrowDown', then: selected(2) },
    { key: 'Shift+ArrowDown', then: selected(3) },
    { key: 'Shift+ArrowUp', then: at(2) },
    { key: '$mod+a', then: selected(12) },
    { key: 'Escape', then: noneSelected, listed: false },
    { key: 'e', then: () => expect(page.getByRole('menu')).toBeVisible() },
    { key: 'Escape', then: listFocused, listed: false },
    { key: 't', then: () => expect(field('Tag')).toBeFocused() },
    { key: 'Escape', then: listFocused, listed: false },
    { key: 'p', then: () => expect(field('Principles')).toBeFocused() },
    { key: 'Escape', then: listFocused, listed: false },
    { key: 'Enter', then: focusOn(/^Situation/) },
    { key: 'Escape', then: listFocused, listed: false },
    { key: 'ArrowRight', then: focusOn(/^Situation/) },
    { key: 'Escape', then: listFocused, listed: false },
    { key: 'd', then: stories(13) },
    { key: 'Delete', then: stories(12) },
  ])
})

test('CM2: a story, every key between its sections', async ({ page }) => {
  await paneTo(page, '[role=listbox]')
  await page.keyboard.press('ArrowDown')
  await at(1)(page)
  await page.keyboard.press('Enter')
  await focusOn(/^Situation/)(page)
  await pressLayer(page, 'editor', [
    { key: 'Tab', then: focusOn(/^Task/) },
    { key: '$mod+ArrowDown', then: focusOn(/^Action/) },
    { key: 'Shift+Tab', then: focusOn(/^Task/) },
    { key: '$mod+ArrowUp', then: focusOn(/^Situation/) },
    { key: '$mod+Enter', then: at(2) },
    { key: 'Escape', then: listFocused },
  ])
})

test('CM2: the lookup, every key', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Question' })
  const status = page.getByRole('dialog').getByRole('status')
  const rows = page.getByRole('dialog').getByRole('option')
  const again = { key: '$mod+k', then: () => expect(field).toBeFocused(), listed: false } as const
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
    { key: 'ArrowDown', then: row(1) },
    { key: 'ArrowUp', then: row(0) },
    { key: 'Tab', then: section(0) },
    { key: 'ArrowRight', then: section(1) },
    { key: 'Alt+1', then: () => expect(status).toContainText('insisted on') },
    { key: '$mod+c', then: () => expect(page.getByText(/^Copied the outline/).first()).toBeVisible() },
    { key: '$mod+t', then: () => expect(status).toContainText('Told “') },
    { key: '$mod+d', then: () => expect(rows.first()).toContainText('pinned by you') },
    { key: '$mod+l', then: () => expect(page.getByRole('article', { name: /^Glance/ })).toBeFocused() },
    { key: 'Escape', then: () => expect(field).toBeFocused(), listed: false },
    { key: '$mod+Enter', then: () => expect.poll(() => page.url()).toContain('#/stories/') },
    { key: '$mod+a', then: () => expect(lookup(page)).toBeVisible(), listed: false },
    { key: 'Delete', then: () => expect(field).toHaveValue(''), listed: false },
    { key: 'Backspace', then: ask },
    { key: 'Alt+1', then: () => expect(status).toContainText('insisted on') },
    { key: 'Escape', then: () => expect(field).toHaveValue('') },
    { key: 'Escape', then: away },
    again,
    { key: '$mod+1', then: away },
    again,
    { key: 'ArrowDown', then: row(1) },
    { key: 'Enter', then: away },
    { ...again, then: ask },
    { key: 'Shift+Enter', then: away },
  ])
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await tabTo(page, /^Situation/)
})
