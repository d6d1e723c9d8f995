import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { eventually } from '../../support/eventually.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'
import {
  activeRow,
  focusList,
  list,
  type OpenStories,
  openStories,
  press,
  row,
  rows,
  rowTitles,
  shownText,
  threeStories,
} from './stories-bank.tsx'

let screen: OpenStories
afterEach(() => screen.close())

describe('a right click', () => {
  const item = (name: string) => page.getByRole('menuitem', { name })

  test('shows the story and offers what the keys do to it; focus goes back to the list', async () => {
    screen = await openStories(threeStories)
    await row('Beta launch').click({ button: 'right' })
    await item('Duplicate').click()
    await eventually(() => expect(rows().length).toBe(4))
    await row('Beta launch').first().click({ button: 'right' })
    await item('Make it retired').click()
    await eventually(() =>
      expect(screen.store.snapshot().stories.filter((story) => story.status === 'retired').length).toBe(1),
    )
    await row('Gamma spend').click({ button: 'right' })
    await expect.element(item('Move to Trash')).toBeVisible()
    await press('{Escape}')
    await expect.poll(() => document.activeElement).toBe(list().element())
    await expect.poll(() => activeRow()).toBe('Gamma spend')
  })
})

describe('moving through the list', () => {
  test('arrows and J K move and the editor shows at once; Home and End; the ends stop', async () => {
    screen = await openStories(threeStories)
    await focusList()
    await press('{ArrowDown}')
    await expect.poll(() => activeRow()).toBe('Alpha queue')
    await eventually(() => expect(shownText('Situation')).toBe('The queue lost refunds.'))
    await press('j')
    await expect.poll(() => activeRow()).toBe('Beta launch')
    await eventually(() => expect(shownText('Situation')).toBe('The launch was near.'))
    await press('{End}')
    await expect.poll(() => activeRow()).toBe('Gamma spend')
    await press('{ArrowDown}')
    await expect.poll(() => activeRow()).toBe('Gamma spend')
    await press('k')
    await expect.poll(() => activeRow()).toBe('Beta launch')
    await press('{Home}')
    await expect.poll(() => activeRow()).toBe('Alpha queue')
    await expect.poll(() => document.activeElement).toBe(list().element())
  })

  test('Enter goes into the text, Esc back to the list', async () => {
    screen = await openStories(threeStories)
    await focusList()
    await press('{ArrowDown}')
    await eventually(() => expect(shownText('Situation')).not.toBe(''))
    await press('{Enter}')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Situation')
    await press('{Escape}')
    await eventually(() => expect(document.activeElement).toBe(list().element()))
  })

  test('Space shows the first story, then scrolls the one shown; the list keeps the focus', async () => {
    const long = aStory({ id: 'long', title: 'Long', situation: 'One more line.\n'.repeat(80) })
    screen = await openStories([long])
    await focusList()
    await press(' ')
    await eventually(() => expect(shownText('Situation')).toContain('One more line.'))
    const titleTop = () => page.getByRole('textbox', { name: 'Title' }).element().getBoundingClientRect().top
    await expect.poll(titleTop).toBeGreaterThan(0)
    await press(' ')
    await expect.poll(titleTop).toBeLessThan(0)
    const peeked = titleTop()
    await press('{Shift>} {/Shift}')
    await expect.poll(titleTop).toBeGreaterThan(peeked + 100)
    expect(document.activeElement).toBe(list().element())
    expect(page.getByText('1 selected').query()).toBeNull()
  })

  test('the list says where it is: set size, position, active row', async () => {
    screen = await openStories(threeStories, { at: 'beta' })
    await focusList()
    expect(rows().map((each) => [each.ariaSetSize, each.ariaPosInSet])).toEqual([
      ['3', '1'],
      ['3', '2'],
      ['3', '3'],
    ])
    await expect.poll(() => activeRow()).toBe('Beta launch')
    await expect.poll(() => row('Beta launch').element().getAttribute('aria-selected')).toBe('true')
  })

  test('letters do nothing when they are turned off; arrows still work', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await screen.store.saveSettings({ singleKeyShortcuts: false })
    await focusList()
    await press('j')
    await press('x')
    await expect.poll(() => activeRow()).toBe('Alpha queue')
    expect(page.getByText('1 selected').query()).toBeNull()
    await press('{ArrowDown}')
    await expect.poll(() => activeRow()).toBe('Beta launch')
  })

  test('a story that is typed into keeps its place in the list', async () => {
    screen = await openStories(threeStories, { at: 'gamma' })
    await focusList()
    await screen.store.saveFields('gamma', { task: 'x' })
    await eventually(() => expect(screen.stored('gamma')?.task).toBe('x'))
    expect(rowTitles()).toEqual(['Alpha queue', 'Beta launch', 'Gamma spend'])
    screen.go('alpha')
    await eventually(() => expect(rowTitles()).toEqual(['Gamma spend', 'Alpha queue', 'Beta launch']))
  })
})

