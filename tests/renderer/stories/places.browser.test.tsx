import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import { eventually } from '../../support/eventually.ts'
import { aStory } from '../../support/story-builder.ts'
import {
  activeRow,
  caretAtEnd,
  field,
  focusList,
  list,
  type OpenStories,
  openStories,
  press,
  rowTitles,
  shownText,
  threeStories,
} from './stories-bank.tsx'

let screen: OpenStories
afterEach(() => screen.close())

describe('where there is no story', () => {
  test('an empty bank says where stories live and offers three ways to begin', async () => {
    screen = await openStories([])
    await expect.element(page.getByText('Your stories live here, on this computer.')).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: /Start writing/ }))
    await expect.poll(() => screen.newStory).toHaveBeenCalledOnce()
    expect(page.getByRole('button', { name: /Import what I have/ }).query()).not.toBeNull()
    expect(page.getByRole('button', { name: /Look around with samples/ }).query()).not.toBeNull()
  })

  test('no story open: the weakest, a draft and a gap are suggested', async () => {
    screen = await openStories(threeStories)
    await userEvent.click(page.getByRole('button', { name: /Fill a gap/ }))
    await expect.poll(() => screen.newStoryWith.mock.calls[0]?.[0].principles).toHaveLength(1)
    expect(page.getByRole('button', { name: /Due today/ }).query()).toBeNull()
    await userEvent.click(page.getByRole('button', { name: /Mend the weakest/ }))
    await eventually(() => expect(activeRow()).not.toBeNull())
  })

  test('no story open: what is due today leads to Practice', async () => {
    screen = await openStories(threeStories, { due: ['alpha', 'beta'] })
    await expect.element(page.getByRole('button', { name: /Due today.*2 tellings/ })).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: /Due today/ }))
    await expect.poll(() => screen.showPractice).toHaveBeenCalledOnce()
  })

  test('an address without a story says so; one in the trash can be restored', async () => {
    screen = await openStories(threeStories, { at: 'nobody' })
    await expect.element(page.getByText('This story is not in the bank any more.')).toBeInTheDocument()
    await focusList()
    await press('{Home}{Delete}')
    await eventually(() => expect(screen.stored('alpha')).toBeUndefined())
    screen.go('alpha')
    await userEvent.click(page.getByRole('button', { name: 'Restore' }))
    await eventually(() => expect(screen.stored('alpha')?.title).toBe('Alpha queue'))
  })

  test('a bank that cannot be read says so, and Retry reads it again', async () => {
    let broken = true
    screen = await openStories(threeStories, {
      between: (store): BankStore => {
        const failed = { ...store.snapshot(), status: 'failed' as const, reason: 'no backing store', stories: [] }
        const listeners = new Set<() => void>()
        return {
          ...store,
          snapshot: () => (broken ? failed : store.snapshot()),
          subscribe: (listener) => {
            listeners.add(listener)
            return store.subscribe(listener)
          },
          reload: async () => {
            broken = false
            await store.reload()
            for (const listener of listeners) listener()
          },
        }
      },
    })
    await expect.element(page.getByText('no backing store')).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Retry' }))
    await eventually(() => expect(rowTitles()).toHaveLength(3))
  })

  test('a row that cannot be understood is shown raw and kept', async () => {
    screen = await openStories(threeStories)
    await screen.store.database.table('stories').put({ id: 'odd', title: 42, note: 'precious words' })
    await screen.store.reload()
    await userEvent.click(page.getByRole('button', { name: 'Needs repair · 1' }))
    await userEvent.click(page.getByText('The row as it is stored'))
    await expect.element(page.getByText('"note": "precious words"', { exact: false })).toBeVisible()
    expect(page.getByRole('button', { name: 'Copy the row' }).query()).not.toBeNull()
    await press('{Escape}')
    await expect.element(list()).toBeInTheDocument()
    expect(await screen.store.database.table('stories').get('odd')).toEqual({
      id: 'odd',
      title: 42,
      note: 'precious words',
    })
  })

  test('ST4: it is repaired after a look at what is kept and what is not; undo brings the row back as it was', async () => {
    screen = await openStories(threeStories)
    const raw = {
      id: 'odd',
      title: 'Odd gate',
      action: 'I moved the gate.',
      happenedOn: 'abcd',
      principles: 'none',
      tags: ['gate', 7],
    }
    const table = screen.store.database.table('stories')
    await table.put(raw)
    await screen.store.reload()
    await userEvent.click(page.getByRole('button', { name: 'Needs repair · 1' }))
    await expect.element(page.getByText('I moved the gate.').first()).toBeVisible()
    await expect.element(page.getByText('Month: “abcd” is not a month; left out.')).toBeVisible()
    await expect.element(page.getByText('Principles: “none” is not a list; left out.')).toBeVisible()
    await expect.element(page.getByText('Tags: “7” is not a tag; left out.')).toBeVisible()
    expect(await table.get('odd')).toEqual(raw)

    await userEvent.click(page.getByRole('button', { name: 'Repair Odd gate' }))
    await expect.element(page.getByText('Everything can be read.')).toBeVisible()
    expect(screen.stored('odd')).toMatchObject({
      title: 'Odd gate',
      action: 'I moved the gate.',
      tags: ['gate'],
      happenedOn: null,
    })
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.element(page.getByText('Month: “abcd” is not a month; left out.')).toBeVisible()
    expect(await table.get('odd')).toEqual(raw)
  })

  test('ST4: a row in the Trash is repaired there, and what was typed after a repair outlives its undoing', async () => {
    screen = await openStories(threeStories)
    const story = { id: 'thrown', title: 'Thrown away', result: ['3%', '0%'] }
    await screen.store.database.table('trash').put({ id: 'thrown', story, deletedAt: new Date().toISOString() })
    await screen.store.database.table('stories').put({ id: 'odd', title: 'Odd', status: 'lost' })
    await screen.store.reload()
    await userEvent.click(page.getByRole('button', { name: 'Needs repair · 2' }))
    await userEvent.click(page.getByRole('button', { name: 'Repair Thrown away' }))
    await eventually(() => expect(screen.store.snapshot().trash[0]?.story.result).toBe('3%\n0%'))
    expect(screen.store.snapshot().unreadable).toHaveLength(1)
    await screen.store.undo()
    expect(screen.store.snapshot().unreadable).toHaveLength(2)

    await userEvent.click(page.getByRole('button', { name: 'Repair Odd' }))
    await eventually(() => expect(screen.stored('odd')?.status).toBe('draft'))
    await screen.store.saveFields('odd', { action: 'Typed since.' })
    await screen.store.undo()
    expect(
      screen.store
        .snapshot()
        .unreadable.map(({ key }) => key)
        .sort(),
    ).toEqual(['odd', 'thrown'])
    expect((await screen.store.versionsOf('odd')).map((version) => version.story.action)).toContain('Typed since.')
  })
})

