import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CoverageScreen } from '../../../renderer/features/coverage/coverage-screen.tsx'
import { aStory } from '../../support/story-builder.ts'
import { cell, fiveStories, focusedName, manyStories, type OpenCoverage, openCoverage } from './coverage-bank.tsx'

let screen: OpenCoverage
const press = (keys: string) => userEvent.keyboard(keys)
const rowNames = () => [...document.querySelectorAll('tbody th')].map((each) => each.getAttribute('title'))

afterEach(() => screen.close())

describe('rows by story, project and year', () => {
  test('projects and years carry their counts, and Enter shows the stories behind one', async () => {
    screen = await openCoverage(fiveStories)
    await page.getByRole('button', { name: 'Project', exact: true }).click()
    await expect.poll(() => rowNames()).toEqual(['Billing', 'Cloud', 'No project'])
    ;(cell('Billing, Ownership, 2 stories').element() as HTMLElement).focus()
    await press('{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Billing · Ownership' })).toBeVisible()
    await page.getByRole('button', { name: 'Open Bridge team' }).click()
    await expect.poll(() => screen.openStory).toHaveBeenCalledWith('bridge', 'ownership')
    await press('{Escape}')
    await page.getByRole('button', { name: 'Year' }).click()
    await expect.poll(() => rowNames()).toEqual(['2025', '2024', 'No date'])
  })

  test('"Ready stories only" leaves drafts out', async () => {
    screen = await openCoverage(fiveStories)
    await page.getByRole('button', { name: 'Ready stories only' }).click()
    await expect.poll(() => rowNames()).toEqual(['Audit trail', 'Bridge team', 'Depot move', 'Error budget'])
  })

  test('"Weight by strength" counts primary 1 and also shows ½', async () => {
    screen = await openCoverage(fiveStories)
    await page.getByRole('button', { name: 'Weight by strength' }).click()
    const ownership = cell('Ownership: 2 ready stories, target 2, 1½ by strength')
    await expect.element(ownership).toHaveTextContent('1½')
  })

  test('a project that carries too much is named, and its fix shows the projects', async () => {
    screen = await openCoverage(fiveStories)
    await expect.element(page.getByText('3 of 5 stories come from Billing.')).toBeInTheDocument()
    await page.getByRole('button', { name: 'See projects' }).click()
    await expect.poll(() => rowNames()[0]).toBe('Billing')
  })
})

describe('every state of the screen', () => {
  test('empty: the strip of sixteen gaps and two ways on', async () => {
    screen = await openCoverage([])
    await expect.element(page.getByText('Add a story to see coverage')).toBeVisible()
    expect(page.getByRole('gridcell', { name: /0 ready stories, gap/ }).elements()).toHaveLength(16)
    await page.getByRole('button', { name: 'Try with sample stories' }).click()
    await expect.poll(() => screen.addSamples).toHaveBeenCalled()
  })

  test('few: counts are shown with a word of caution', async () => {
    screen = await openCoverage(fiveStories.slice(0, 4))
    await expect.element(page.getByText('Counts mean more after 8–10 stories.')).toBeVisible()
  })

  test('only drafts, and these left out: says so and shows them again', async () => {
    screen = await openCoverage([aStory({ id: 'only', title: 'Only draft' })])
    await page.getByRole('button', { name: 'Ready stories only' }).click()
    await page.getByRole('button', { name: 'Show drafts' }).click()
    await expect.poll(() => rowNames()).toEqual(['Only draft'])
  })

  test('failed: says so, keeps the table, and tries again', async () => {
    screen = await openCoverage(fiveStories, {
      between: (store) => {
        const failed = { ...store.snapshot(), status: 'failed' as const, reason: 'UnknownError: no disk' }
        let now: ReturnType<typeof store.snapshot> = failed
        const wake = new Set<() => void>()
        return {
          ...store,
          snapshot: () => now,
          subscribe: (listener) => {
            wake.add(listener)
            return () => wake.delete(listener)
          },
          reload: async () => {
            now = store.snapshot()
            for (const listener of wake) listener()
          },
        }
      },
    })
    await expect.element(page.getByRole('alert')).toHaveTextContent('Coverage could not be counted.')
    expect(rowNames()).toHaveLength(5)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => page.getByRole('alert').query()).toBeNull()
  })

  test('narrow: the panel folds under a button', async () => {
    screen = await openCoverage(fiveStories, { width: 960, height: 640 })
    expect(document.querySelector('aside')).toBeNull()
    await page.getByRole('button', { name: '12 gaps, 2 thin' }).click()
    await expect
      .element(page.getByRole('dialog').getByRole('heading', { name: 'Frugality · only drafts' }))
      .toBeInTheDocument()
  })

  test('the view and the cell are found again after leaving through a story', async () => {
    screen = await openCoverage(fiveStories)
    ;(cell('Depot move, Think Big, primary').element() as HTMLElement).focus()
    await press('s{Enter}')
    screen.show(<p>A story</p>)
    await expect.element(page.getByText('A story', { exact: true })).toBeVisible()
    screen.show(
      <CoverageScreen
        onOpenStory={screen.openStory}
        onNewStory={screen.newStory}
        onShowStoriesOf={screen.showStoriesOf}
        onShowPractice={screen.showPractice}
        onAddSamples={screen.addSamples}
      />,
    )
    await expect.poll(focusedName).toBe('Depot move, Think Big, primary')
    expect(rowNames()[0]).toBe('Depot move')
  })
})

