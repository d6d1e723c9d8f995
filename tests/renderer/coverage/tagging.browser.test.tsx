import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import { aStory } from '../../support/story-builder.ts'
import { announced, cell, fiveStories, focusedName, type OpenCoverage, openCoverage } from './coverage-bank.tsx'

let screen: OpenCoverage
const press = (keys: string) => userEvent.keyboard(keys)
const focusCell = (name: string) => (cell(name).element() as HTMLElement).focus()
const stored = (id: string, principle: Parameters<typeof strengthOf>[1]) => {
  const story = screen.store.snapshot().storiesById.get(id)
  return story ? strengthOf(story, principle) : undefined
}
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

afterEach(() => screen.close())

describe('Space goes round none, also shows, primary, none', () => {
  test('each step is announced, stored and undoable', async () => {
    screen = await openCoverage(fiveStories)
    focusCell('Depot move, Deliver Results, none')
    await press(' ')
    await expect.poll(() => focusedName()).toBe('Depot move, Deliver Results, also shows')
    await expect.poll(() => announced()).toBe('Deliver Results: also shows')
    await press(' ')
    await expect.poll(() => focusedName()).toBe('Depot move, Deliver Results, primary')
    await expect.poll(() => announced()).toBe('Deliver Results: primary. Think Big: also shows')
    await expect.poll(() => stored('depot', 'deliver-results')).toBe('primary')
    await press(' ')
    await expect.poll(() => announced()).toBe('Deliver Results: none')
    await expect.poll(() => stored('depot', 'deliver-results')).toBe(null)

    await screen.store.undo()
    await expect.element(cell('Depot move, Deliver Results, primary')).toBeInTheDocument()
    await screen.store.undo()
    await screen.store.undo()
    await expect.element(cell('Depot move, Deliver Results, none')).toBeInTheDocument()
    expect(stored('depot', 'think-big')).toBe('primary')
  })

  test('a click does the same, and no toast appears', async () => {
    screen = await openCoverage(fiveStories)
    await cell('Depot move, Deliver Results, none').click()
    await expect.poll(() => stored('depot', 'deliver-results')).toBe('secondary')
    expect(document.querySelector('[data-tone]')).toBeNull()
  })

  test('the label of the deed says what was done', async () => {
    screen = await openCoverage(fiveStories)
    await cell('Depot move, Deliver Results, none').click()
    await expect
      .poll(() => screen.store.snapshot().canUndo?.label)
      .toBe('Tagged “Depot move” with Deliver Results (also shows)')
  })

  test('the note of a tag survives, and text typed elsewhere meanwhile is kept', async () => {
    const noted = aStory({ id: 'noted', title: 'Noted', status: 'ready' })
    noted.principles = [{ id: 'ownership', strength: 'secondary', note: 'I stayed.' }]
    screen = await openCoverage([noted])
    focusCell('Noted, Ownership, also shows')
    await press(' ')
    await screen.store.saveFields('noted', { result: 'Typed in another window' })
    await expect.poll(() => stored('noted', 'ownership')).toBe('primary')
    const now = screen.store.snapshot().storiesById.get('noted')
    expect(now?.principles[0]?.note).toBe('I stayed.')
    expect(now?.result).toBe('Typed in another window')
  })
})

describe('tagging closes the gap', () => {
  test('the strip, the panel and the summary follow at once', async () => {
    screen = await openCoverage(fiveStories)
    await expect.element(page.getByRole('heading', { name: '12 gaps, 2 thin' })).toBeVisible()
    focusCell('Depot move, Deliver Results, none')
    await press(' ')
    expect(
      page.getByRole('gridcell', { name: 'Deliver Results: 1 ready story, thin, target 2' }).query(),
    ).not.toBeNull()
    await expect.element(page.getByRole('heading', { name: '11 gaps, 3 thin' })).toBeVisible()
    focusCell('Error budget, Deliver Results, none')
    await press(' ')
    await expect.element(page.getByRole('heading', { name: '11 gaps, 2 thin' })).toBeVisible()
  })

  test('a draft does not close it, and the card says so', async () => {
    screen = await openCoverage(fiveStories)
    await expect.element(page.getByRole('heading', { name: 'Frugality · only drafts' })).toBeInTheDocument()
    await expect.element(page.getByText('“Cloud bill” is a draft that shows it.', { exact: false })).toBeInTheDocument()
  })

  test('a candidate is tagged from the list, and the tag taken back there', async () => {
    screen = await openCoverage(fiveStories)
    ;(page.getByRole('columnheader', { name: 'Frugality' }).element() as HTMLElement).focus()
    await press('m')
    await page.getByRole('button', { name: 'Tag Audit trail with Frugality' }).click()
    await expect.poll(() => stored('audit', 'frugality')).toBe('secondary')
    await page.getByRole('button', { name: 'Take the tag Frugality from Audit trail' }).click()
    await expect.poll(() => stored('audit', 'frugality')).toBe(null)
  })

  test('targets and role weights come from the settings', async () => {
    screen = await openCoverage(fiveStories)
    await screen.store.saveSettings({
      defaultTarget: 0,
      principleTargets: { frugality: 1, 'hire-and-develop-the-best': 1 },
    })
    await expect.element(page.getByRole('heading', { name: '2 gaps' })).toBeVisible()
    const cards = () => [...document.querySelectorAll('aside h3')].map((each) => each.textContent)
    expect(cards()[0]).toMatch(/^Hire & Develop/)
    await screen.store.saveSettings({ principleWeights: { frugality: 3 } })
    await expect.poll(() => cards()[0]).toMatch(/^Frugality/)
  })
})

describe('a tag shows before it is stored', () => {
  test('within the frame of the key, while the disk still works', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slow = (store: BankStore): BankStore => ({
      ...store,
      perform: async (label, changes) => {
        await held
        return store.perform(label, changes)
      },
    })
    screen = await openCoverage(fiveStories, { between: slow })
    focusCell('Depot move, Deliver Results, none')
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }))
    await nextFrame()
    expect(focusedName()).toBe('Depot move, Deliver Results, also shows')
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }))
    await nextFrame()
    expect(focusedName()).toBe('Depot move, Deliver Results, primary')
    expect(stored('depot', 'deliver-results')).toBe(null)
    letGo()
    await expect.poll(() => stored('depot', 'deliver-results')).toBe('primary')
    expect(focusedName()).toBe('Depot move, Deliver Results, primary')
  })

  test('a write that fails takes it back and says why, once', async () => {
    let letGo: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const broken = (store: BankStore): BankStore => ({
      ...store,
      perform: async () => {
        await held
        return { ok: false, error: { type: 'disk-full', reason: 'QuotaExceededError' } }
      },
    })
    screen = await openCoverage(fiveStories, { between: broken })
    focusCell('Depot move, Deliver Results, none')
    await press('  ')
    await expect.poll(() => focusedName()).toBe('Depot move, Deliver Results, primary')
    letGo()
    await expect.element(cell('Depot move, Deliver Results, none')).toBeInTheDocument()
    await expect
      .element(page.getByText('Deliver Results was not changed. The disk seems to be full.', { exact: false }).first())
      .toBeVisible()
    expect(document.querySelectorAll('[data-tone="problem"]').length).toBe(1)
  })
})