describe('the trash', () => {
  test('restores, and deletes for good only after asking', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await focusList()
    await press('{Delete}')
    await eventually(() => expect(screen.store.snapshot().trash).toHaveLength(1))
    await eventually(() => expect(activeRow()).toBe('Beta launch'))
    await press('{Delete}')
    await eventually(() => expect(screen.store.snapshot().trash).toHaveLength(2))
    await userEvent.click(page.getByRole('button', { name: 'Trash · 2' }))
    await expect.element(page.getByText('Stories stay here for 30 days', { exact: false })).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Restore Beta launch' }))
    await eventually(() => expect(screen.stored('beta')?.title).toBe('Beta launch'))
    await userEvent.click(page.getByRole('button', { name: 'Delete for good… Alpha queue' }))
    const dialog = page.getByRole('alertdialog')
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    await expect.poll(() => screen.store.snapshot().trash).toHaveLength(1)
    await userEvent.click(page.getByRole('button', { name: 'Delete for good… Alpha queue' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }))
    await eventually(() => expect(screen.store.snapshot().trash).toHaveLength(0))
    expect(JSON.stringify(await screen.store.database.table('deeds').toArray())).not.toContain('Alpha queue lost')
    await expect.element(page.getByText('Trash is empty.')).toBeInTheDocument()
  })
})

