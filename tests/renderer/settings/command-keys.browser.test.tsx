import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useShortcuts } from '../../../renderer/app/use-shortcuts.ts'
import { ShortcutList } from '../../../renderer/features/settings/shortcut-list.tsx'
import { useCommand, useCommandRegistry } from '../../../renderer/ui/command-registry.tsx'
import type { CommandKeys } from '../../../shared/ipc/command-keys.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'

let screen: OpenScreen
const lookUp = vi.fn()
const press = (keys: string) => userEvent.keyboard(keys)
const change = () => page.getByRole('button', { name: 'Change the keys of Look up a story' })
const row = () => document.querySelector('dt')?.parentElement?.textContent ?? ''

function Keys() {
  const [own, setOwn] = useState<CommandKeys>({})
  useShortcuts(useCommandRegistry(), true, own)
  useCommand('open-lookup', lookUp)
  return <ShortcutList platform="other" wanted="" own={own} onChange={setOwn} />
}

afterEach(async () => {
  lookUp.mockClear()
  await screen.close()
})

test('CM3: keys are recorded, work at once in place of the usual ones, and are set back', async () => {
  screen = await openScreen(<Keys />)
  await change().click()
  await press('{Control>}j{/Control}')
  await expect.poll(row).toContain('Ctrl+J')
  await expect.element(change()).toHaveFocus()
  await press('{Control>}j{/Control}')
  expect(lookUp).toHaveBeenCalledTimes(1)
  await press('{Control>}k{/Control}')
  expect(lookUp).toHaveBeenCalledTimes(1)
  await page.getByRole('button', { name: 'Reset the keys of Look up a story' }).click()
  await expect.poll(row).toContain('Ctrl+K')
  await press('{Control>}k{/Control}')
  expect(lookUp).toHaveBeenCalledTimes(2)
})

test('CM3: a conflict is named and not taken; Esc keeps what was', async () => {
  screen = await openScreen(<Keys />)
  await change().click()
  await press('{Control>}p{/Control}')
  await expect.poll(row).toContain('Ctrl+P is “Print or PDF” already.')
  await press('{Control>}c{/Control}')
  await expect.poll(row).toContain('Ctrl+C is kept for what every app does with it.')
  await press('x')
  await expect.poll(row).toContain('Hold Ctrl or Alt with a letter or a digit, or press F1 to F12.')
  await press('{Escape}')
  await expect.poll(row).toBe('Look up a storyCtrl+KChange')
})

test('CM3: the usual keys do not come back while another command has them', async () => {
  screen = await openScreen(<Keys />)
  await change().click()
  await press('{Control>}j{/Control}')
  await page.getByRole('button', { name: 'Change the keys of Questions' }).click()
  await press('{Control>}k{/Control}')
  await page.getByRole('button', { name: 'Reset the keys of Look up a story' }).click()
  await expect.poll(row).toContain('Ctrl+K is “Questions” already. Give that one other keys first.')
  await expect.poll(row).toContain('Ctrl+J')
  await page.getByRole('button', { name: 'Reset the keys of Questions' }).click()
  await page.getByRole('button', { name: 'Reset the keys of Look up a story' }).click()
  await expect.poll(row).toBe('Look up a storyCtrl+KChange')
})

test('CM3: a command whose usual keys are kept for it gets them back', async () => {
  screen = await openScreen(<Keys />)
  const next = () =>
    [...document.querySelectorAll('dt')].find((each) => each.textContent === 'Next pane')?.parentElement
  await page.getByRole('button', { name: 'Change the keys of Next pane' }).click()
  await press('{Control>}j{/Control}')
  await expect.poll(() => next()?.textContent).toContain('Ctrl+J')
  await page.getByRole('button', { name: 'Reset the keys of Next pane' }).click()
  await expect.poll(() => next()?.textContent).toBe('Next paneF6Change')
})
