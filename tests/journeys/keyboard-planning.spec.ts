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
    { key: 'ArrowDown', then: at('2:1') },
    { key: 'ArrowRight', then: at('2:2') },
    { key: 'ArrowLeft', then: at('2:1') },
    { key: 'ArrowUp', then: at('1:1') },
    { key: 'End', then: at('1:17') },
    { key: 'Home', then: at('1:1') },
    { key: 'Control+End', then: at('14:17') },
    { key: 'PageUp', then: () => expect.poll(point).not.toBe('14:17') },
    { key: 'PageDown', then: at('14:17') },
    { key: 'Space', then: focusOn(/, also shows/) },
    { key: '$mod+z', then: () => expect.poll(() => focusedName(page)).not.toMatch(/, also shows/), listed: false },
    { key: 'Control+Home', then: at('1:1') },
    { key: ']', then: () => expect.poll(point).not.toBe('1:1') },
    { key: '[', then: gridFocused },
    { key: 's', then: () => expect(page.locator('th[aria-sort="descending"]')).toHaveCount(1) },
    { key: 'm', then: dialog(/^Stories that could show/) },
    { key: 'Escape', then: gridFocused, listed: false },
    { key: 'Enter', then: () => expect.poll(() => page.url()).toContain('#/stories') },
    { key: '$mod+2', then: again, listed: false },
    { key: 'ArrowRight', then: at('1:2') },
    { key: 'n', then: titleFocused },
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
    { key: 'ArrowDown', then: at(1) },
    { key: 'j', then: at(2) },
    { key: 'ArrowDown', then: at(3) },
    { key: 'k', then: at(2) },
    { key: 'ArrowUp', then: at(1) },
    { key: 'End', then: () => expect.poll(place).toBeGreaterThan(700) },
    { key: 'Home', then: at(1) },
    { key: 'Enter', then: inPane },
    { key: 'Escape', then: listFocused, listed: false },
    { key: 'ArrowRight', then: inPane },
    { key: 'Escape', then: listFocused, listed: false },
    { key: '$mod+d', then: () => expect(page.getByRole('status').filter({ hasText: /[Pp]inned/ })).not.toHaveCount(0) },
    {
      key: 'n',
      then: async () => {
        const field = page.getByRole('textbox', { name: /One question a line/ })
        await expect(field).toBeFocused()
        await page.keyboard.type(own)
        await press(page, '$mod+Enter')
        await expect(mine).toBeVisible()
        await paneTo(page, '[role=listbox]')
      },
    },
    { key: 'Delete', then: () => expect(mine).toHaveCount(0) },
    { key: 'Home', then: at(1) },
    { key: 'Shift+Enter', then: titleFocused },
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
    { key: 'Space', then: () => expect(page.getByText('Pause')).toBeVisible() },
    { key: 'Space', then: () => expect(page.getByText('Pause')).toHaveCount(0) },
    { key: 'ArrowRight', then: part('Task') },
    { key: 'ArrowLeft', then: part('Situation') },
    { key: 'h', then: () => expect(page.getByRole('note', { name: 'Hint' })).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: 'r', then: () => expect(question).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: 'f', then: () => expect(page.getByRole('region', { name: 'Follow-up question' })).toBeVisible() },
    { key: 'Enter', then: () => expect(page.getByRole('note', { name: 'Prepared answer' })).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: 's', then: () => expect(question).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: '1', then: () => expect(question).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: '2', then: () => expect(question).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: '3', then: () => expect(question).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: '4', then: () => expect(question).toBeVisible() },
    { key: 'Enter', then: grades },
    { key: 'e', then: () => expect(page.getByRole('main', { name: 'Story' })).toBeVisible() },
    { key: '$mod+3', then: () => expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible(), listed: false },
    { key: 'Enter', then: () => expect(page.getByText(/^\d+ of 10$/)).toBeVisible() },
    { key: 'Escape', then: () => expect(page.getByRole('heading', { name: 'Practice' })).toBeVisible() },
  ])
})

test('CM2: a loop, every key', async ({ page }) => {
  const cells = page.locator('[data-cell]')
  const at = (wanted: string) => () => expect(page.locator(`[data-cell="${wanted}"]`)).toBeFocused()
  const back = () => expect(page.locator('[data-cell]:focus')).toHaveCount(1)
  const picking = (name: RegExp) => () => expect(page.getByRole('combobox', { name })).toBeFocused()
  const chosen = page.getByRole('img', { name: 'Chosen by you' })
  const nameOf = (round: number) => page.getByLabel(`Name of round ${round}`)
  await press(page, '$mod+4')
  await tabTo(page, /Amazon, five rounds/)
  await press(page, 'Enter')
  await expect(cells).toHaveCount(10)
  await tabTo(page, /^Customer/)
  await pressLayer(page, 'loops', [
    { key: 'ArrowDown', then: at('1:0') },
    { key: 'ArrowUp', then: at('0:0') },
    { key: 'ArrowRight', then: at('0:1') },
    { key: 'ArrowLeft', then: at('0:0') },
    { key: 'Enter', then: picking(/^Story for/) },
    { key: 'ArrowDown', then: () => expect(page.locator('[role=option][data-highlighted]')).toHaveCount(1) },
    { key: 'Enter', then: () => expect(chosen).toHaveCount(1) },
    { key: 'm', then: picking(/^Move to/) },
    { key: 'Escape', then: back, listed: false },
    { key: 'Alt+ArrowDown', then: at('1:0') },
    { key: 'Alt+ArrowUp', then: at('0:0') },
    { key: 'k', then: () => expect(chosen).toHaveCount(0) },
    { key: 'Enter', then: picking(/^Story for/) },
    { key: 'ArrowDown', then: () => expect(page.locator('[role=option][data-highlighted]')).toHaveCount(1) },
    { key: 'Enter', then: () => expect(chosen).toHaveCount(1) },
    { key: 'Delete', then: () => expect(chosen).toHaveCount(0) },
    { key: 'p', then: picking(/^Principles of/) },
    { key: 'Escape', then: back, listed: false },
    { key: 'l', then: dialog('What was asked?') },
    { key: 'Escape', then: back, listed: false },
    { key: 'g', then: dialog('Suggested plan') },
    { key: 'Escape', then: back, listed: false },
    { key: 'a', then: () => expect(nameOf(6)).toHaveCount(1) },
  ])
})