describe('versions', () => {
  test('shows what changed since, restores it, and the restore can be undone', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await expect.element(field('Task')).toBeInTheDocument()
    screen.registry.run('save-now')
    await expect.element(page.getByText('Saved, version kept')).toBeInTheDocument()
    await caretAtEnd('Situation')
    await press(' Every night.')
    await screen.store.flush()
    await userEvent.click(page.getByRole('button', { name: /version/i }))
    await userEvent.click(page.getByRole('option', { name: /Kept by hand/ }))
    await eventually(() => expect(document.querySelector('section section ins')?.textContent).toContain('Every night.'))
    await userEvent.click(page.getByRole('button', { name: 'Restore this version' }))
    await eventually(() => expect(screen.stored('alpha')?.situation).toBe('The queue lost refunds.'))
    await eventually(() => expect(shownText('Situation')).toBe('The queue lost refunds.'))
    const versions = await screen.store.versionsOf('alpha')
    expect(versions.some((version) => version.story.situation.endsWith('Every night.'))).toBe(true)
    await screen.store.undo()
    await eventually(() => expect(shownText('Situation')).toBe('The queue lost refunds. Every night.'))
  })
})

describe('naming a version', () => {
  const names = async () =>
    (await screen.store.versionsOf('alpha')).flatMap(({ kind, name }) => (kind === 'named' ? [name] : []))
  const nameField = () => page.getByRole('dialog', { name: /^Version of/ }).getByRole('textbox', { name: 'Name' })

  test('Ctrl+S keeps it at once, and its notice offers the name; the text has the focus again', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Task')
    await press('Kept.')
    screen.registry.run('save-now')
    await userEvent.click(page.getByRole('button', { name: 'Name it' }))
    expect(await names()).toEqual([''])
    await expect.element(nameField()).toHaveFocus()
    await press('{Escape}')
    await expect.element(field('Task')).toHaveFocus()
    expect(await names()).toEqual([''])

    // The notice fades away.
    await expect.poll(() => page.getByRole('button', { name: 'Name it' }).elements()).toEqual([])
    screen.registry.run('save-now')
    await userEvent.click(page.getByRole('button', { name: 'Name it' }))
    await userEvent.fill(nameField(), 'Before the rewrite')
    await press('{Enter}')
    await eventually(async () => expect(await names()).toEqual(['Before the rewrite']))
    await expect.element(field('Task')).toHaveFocus()
    expect(await names()).toHaveLength(1)
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await eventually(async () => expect(await names()).toEqual(['']))
  })

  test('among the versions: F2 and the button name and rename; Esc leaves it; Ctrl+Z takes it back', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await expect.element(field('Task')).toBeInTheDocument()
    screen.registry.run('save-now')
    await expect.element(page.getByText('Saved, version kept')).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: /version/i }))
    const versions = page.getByRole('listbox', { name: 'Versions' })
    await expect.element(versions).toBeInTheDocument()
    ;(versions.element() as HTMLElement).focus()
    await press('{F2}')
    await userEvent.fill(nameField(), 'Sent to Priya')
    await press('{Enter}')
    await expect.element(page.getByRole('option', { name: /Sent to Priya/ })).toBeInTheDocument()
    await expect.element(versions).toHaveFocus()

    await userEvent.click(page.getByRole('button', { name: 'Rename…' }))
    await expect.element(nameField()).toHaveValue('Sent to Priya')
    await userEvent.fill(nameField(), 'Something else')
    await press('{Escape}')
    await expect.element(page.getByRole('option', { name: /Sent to Priya/ })).toBeInTheDocument()
    await screen.store.undo()
    await expect.element(page.getByRole('option', { name: /Kept by hand/ })).toBeInTheDocument()
  })

  test('a name asked for after the story was left is not lost without a word', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await expect.element(field('Task')).toBeInTheDocument()
    screen.registry.run('save-now')
    const offer = page.getByRole('button', { name: 'Name it' })
    await expect.element(offer).toBeInTheDocument()
    screen.show(<p>Elsewhere</p>)
    await expect.element(page.getByText('Elsewhere')).toBeInTheDocument()
    await userEvent.click(offer)
    await expect.element(page.getByText(/It can be named beside its story, under Versions/)).toBeInTheDocument()
  })
})

