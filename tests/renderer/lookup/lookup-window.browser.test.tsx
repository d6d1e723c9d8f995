import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { LookupWindow } from '../../../renderer/features/lookup/lookup-window.tsx'
import type { LookupHost } from '../../../renderer/host/host.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'
import { ask, field, press, threeStories } from './lookup-bank.tsx'

let screen: OpenScreen
let summoned: (how: { mainShown: boolean }) => void = () => undefined
const lookup = {
  hide: vi.fn(),
  arrange: vi.fn<LookupHost['arrange']>(),
  askMain: vi.fn<LookupHost['askMain']>(),
  wrote: vi.fn<LookupHost['wrote']>(),
  onSummoned: (listener: typeof summoned) => {
    summoned = listener
    return () => undefined
  },
}
const command = { id: 'show-coverage', label: 'Coverage', keys: '', run: vi.fn() }

async function open() {
  vi.clearAllMocks()
  screen = await openScreen(<LookupWindow commands={[command]} due={[]} />, {
    stories: threeStories,
    host: { ...quietHost, lookup },
    width: 820,
    height: 532,
  })
  await expect.element(field()).toHaveFocus()
}
afterEach(() => screen.close())

const question = 'Tell me about a time you disagreed'

describe('summoned', () => {
  test('it has the caret in the question, and what stood there is typed over', async () => {
    await open()
    await ask(question)
    ;(document.activeElement as HTMLElement).blur()
    summoned({ mainShown: true })
    await expect.element(field()).toHaveFocus()
    await press('x')
    await expect.element(field()).toHaveValue('x')
  })

  test('Esc clears the question, then hides the window', async () => {
    await open()
    await ask(question)
    await press('{Escape}')
    await expect.element(field()).toHaveValue('')
    expect(lookup.hide).not.toHaveBeenCalled()
    await press('{Escape}')
    expect(lookup.hide).toHaveBeenCalledOnce()
  })
})

describe('the main window', () => {
  test('opens a story at Enter, and at Ctrl+Enter with the lookup still there', async () => {
    await open()
    await ask(question)
    await expect.element(page.getByRole('option').first()).toHaveTextContent('Disagreed with the migration date')
    await press('{Enter}')
    expect(lookup.askMain).toHaveBeenLastCalledWith({ type: 'open-story', storyId: 'date' }, false)
    await press('{Control>}{Enter}{/Control}')
    expect(lookup.askMain).toHaveBeenLastCalledWith({ type: 'open-story', storyId: 'date' }, true)
  })

  test('gets a new story for the question at Shift+Enter', async () => {
    await open()
    await ask(question)
    await press('{Shift>}{Enter}{/Shift}')
    expect(lookup.askMain).toHaveBeenLastCalledWith({ type: 'new-story', question, principles: [] }, false)
  })

  test('is not needed: while it is out of sight Enter shows a glance', async () => {
    await open()
    summoned({ mainShown: false })
    await ask(question)
    await expect.element(page.getByRole('option').first()).toHaveTextContent('Disagreed with the migration date')
    await press('{Enter}')
    await expect.element(page.getByRole('article', { name: /^Glance/ })).toBeVisible()
    expect(lookup.askMain).not.toHaveBeenCalled()
    // Ctrl+Enter asks for the main window all the same.
    await press('{Escape}')
    await press('{Control>}{Enter}{/Control}')
    expect(lookup.askMain).toHaveBeenLastCalledWith({ type: 'open-story', storyId: 'date' }, true)
  })

  test('runs commands chosen here', async () => {
    await open()
    await ask('>cover')
    await press('{Enter}')
    await expect.poll(() => command.run.mock.calls.length).toBe(1)
    expect(lookup.hide).toHaveBeenCalledOnce()
  })
})

describe('how the window lies', () => {
  test('follows the glance and its three widths, the last of which is kept', async () => {
    await open()
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0]).toEqual({ shape: 'list', onTop: false })
    await ask(question)
    await press('{Control>}l{/Control}')
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0].shape).toBe('medium')
    await press('{ArrowLeft}')
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0].shape).toBe('narrow')
    await press('{ArrowRight}{ArrowRight}')
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0].shape).toBe('wide')
    await expect.poll(() => screen.store.snapshot().settings.glanceWidth).toBe('wide')
    await press('{Escape}')
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0].shape).toBe('list')
    await expect.element(field()).toHaveFocus()
  })

  test('stays on top at Ctrl+O and by its button, and remembers it', async () => {
    await open()
    await press('{Control>}o{/Control}')
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0]).toEqual({ shape: 'list', onTop: true })
    await expect.element(page.getByRole('button', { name: 'Stay on top' })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.store.snapshot().settings.lookupOnTop).toBe(true)
    await page.getByRole('button', { name: 'Stay on top' }).click()
    await expect.poll(() => lookup.arrange.mock.lastCall?.[0].onTop).toBe(false)
  })
})

test('what is told and pinned here is kept in the bank', async () => {
  await open()
  await ask(question)
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Disagreed with the migration date')
  await press('{Control>}d{/Control}')
  await expect.poll(() => screen.store.snapshot().pins.map((pin) => pin.storyId)).toEqual(['date'])
  await press('{Control>}t{/Control}')
  await expect.poll(() => screen.store.snapshot().tellings.map((telling) => telling.storyId)).toEqual(['date'])
})
