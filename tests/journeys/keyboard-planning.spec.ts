import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { addSamplesByKeys, countPointers, focusedName, paneTo, press, pressLayer, tabTo } from './support/keyboard.ts'

// Coverage, questions, practice and loops, key by key; nothing here clicks, hovers or fills.

const focusOn = (name: RegExp) => (page: Page) => expect.poll(() => focusedName(page)).toMatch(name)
const dialog = (name: RegExp | string) => (page: Page) => expect(page.getByRole('dialog', { name })).toBeVisible()
const titleFocused = (page: Page) => expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()

test.beforeEach(async ({ page }) => {
  await countPointers(page)
  await addSamplesByKeys(page)
})

test('CM2: coverage, every key', async ({ page }) => {
  /** Row and column of the focus, as the grid counts them from 1. */
  const point = () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest('[aria-colindex]')
      return `${cell?.closest('tr')?.getAttribute('aria-rowindex')}:${cell?.getAttribute('aria-colindex')}`
    })
  const at = (wanted: string) => () => expect.poll(point).toBe(wanted)
  const gridFocused = () => expect(page.locator('[role=grid] :focus')).toHaveCount(1)
  const again = async () => {
    await expect(page.getByRole('grid')).toBeVisible()
    await paneTo(page, '[role=grid]')
    await press(page, 'Control+Home')
    await at('1:1')()
  }
  await press(page, '$mod+2')
  await again()
  await pressLayer(page, 'coverage', [
    { key: 'ArrowDown', shows: at('2:1') },
    { key: 'ArrowRight', shows: at('2:2') },
    { key: 'ArrowLeft', shows: at('2:1') },
    { key: 'ArrowUp', shows: at('1:1') },
    { key: 'End', shows: at('1:17') },
    { key: 'Home', shows: at('1:1') },
    { key: 'Control+End', shows: at('14:17') },
    { key: 'PageUp', shows: () => expect.poll(point).not.toBe('14:17') },
    { key: 'PageDown', shows: at('14:17') },
    { key: 'Space', shows: focusOn(/, also shows/) },
    { key: '$mod+z', shows: () => expect.poll(() => focusedName(page)).not.toMatch(/, also shows/), listed: false },
    { key: 'Control+Home', shows: at('1:1') },
    { key: ']', shows: () => expect.poll(point).not.toBe('1:1') },
    { key: '[', shows: gridFocused },
    { key: 's', shows: () => expect(page.locator('th[aria-sort="descending"]')).toHaveCount(1) },
    { key: 'm', shows: dialog(/^Stories that could show/) },
    { key: 'Escape', shows: gridFocused, listed: false },
    { key: 'Enter', shows: () => expect.poll(() => page.url()).toContain('#/stories') },
    { key: '$mod+2', shows: again, listed: false },
    { key: 'ArrowRight', shows: at('1:2') },
    { key: 'n', shows: titleFocused },
  ])
})

test('CM2: questions, every key', async ({ page }) => {
  const list = page.getByRole('listbox', { name: 'Questions' })
  const place = () =>
    list.evaluate((box) => {
      const row = document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
      return Number(row?.getAttribute('aria-posinset') ?? 0)
    })
  const at = (wanted: number) => () => expect.poll(place).toBe(wanted)
  const listFocused = () => expect(list).toBeFocused()
  const inPane = () => expect(page.locator('main :focus')).toHaveCount(1)
  const own = 'Why did you leave the harbour office?'
  const mine = page.getByRole('heading', { name: own })
  await paneTo(page, '[role=listbox]')
  await press(page, 'g q')
  await listFocused()
  await pressLayer(page, 'questions', [
    { key: 'ArrowDown', shows: at(1) },
    { key: 'j', shows: at(2) },
    { key: 'ArrowDown', shows: at(3) },
    { key: 'k', shows: at(2) },
    { key: 'ArrowUp', shows: at(1) },
    { key: 'End', shows: () => expect.poll(place).toBeGreaterThan(700) },
    { key: 'Home', shows: at(1) },
    { key: 'Enter', shows: inPane },
    { key: 'Escape', shows: listFocused, listed: false },
    { key: 'ArrowRight', shows: inPane },
    { key: 'Escape', shows: listFocused, listed: false },
    {
      key: '$mod+d',
      shows: () => expect(page.getByRole('status').filter({ hasText: /[Pp]inned/ })).not.toHaveCount(0),
    },
    {
      key: 'n',
      shows: async () => {
        const field = page.getByRole('textbox', { name: /One question a line/ })
        await expect(field).toBeFocused()
        await page.keyboard.type(own)
        await press(page, '$mod+Enter')
        await expect(mine).toBeVisible()
        await paneTo(page, '[role=listbox]')
      },
    },
    { key: 'Delete', shows: () => expect(mine).toHaveCount(0) },
    { key: 'Home', shows: at(1) },
    { key: 'Shift+Enter', shows: titleFocused },
  ])
})