describe('filing a story', () => {
  test('the principle menu: add by typing, make primary, remove; the first one is primary', async () => {
    screen = await openStories([aStory({ id: 'one', title: 'One' })], { at: 'one' })
    await userEvent.click(page.getByRole('combobox', { name: 'Add a principle' }))
    await userEvent.fill(page.getByRole('combobox', { name: 'Add a principle' }).last(), 'backbone')
    await press('{Enter}')
    await eventually(() =>
      expect(screen.stored('one')?.principles).toEqual([
        { id: 'have-backbone-disagree-and-commit', strength: 'primary', note: '' },
      ]),
    )
    await userEvent.fill(page.getByRole('combobox', { name: 'Add a principle' }).last(), 'earn')
    await press('{Enter}{Escape}')
    await eventually(() => expect(screen.stored('one')?.principles).toHaveLength(2))
    await userEvent.click(page.getByRole('button', { name: 'Earn Trust, also shows' }))
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Primary' }))
    await eventually(() => expect(screen.stored('one')?.principles[1]?.strength).toBe('primary'))
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Remove' }))
    await eventually(() => expect(screen.stored('one')?.principles).toHaveLength(1))
    await eventually(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Add a principle'))
    for (let deeds = 0; deeds < 4; deeds++) await screen.store.undo()
    expect(screen.stored('one')?.principles).toEqual([])
  })

  test('ready with something missing is allowed, and says what is missing', async () => {
    screen = await openStories([aStory({ id: 'one', title: 'One' })], { at: 'one' })
    await userEvent.click(page.getByRole('button', { name: 'Ready' }))
    await eventually(() => expect(screen.stored('one')?.status).toBe('ready'))
    await expect.element(page.getByText('Ready, but one thing is missing', { exact: false })).toBeInTheDocument()
  })

  test('a month is one deed; project and role are typed and saved', async () => {
    screen = await openStories([aStory({ id: 'one', title: 'One' })], { at: 'one' })
    await userEvent.click(page.getByRole('button', { name: 'When and where: + Details' }))
    await userEvent.fill(page.getByLabelText('Month it happened', { exact: false }), '2025-04')
    await userEvent.fill(page.getByLabelText('Project'), 'Payments')
    await userEvent.fill(page.getByLabelText('Your role'), 'Lead')
    await press('{Escape}')
    await eventually(() =>
      expect(screen.stored('one')).toMatchObject({ happenedOn: '2025-04', project: 'Payments', role: 'Lead' }),
    )
    expect(screen.store.snapshot().canUndo?.label).toBe('Dated Apr 2025')
    await eventually(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Apr 2025 Payments'))
  })
})

describe('the panes', () => {
  test('the side panel lies over the editor where there is no room beside it', async () => {
    screen = await openStories(threeStories, { at: 'alpha', width: 1000 })
    await expect.element(field('Task')).toBeInTheDocument()
    expect(page.getByRole('complementary', { name: 'Review' }).query()).toBeNull()
    screen.registry.run('toggle-side-panel')
    await expect.element(page.getByRole('complementary', { name: 'Review' })).toBeInTheDocument()
    await press('{Escape}')
    await eventually(() => expect(page.getByRole('complementary', { name: 'Review' }).query()).toBeNull())
  })

  test('beside it, the panel is a setting', async () => {
    screen = await openStories(threeStories, { at: 'alpha', width: 1360 })
    await expect.element(page.getByRole('complementary', { name: 'Review' })).toBeInTheDocument()
    screen.registry.run('toggle-side-panel')
    await eventually(() => expect(screen.store.snapshot().settings.sidePanelShown).toBe(false))
    await eventually(() => expect(page.getByRole('complementary', { name: 'Review' }).query()).toBeNull())
    expect(document.querySelector('[data-save-status]')).not.toBeNull()
  })

  test('the border of the list moves by keys, within bounds, and is remembered', async () => {
    localStorage.removeItem('story-list-width')
    screen = await openStories(threeStories)
    await focusList()
    const border = page.getByRole('separator', { name: 'Width of the list' })
    ;(border.element() as HTMLElement).focus()
    await press('{ArrowRight}')
    await expect.poll(() => border.element().getAttribute('aria-valuenow')).toBe('324')
    await press('{End}{ArrowRight}')
    await expect.poll(() => border.element().getAttribute('aria-valuenow')).toBe('420')
    await expect.poll(() => localStorage.getItem('story-list-width')).toBe('420')
    localStorage.removeItem('story-list-width')
  })

  test('panes are marked in order for F6, and a new blank story takes the focus', async () => {
    screen = await openStories([...threeStories, aStory({ id: 'blank' })], { at: 'alpha', width: 1360 })
    await expect.element(field('Task')).toBeInTheDocument()
    const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].map((pane) => pane.dataset.pane)
    expect(panes.slice(0, 3)).toEqual(['list', 'editor', 'side'])
    screen.go('blank')
    await eventually(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Title'))
  })
})