describe('what a row says', () => {
  test('the worst flag as a word, or the number of metrics', async () => {
    screen = await openStories([aReadyStory({ id: 'good', title: 'Good' }), aStory({ id: 'bare', title: 'Bare' })])
    await expect.element(page.getByRole('option', { name: /Good.*metric/ })).toBeInTheDocument()
    await expect.element(page.getByRole('option', { name: /Bare.*Draft.*No result yet/ })).toBeInTheDocument()
  })
})

describe('acting on stories', () => {
  test('Del moves to Trash, opens the next one, and Undo brings it back', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await focusList()
    await press('{Delete}')
    await eventually(() => expect(screen.stored('alpha')).toBeUndefined())
    expect(activeRow()).toBe('Beta launch')
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await eventually(() => expect(screen.stored('alpha')?.situation).toBe('The queue lost refunds.'))
    await eventually(() => expect(activeRow()).toBe('Alpha queue'))
  })

  test('many at once: X selects, one deed tags them, one undo takes the tag from all', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await focusList()
    await press('x{ArrowDown}x')
    await expect.element(page.getByText('2 selected')).toBeInTheDocument()
    await press('t')
    await userEvent.fill(page.getByRole('combobox', { name: 'Tag', exact: true }), 'loop')
    await press('{Enter}')
    await eventually(() => expect(screen.stored('beta')?.tags).toEqual(['loop']))
    expect(screen.stored('alpha')?.tags).toEqual(['queue', 'loop'])
    expect(screen.store.snapshot().canUndo?.label).toBe('Tagged 2 stories: loop')
    await screen.store.undo()
    expect(screen.stored('alpha')?.tags).toEqual(['queue'])
    expect(screen.stored('beta')?.tags).toEqual([])
  })

  test('Shift+arrow and Shift+click extend, Ctrl+click toggles, Ctrl+A takes all, Esc lets go', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await focusList()
    const selected = () => rows().filter((each) => each.ariaSelected === 'true').length
    await press('{Shift>}{ArrowDown}{/Shift}')
    await expect.element(page.getByText('2 selected')).toBeInTheDocument()
    await press('{Escape}')
    await eventually(() => expect(page.getByText('2 selected').query()).toBeNull())
    await userEvent.click(row('Gamma spend'), { modifiers: ['Control'] })
    await expect.element(page.getByText('1 selected')).toBeInTheDocument()
    await userEvent.click(row('Alpha queue'), { modifiers: ['Shift'] })
    await expect.element(page.getByText('3 selected')).toBeInTheDocument()
    expect(selected()).toBe(3)
    await userEvent.click(row('Beta launch'), { modifiers: ['Control'] })
    await expect.element(page.getByText('2 selected')).toBeInTheDocument()
    await press('{Control>}a{/Control}')
    await expect.element(page.getByText('3 selected')).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'More', exact: true }))
    await userEvent.click(page.getByRole('menuitem', { name: /Move to Trash/ }))
    await eventually(() => expect(screen.store.snapshot().stories).toEqual([]))
    expect(screen.store.snapshot().canUndo?.label).toBe('Moved 3 stories to Trash')
  })

  test('the selected stories are written out, in the order of the list', async () => {
    screen = await openStories(threeStories, { at: 'gamma' })
    await focusList()
    await press('x{Home}x')
    await expect.element(page.getByText('2 selected')).toBeInTheDocument()
    for (const [name, format] of [
      ['Export as bank file…', 'bankFile'],
      ['Export as Markdown…', 'markdown'],
      ['Export as CSV…', 'csv'],
    ] as const) {
      await userEvent.click(page.getByRole('button', { name: 'More', exact: true }))
      await userEvent.click(page.getByRole('menuitem', { name }))
      await expect.poll(() => screen.exportStories.mock.lastCall?.[0]).toBe(format)
      expect(screen.exportStories.mock.lastCall?.[1].map((story) => story.id)).toEqual(['alpha', 'gamma'])
    }
  })

  test('E sets the status, D duplicates, P tags a principle', async () => {
    screen = await openStories(threeStories, { at: 'gamma' })
    await focusList()
    await press('e')
    await userEvent.click(page.getByRole('menuitem', { name: 'Retired' }))
    await eventually(() => expect(screen.stored('gamma')?.status).toBe('retired'))
    await eventually(() => expect(document.activeElement).toBe(list().element()))
    await press('p')
    await userEvent.fill(page.getByRole('combobox', { name: 'Principles' }), 'frug')
    await press('{Enter}')
    await eventually(() =>
      expect(screen.stored('gamma')?.principles).toEqual([{ id: 'frugality', strength: 'primary', note: '' }]),
    )
    await press('{Escape}')
    await eventually(() => expect(document.activeElement).toBe(list().element()))
    await press('d')
    await eventually(() =>
      expect(screen.store.snapshot().stories.map((story) => story.title)).toContain('Gamma spend (copy)'),
    )
  })

  test('the command deletes the open story', async () => {
    screen = await openStories(threeStories, { at: 'beta' })
    await focusList()
    expect(screen.registry.run('delete-story')).toBe(true)
    await eventually(() => expect(screen.stored('beta')).toBeUndefined())
  })
})

