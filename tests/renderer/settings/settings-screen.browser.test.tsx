import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx'
import type { Keeping } from '../../../renderer/host/storage-keeping.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'

let screen: OpenScreen
const press = (keys: string) => userEvent.keyboard(keys)
const stored = () => screen.store.snapshot().settings
const title = () => document.querySelector('h2')?.textContent

const panels = [{ id: 'import', label: 'Import', panel: <p>Choose a file</p> }]

function Screen({ start }: { start: string }) {
  const [section, setSection] = useState(start)
  return <SettingsScreen section={section} onSection={setSection} panels={panels} />
}

async function open(start = 'general', ask: Parameters<typeof openScreen>[1] = {}) {
  screen = await openScreen(<Screen start={start} />, ask)
  await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
}

afterEach(() => screen.close())

describe('sections', () => {
  test('↑ and ↓ move between them, and one is the Tab stop', async () => {
    await open()
    ;(page.getByRole('button', { name: 'General' }).element() as HTMLElement).focus()
    await press('{ArrowDown}')
    await expect.poll(() => title()).toBe('Editor and hints')
    await expect.poll(() => document.activeElement?.textContent).toBe('Editor and hints')
    await press('{End}')
    await expect.poll(() => title()).toBe('About')
    await press('{ArrowDown}{Home}{ArrowUp}')
    await expect.poll(() => title()).toBe('General')
    await expect.poll(() => document.querySelectorAll('nav button[tabindex="0"]')).toHaveLength(1)
  })

  test('a section nobody knows is General; panels of other features have their place', async () => {
    await open('nowhere')
    expect(title()).toBe('General')
    await page.getByRole('button', { name: 'Import' }).click()
    await expect.element(page.getByText('Choose a file')).toBeVisible()
  })
})

describe('the place', () => {
  const told = new Set<() => void>()
  let keeping: Keeping = 'may-be-cleared'
  const listen = (listener: () => void) => {
    told.add(listener)
    return () => told.delete(listener)
  }
  const host = { ...quietHost, keeping: { state: () => keeping, subscribe: listen, ask: async () => {} } }

  test('says whether the browser has promised to keep the bank, as soon as it does', async () => {
    await open('general', { host })
    await expect.element(page.getByText(/may be cleared by the browser when the disk fills up/)).toBeVisible()
    keeping = 'promised'
    for (const listener of [...told]) listener()
    await expect.element(page.getByText(/kept in a test\. The browser has promised not to clear/)).toBeVisible()
  })

  test('says nothing of a browser on the desktop', async () => {
    keeping = 'may-be-cleared'
    await open('general', { host: { ...host, kind: 'desktop' } })
    await expect.element(page.getByText('Your stories are kept in a test.')).toBeVisible()
    expect(page.getByText(/the disk fills up/).elements()).toEqual([])
  })
})