test('CM2: practice, every key', async ({ page }) => {
  const grades = () => expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
  const asked = (number: number) => () => expect(page.getByText(`${number} of 10`, { exact: true })).toBeVisible()
  const part = (name: string) => () => expect(page.getByText(new RegExp(`^${name} · `))).toBeVisible()
  await press(page, '$mod+3')
  await expect(page.getByRole('heading', { name: 'Practice' })).toBeVisible()
  await press(page, 'Enter')
  await asked(1)()
  const question = page.getByRole('region', { name: 'Question' })
  await pressLayer(page, 'practice', [
    { key: 'Space', shows: () => expect(page.getByText('Pause')).toBeVisible() },
    { key: 'Space', shows: () => expect(page.getByText('Pause')).toHaveCount(0) },
    { key: 'ArrowRight', shows: part('Task') },
    { key: 'ArrowLeft', shows: part('Situation') },
    { key: 'h', shows: () => expect(page.getByRole('note', { name: 'Hint' })).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: 'r', shows: () => expect(question).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: 'f', shows: () => expect(page.getByRole('region', { name: 'Follow-up question' })).toBeVisible() },
    { key: 'Enter', shows: () => expect(page.getByRole('note', { name: 'Prepared answer' })).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: 's', shows: () => expect(question).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: '1', shows: () => expect(question).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: '2', shows: () => expect(question).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: '3', shows: () => expect(question).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: '4', shows: () => expect(question).toBeVisible() },
    { key: 'Enter', shows: grades },
    { key: 'e', shows: () => expect(page.getByRole('main', { name: 'Story' })).toBeVisible() },
    // It goes on where it was left for the editor.
    { key: '$mod+3', shows: grades, listed: false },
    { key: 'Escape', shows: () => expect(page.getByRole('heading', { name: 'Practice' })).toBeVisible() },
  ])
})

test('CM2: a loop, every key', async ({ page }) => {
  const cells = page.locator('[data-cell]')
  const at = (wanted: string) => () => expect(page.locator(`[data-cell="${wanted}"]`)).toBeFocused()
  const back = () => expect(page.locator('[data-cell]:focus')).toHaveCount(1)
  const picking = (name: RegExp) => () => expect(page.getByRole('combobox', { name })).toBeFocused()
  const chosen = page.getByRole('img', { name: 'Chosen by you' })
  const taken = async () => {
    await expect(chosen).toHaveCount(1)
    await back()
  }
  const nameOf = (round: number) => page.getByLabel(`Name of round ${round}`)
  await press(page, '$mod+4')
  await tabTo(page, /Amazon, five rounds/)
  await press(page, 'Enter')
  await expect(cells).toHaveCount(10)
  await tabTo(page, /^Customer/)
  await pressLayer(page, 'loops', [
    { key: 'ArrowDown', shows: at('1:0') },
    { key: 'ArrowUp', shows: at('0:0') },
    { key: 'ArrowRight', shows: at('0:1') },
    { key: 'ArrowLeft', shows: at('0:0') },
    { key: 'Enter', shows: picking(/^Story for/) },
    { key: 'ArrowDown', shows: () => expect(page.locator('[role=option][data-highlighted]')).toHaveCount(1) },
    { key: 'Enter', shows: taken },
    { key: 'm', shows: picking(/^Move to/) },
    { key: 'Escape', shows: back, listed: false },
    { key: 'Alt+ArrowDown', shows: at('1:0') },
    { key: 'Alt+ArrowUp', shows: at('0:0') },
    { key: 'k', shows: () => expect(chosen).toHaveCount(0) },
    { key: 'k', shows: () => expect(chosen).toHaveCount(1) },
    { key: 'Delete', shows: () => expect(chosen).toHaveCount(0) },
    { key: 'p', shows: picking(/^Principles of/) },
    { key: 'Escape', shows: back, listed: false },
    { key: 'l', shows: dialog('What was asked?') },
    { key: 'Escape', shows: back, listed: false },
    { key: 'g', shows: dialog('Suggested plan') },
    { key: 'Escape', shows: back, listed: false },
    { key: 'a', shows: () => expect(nameOf(6)).toHaveCount(1) },
  ])
})