describe('a thousand stories', () => {
  test('only the rows in sight are drawn; the last is reached and read by its place', async () => {
    screen = await openCoverage(manyStories(1000))
    expect(document.querySelectorAll('tbody th').length).toBeLessThan(60)
    expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('1002')
    const head = document.querySelector('thead')?.getBoundingClientRect().top
    ;(document.querySelector('[data-column="1"][tabindex="0"]') as HTMLElement).focus()
    await press('{Control>}{End}{/Control}')
    await expect.poll(focusedName).toMatch(/^Story 0999, Success and Scale/)
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('1002')
    const box = document.activeElement?.getBoundingClientRect()
    expect(box?.bottom).toBeLessThanOrEqual(window.innerHeight)
    expect(document.querySelector('thead')?.getBoundingClientRect().top).toBe(head)
  })

  test('the focused cell survives scrolling away, and the arrow comes back to it', async () => {
    screen = await openCoverage(manyStories(1000))
    ;(cell('Story 0003, Customer Obsession, none').element() as HTMLElement).focus()
    const scroller = document.querySelector('table')?.parentElement
    scroller?.scrollTo({ top: 20_000 })
    await expect.poll(() => rowNames().some((name) => name === 'Story 0630')).toBe(true)
    expect(focusedName()).toBe('Story 0003, Customer Obsession, none')
    await press('{ArrowDown}')
    await expect.poll(focusedName).toBe('Story 0004, Customer Obsession, none')
    expect(scroller?.scrollTop ?? 0).toBeLessThan(1000)
  })

  test('a tag draws its own row again and no other', async () => {
    screen = await openCoverage(manyStories(1000))
    const at = cell('Story 0003, Think Big, none').element() as HTMLElement
    at.focus()
    const drawn = new Set<Element>()
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('tbody tr')
        if (row) drawn.add(row)
      }
    })
    const body = document.querySelector('tbody')
    if (body) observer.observe(body, { subtree: true, childList: true, characterData: true, attributes: true })
    await press(' ')
    await expect.element(cell('Story 0003, Think Big, also shows')).toBeInTheDocument()
    await expect.poll(() => screen.store.snapshot().storiesById.get('many-3')?.principles.length).toBe(3)
    expect([...drawn].map((row) => row.querySelector('th')?.textContent)).toEqual(['Story 0003'])
    observer.disconnect()
  })

  test('every row is there for the printer', async () => {
    screen = await openCoverage(manyStories(200))
    window.dispatchEvent(new Event('beforeprint'))
    expect(document.querySelectorAll('tbody th')).toHaveLength(200)
    window.dispatchEvent(new Event('afterprint'))
    await expect.poll(() => document.querySelectorAll('tbody th').length).toBeLessThan(60)
  })
})