describe('changes apply at once', () => {
  test('theme and switch show at once and are stored', async () => {
    await open()
    await page.getByRole('button', { name: 'Dark' }).click()
    await expect.element(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('switch', { name: 'Single-key shortcuts' }).click()
    await expect.poll(() => [stored().theme, stored().singleKeyShortcuts]).toEqual(['dark', false])
  })

  test('two changes in one moment are both kept', async () => {
    await open()
    ;(page.getByRole('button', { name: 'Light' }).element() as HTMLElement).click()
    ;(page.getByRole('switch', { name: 'Single-key shortcuts' }).element() as HTMLElement).click()
    await expect.poll(() => [stored().theme, stored().singleKeyShortcuts]).toEqual(['light', false])
  })

  test('a number out of range while typing is not passed on', async () => {
    await open('editor')
    const pace = page.getByRole('textbox', { name: 'Words a minute' })
    const seen = new Set<number>()
    screen.store.subscribe(() => seen.add(stored().wordsPerMinute))
    await pace.fill('15')
    await pace.fill('150')
    await expect.poll(() => stored().wordsPerMinute).toBe(150)
    expect([...seen]).toEqual([150])
    await expect.element(page.getByText('210 words take you 1:24.', { exact: false })).toBeVisible()
    await pace.fill('900')
    await press('{Tab}')
    await expect.poll(() => stored().wordsPerMinute).toBe(180)
  })

  test('a change the disk refuses is taken back and said', async () => {
    await open('general', {
      between: (store) => ({
        ...store,
        saveSettings: async () => ({ ok: false, error: { type: 'disk-full', reason: 'QuotaExceededError' } }),
      }),
    })
    await page.getByRole('button', { name: 'Dark' }).click()
    await expect.element(page.getByText('The setting was not kept.', { exact: false }).first()).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'System' })).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('principles and role', () => {
  test('a role brings its weights; own weights lie over them and can be given up', async () => {
    await open('principles')
    const weight = (value: string) =>
      page.getByRole('group', { name: 'Weight of Frugality' }).getByRole('button', { name: value })
    await expect.element(weight('1')).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('combobox', { name: 'Role' }).selectOptions('Operations')
    await expect.element(weight('3')).toHaveAttribute('aria-pressed', 'true')
    await weight('0').click()
    await expect.poll(() => stored().principleWeights).toEqual({ frugality: 0 })
    await page.getByRole('button', { name: 'Give up one change' }).click()
    await expect.poll(() => stored().principleWeights).toEqual({})
    await expect.element(weight('3')).toHaveAttribute('aria-pressed', 'true')
  })

  test('targets follow the default until set, and what repeats the default is not kept', async () => {
    await open('principles')
    await page.getByRole('button', { name: 'Stories wanted for Frugality: more' }).click()
    await expect.poll(() => stored().principleTargets).toEqual({ frugality: 3 })
    await page.getByRole('button', { name: 'Stories wanted for Frugality: less' }).click()
    await expect.poll(() => stored().principleTargets).toEqual({})
    await page.getByRole('button', { name: 'Stories wanted for each principle: less' }).click()
    await expect.poll(() => stored().defaultTarget).toBe(1)
    await expect.element(page.getByRole('textbox', { name: 'Stories wanted for Ownership' })).toHaveValue('1')
  })
})

describe('the filter', () => {
  test('is reached by its command and finds settings by their words, in any section', async () => {
    await open()
    screen.registry.run('filter-list')
    await press('pace')
    await expect.poll(() => title()).toBe('Editor and hints')
    await expect.element(page.getByText('Speaking pace')).toBeVisible()
    expect(page.getByText('Story font').query()).toBeNull()
    await press('{Escape}')
    await expect.poll(() => title()).toBe('General')
  })

  test('narrows the table to the principle and the list to the command', async () => {
    await open()
    const box = page.getByRole('searchbox', { name: 'Filter settings' })
    await box.fill('frugal')
    await expect.poll(() => document.querySelectorAll('tbody tr')).toHaveLength(1)
    await box.fill('redo')
    await expect.poll(() => document.querySelectorAll('dt')).toHaveLength(1)
    await box.fill('imp')
    await page.getByRole('button', { name: 'Go to Import' }).click()
    await expect.poll(() => title()).toBe('Import')
    await box.fill('zzz')
    await expect.element(page.getByText('No setting is called “zzz”.')).toBeVisible()
  })
})

describe('what it says of itself', () => {
  test('where the bank lives, and that another host has one', async () => {
    await open('general', {
      host: {
        ...quietHost,
        place: { where: 'in a folder', other: { kind: 'desktop', lastUsed: '2026-10-01T09:00:00.000Z' } },
      },
    })
    await expect
      .element(page.getByText(/kept in a folder\. .* The desktop app was used here too, last on 1 October 2026/))
      .toBeVisible()
  })

  test('versions as the host knows them, and that nothing leaves the computer', async () => {
    await open('about', {
      host: { ...quietHost, versions: async () => [{ name: 'STAR Story Bank', version: '9.8.7' }] },
    })
    await expect.element(page.getByText('9.8.7')).toBeVisible()
    await expect.element(page.getByText('Nothing leaves this computer.', { exact: false })).toBeVisible()
  })

  test('the licence texts come when asked for; from sources it says that a build gathers them', async () => {
    await open('about')
    await userEvent.click(page.getByRole('button', { name: 'Show the texts' }))
    const texts = page.getByRole('textbox', { name: 'Licence texts' })
    await expect.element(texts).toHaveValue('They are gathered when the app is built; this copy runs from its sources.')
  })
})
