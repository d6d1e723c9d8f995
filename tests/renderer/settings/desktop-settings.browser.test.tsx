import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx'
import type { ShellHost, ShellState } from '../../../renderer/host/host.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'

let screen: OpenScreen
afterEach(() => screen.close())
const press = (keys: string) => userEvent.keyboard(keys)
const stored = () => screen.store.snapshot().settings

function Screen({ start }: { start: string }) {
  const [section, setSection] = useState(start)
  return <SettingsScreen section={section} onSection={setSection} panels={[]} />
}

const usual: ShellState = { shortcut: 'on', canLaunchAtLogin: true, systemSpelling: false }

function shellSaying(state: ShellState) {
  return {
    state: () => state,
    subscribe: () => () => undefined,
    apply: vi.fn<ShellHost['apply']>(),
    recordShortcut: vi.fn(async (_on: boolean) => undefined),
    setBadge: vi.fn(),
    showFolder: vi.fn(),
    summonLookup: vi.fn(),
  }
}

async function open(section: string, state: Partial<ShellState> = {}) {
  const shell = shellSaying({ ...usual, ...state })
  screen = await openScreen(<Screen start={section} />, { host: { ...quietHost, kind: 'desktop', shell } })
  await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  return shell
}

test('a shortcut is recorded while the global ones are deaf, and Esc keeps what was', async () => {
  const shell = await open('shortcuts')
  await expect.element(page.getByText('Ctrl+Shift+Space', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Choose another' }).click()
  const field = page.getByRole('button', { name: /Press the keys/ })
  await expect.element(field).toHaveFocus()
  expect(shell.recordShortcut.mock.calls).toEqual([[true]])
  await press('{Escape}')
  await expect.poll(() => shell.recordShortcut.mock.calls).toEqual([[true], [false]])
  expect(stored().lookupShortcut).toBe('Ctrl+Shift+Space')

  await page.getByRole('button', { name: 'Choose another' }).click()
  await expect.element(field).toHaveFocus()
  await press('l')
  await expect.element(page.getByText('Hold Ctrl or Alt with it.')).toBeVisible()
  await press('{Control>}{Alt>}l{/Alt}{/Control}')
  await expect.poll(() => stored().lookupShortcut).toBe('Ctrl+Alt+L')
  expect(shell.recordShortcut).toHaveBeenLastCalledWith(false)
  await page.getByRole('button', { name: 'Use Ctrl+Shift+Space' }).click()
  await expect.poll(() => stored().lookupShortcut).toBe('Ctrl+Shift+Space')
  await page.getByRole('button', { name: 'Turn off' }).click()
  await expect.poll(() => stored().lookupShortcut).toBe('')
})

test('a shortcut that another app has is told', async () => {
  await open('shortcuts', { shortcut: 'taken' })
  await expect.element(page.getByText('Ctrl+Shift+Space is used by another app.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Choose another' })).toBeVisible()
})

test('what of the desktop can be set is set, and starts off', async () => {
  const shell = await open('lookup')
  for (const [name, key] of [
    ['Stay on top', 'lookupOnTop'],
    ['Keep Lookup ready', 'keepLookupReady'],
    ['Icon in the tray', 'trayShown'],
  ] as const) {
    expect(stored()[key]).toBe(false)
    await page.getByRole('switch', { name }).click()
    await expect.poll(() => stored()[key]).toBe(true)
  }
  await page.getByRole('button', { name: 'Show it' }).click()
  expect(shell.summonLookup).toHaveBeenCalledOnce()
  await page.getByRole('button', { name: 'General' }).click()
  for (const [name, key] of [
    ['Start when I log in', 'launchAtLogin'],
    ['Due rehearsals on the icon', 'badgeShown'],
  ] as const) {
    expect(stored()[key]).toBe(false)
    await page.getByRole('switch', { name }).click()
    await expect.poll(() => stored()[key]).toBe(true)
  }
  await page.getByRole('button', { name: 'Show in the file manager' }).click()
  expect(shell.showFolder).toHaveBeenCalledExactlyOnceWith()
})

test('what a system cannot do is said and not offered', async () => {
  await open('general', { canLaunchAtLogin: false })
  await expect.element(page.getByText(/does not let an app ask/)).toBeVisible()
  expect(page.getByRole('switch', { name: 'Start when I log in' }).query()).toBeNull()
})

test('spelling is spoken of plainly', async () => {
  await open('editor')
  await expect.element(page.getByText(/^Not checked here/)).toBeVisible()
  await screen.close()
  await open('editor', { systemSpelling: true })
  await expect.element(page.getByText(/^macOS checks your spelling/)).toBeVisible()
})

test('where newer versions are is a text to copy', async () => {
  const meta = document.createElement('meta')
  meta.name = 'releases'
  meta.content = 'github.com/someone/bank/releases'
  document.head.append(meta)
  await open('about')
  await expect.element(page.getByText(meta.content)).toBeVisible()
  expect(document.querySelectorAll('a')).toHaveLength(0)
  meta.remove()
})
