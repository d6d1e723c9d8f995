import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { announced, cell, fiveStories, focusedName, type OpenCoverage, openCoverage } from './coverage-bank.tsx'

let screen: OpenCoverage
const open = async () => {
  screen = await openCoverage(fiveStories)
}
const press = (keys: string) => userEvent.keyboard(keys)
const focusCell = (name: string) => (cell(name).element() as HTMLElement).focus()
const focusHead = (name: string) =>
  (page.getByRole('columnheader', { name, exact: true }).element() as HTMLElement).focus()

afterEach(() => screen.close())

describe('the grid is one Tab stop with the keys of the APG grid pattern', () => {
  test('one cell can be reached with Tab, and the stop stays where one was', async () => {
    await open()
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)
    focusCell('Audit trail, Ownership, primary')
    await press('{ArrowRight}')
    await expect.poll(() => document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)
    await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0')
  })

  test('arrows move by one and stop at the edges', async () => {
    await open()
    focusCell('Audit trail, Customer Obsession, none')
    await press('{ArrowRight}')
    await expect.poll(() => focusedName()).toBe('Audit trail, Ownership, primary')
    await press('{ArrowDown}')
    await expect.poll(() => focusedName()).toBe('Bridge team, Ownership, also shows')
    await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    await expect.poll(() => focusedName()).toBe('Bridge team')
    await press('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.poll(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('1')
  })

  test('Home, End, Ctrl+Home and Ctrl+End', async () => {
    await open()
    focusCell('Bridge team, Ownership, also shows')
    await press('{End}')
    await expect.poll(() => focusedName()).toBe('Bridge team, Success and Scale Bring Broad Responsibility, none')
    await press('{Home}')
    await expect.poll(() => focusedName()).toBe('Bridge team')
    await press('{Control>}{End}{/Control}')
    await expect.poll(() => focusedName()).toBe('Error budget, Success and Scale Bring Broad Responsibility, none')
    await press('{Control>}{Home}{/Control}')
    await expect.poll(() => focusedName()).toBe('Story')
  })

  test('PageDown and PageUp', async () => {
    await open()
    focusCell('Audit trail, Ownership, primary')
    await press('{PageDown}')
    await expect.poll(() => focusedName()).toBe('Error budget, Ownership, none')
    await press('{PageUp}')
    await expect.poll(() => focusedName()).toBe('Audit trail, Ownership, primary')
  })

  test('Enter opens the story: from its name, and from a cell at that principle', async () => {
    await open()
    focusCell('Depot move, Think Big, primary')
    await press('{Enter}')
    await expect.poll(() => screen.openStory).toHaveBeenLastCalledWith('depot', 'think-big')
    await press('{Home}{ArrowUp}{Enter}')
    await expect.poll(() => screen.openStory).toHaveBeenLastCalledWith('cloud', null)
  })
})

describe('keys of a principle', () => {
  test('on its header Enter shows its stories and N writes a new one', async () => {
    await open()
    focusHead('Frugality')
    await press('{Enter}')
    await expect.poll(() => screen.showStoriesOf).toHaveBeenLastCalledWith('frugality')
    await press('n')
    await expect.poll(() => screen.newStory).toHaveBeenLastCalledWith({ principles: ['frugality'] })
    await press('{ArrowDown}{Enter}')
    await expect.poll(() => screen.showStoriesOf).toHaveBeenCalledTimes(2)
  })

  test('M lists the candidates with their reasons, and Esc gives the focus back', async () => {
    await open()
    focusHead('Frugality')
    await press('m')
    await expect.element(page.getByRole('dialog', { name: 'Stories that could show Frugality' })).toBeVisible()
    await expect.element(page.getByText('A draft that is tagged with it already.', { exact: false })).toBeVisible()
    await expect.element(page.getByText('Shows Dive Deep and Ownership, which often come with it.')).toBeVisible()
    await press('{Escape}')
    await expect.poll(focusedName).toBe('Frugality')
  })

  test('] and [ visit the gaps, around the end', async () => {
    await open()
    focusHead('Frugality')
    await press(']')
    await expect.poll(focusedName).toMatch(/^Have Backbone; Disagree and Commit: 0 ready stories, gap/)
    await press('[[')
    await expect.poll(focusedName).toMatch(/^Frugality: 0 ready stories, 1 draft, gap, target 2/)
  })

  test('S sorts by the column and again by name; the focus stays on its story', async () => {
    await open()
    focusCell('Error budget, Think Big, also shows')
    await press('s')
    const names = () => [...document.querySelectorAll('tbody th')].map((each) => each.getAttribute('title'))
    await expect.poll(() => names()).toEqual(['Depot move', 'Error budget', 'Audit trail', 'Bridge team', 'Cloud bill'])
    await expect.poll(() => focusedName()).toBe('Error budget, Think Big, also shows')
    await expect.poll(() => announced()).toBe('Sorted by Think Big')
    await expect
      .element(page.getByRole('columnheader', { name: 'Think Big' }))
      .toHaveAttribute('aria-sort', 'descending')
    await press('s')
    await expect.poll(() => names()[0]).toBe('Audit trail')
    await expect.poll(() => announced()).toBe('Sorted by title')
  })

  test('"g s" stays a shortcut of the app', async () => {
    await open()
    focusCell('Error budget, Think Big, also shows')
    await press('gs')
    await expect.poll(() => announced()).toBe('')
  })

  test('letters rest when single-key shortcuts are off', async () => {
    await open()
    await screen.store.saveSettings({ singleKeyShortcuts: false })
    focusHead('Frugality')
    await press('n')
    expect(screen.newStory).not.toHaveBeenCalled()
    await press('{Enter}')
    await expect.poll(() => screen.showStoriesOf).toHaveBeenCalledWith('frugality')
  })

  test('a click on a header offers all of it', async () => {
    await open()
    await page.getByRole('columnheader', { name: 'Frugality' }).click()
    await page.getByRole('menuitem', { name: 'New story for it' }).click()
    await expect.poll(() => screen.newStory).toHaveBeenCalledWith({ principles: ['frugality'] })
  })
})

describe('what a screen reader finds', () => {
  test('a real table with scopes, positions and a summary', async () => {
    await open()
    const grid = document.querySelector('table[role="grid"]')
    expect(grid?.getAttribute('aria-rowcount')).toBe('7')
    expect(grid?.getAttribute('aria-colcount')).toBe('17')
    expect(grid?.querySelectorAll('th[scope="col"]')).toHaveLength(17)
    expect(grid?.querySelectorAll('th[scope="row"]')).toHaveLength(6)
    const summary = document.getElementById(grid?.getAttribute('aria-describedby') ?? '')?.textContent
    expect(summary).toMatch(/^4 of 16 principles have a ready story\. Gaps: Customer Obsession,/)
    await expect.element(cell('Cloud bill, Frugality, primary, draft')).toBeInTheDocument()
  })
})