describe('narrowing the list', () => {
  test('the command opens the words; every word must occur; nothing found says so and leads back', async () => {
    screen = await openStories(threeStories)
    await focusList()
    screen.registry.run('filter-list')
    const words = page.getByRole('searchbox', { name: 'Filter stories by words' })
    await eventually(() => expect(document.activeElement).toBe(words.element()))
    await userEvent.fill(words, 'QUEUE refunds')
    await eventually(() => expect(rowTitles()).toEqual(['Alpha queue']))
    await expect.element(page.getByText('1 of 3')).toBeInTheDocument()
    await userEvent.fill(words, 'zebra')
    await expect.element(page.getByText('No story matches “zebra”.')).toBeInTheDocument()
    expect(page.getByRole('button', { name: /^New with/ }).query()).toBeNull()
    await userEvent.click(page.getByRole('button', { name: 'Clear filters' }))
    await eventually(() => expect(rowTitles()).toHaveLength(3))
  })

  test('a principle asked for by another screen is a chip that can be taken off', async () => {
    screen = await openStories(threeStories, { principle: 'deliver-results' })
    await eventually(() => expect(rowTitles()).toEqual(['Beta launch']))
    await userEvent.click(page.getByRole('button', { name: 'Remove filter Deliver Results' }))
    await eventually(() => expect(rowTitles()).toHaveLength(3))
  })

  test('by tag, and by having no metric', async () => {
    screen = await openStories(threeStories)
    await userEvent.click(page.getByRole('button', { name: 'Filter' }))
    await userEvent.click(page.getByRole('button', { name: 'More ways to filter' }))
    await userEvent.selectOptions(page.getByLabelText('Metric'), 'without')
    await eventually(() => expect(rowTitles()).toEqual(['Beta launch', 'Gamma spend']))
    await userEvent.selectOptions(page.getByLabelText('Tag'), 'cost')
    await eventually(() => expect(rowTitles()).toEqual(['Gamma spend']))
  })

  test('by a rehearsal that is due, and back by its chip (LF5)', async () => {
    screen = await openStories(threeStories, { due: ['beta'] })
    await userEvent.click(page.getByRole('button', { name: 'Filter' }))
    await userEvent.click(page.getByRole('button', { name: 'More ways to filter' }))
    await userEvent.selectOptions(page.getByLabelText('Rehearsal'), 'Due')
    await eventually(() => expect(rowTitles()).toEqual(['Beta launch']))
    await press('{Escape}')
    await userEvent.click(page.getByRole('button', { name: 'Remove filter Due' }))
    await eventually(() => expect(rowTitles()).toHaveLength(3))
  })

  test('where nothing matches, a new story can be begun with the principle and the tag of the filter', async () => {
    screen = await openStories(threeStories, { principle: 'deliver-results' })
    await userEvent.click(page.getByRole('button', { name: 'More ways to filter' }))
    await userEvent.selectOptions(page.getByLabelText('Tag'), 'cost')
    await expect.element(page.getByText('No story matches Deliver Results + cost.')).toBeInTheDocument()
    await press('{Escape}')
    await userEvent.click(page.getByRole('button', { name: 'New with this principle and tag' }))
    await expect
      .poll(() => screen.newStoryWith)
      .toHaveBeenCalledWith({
        principles: ['deliver-results'],
        tags: ['cost'],
      })
  })
})

describe('a thousand stories', () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    aStory({
      id: `s${at}`,
      title: `Story ${String(at).padStart(4, '0')}`,
      action: 'I traced one more refund by hand and wrote down what I saw. '.repeat(20),
      updatedAt: new Date(Date.parse('2026-10-01T00:00:00Z') - at * 60_000).toISOString(),
    }),
  )

  /** Rows that are drawn or drawn again while a key moves fifteen times. */
  async function rowsDrawn(key: string): Promise<number> {
    let drawn = 0
    const observer = new MutationObserver((changes) => {
      drawn += changes.filter(
        ({ target, addedNodes }) => (target as Element).role === 'option' || addedNodes.length > 0,
      ).length
    })
    observer.observe(list().element(), { subtree: true, childList: true, attributes: true })
    const before = Number(activeRow()?.slice(-4))
    for (let at = 0; at < 15; at++) await press(key)
    await eventually(() => expect(Number(activeRow()?.slice(-4))).toBe(before + 15))
    observer.disconnect()
    return drawn
  }

  test('only what can be seen is drawn; End reaches the last one', async () => {
    screen = await openStories(many)
    await focusList()
    await expect.poll(() => rows().length).toBeLessThan(40)
    await press('{End}')
    await eventually(() => expect(activeRow()).toBe('Story 0999'))
    expect(row('Story 0999').element().ariaPosInSet).toBe('1000')
    await press('{ArrowUp}')
    await eventually(() => expect(activeRow()).toBe('Story 0998'))
  })

  test('moving through a thousand draws no more rows than through thirty', async () => {
    screen = await openStories(many.slice(0, 30), { at: 's0' })
    await focusList()
    const few = await rowsDrawn('{ArrowDown}')
    await screen.close()
    screen = await openStories(many, { at: 's0' })
    await focusList()
    expect(few).toBeGreaterThanOrEqual(30)
    expect(await rowsDrawn('{ArrowDown}')).toBeLessThanOrEqual(few + 15)
  })
})
