import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { pauseBeforeSave } from '../../../renderer/features/stories/draft/draft-session.ts'
import type { BankStore, SaveFailure } from '../../../renderer/storage/bank-store.ts'
import { editStory, trashStories } from '../../../renderer/storage/story-deeds.ts'
import { addTag } from '../../../shared/story/edit-story.ts'
import { eventually } from '../../support/eventually.ts'
import {
  caretAtEnd,
  field,
  focusList,
  type OpenStories,
  openStories,
  press,
  row,
  saveStatus,
  shownText,
  threeStories,
} from './stories-bank.tsx'

let screen: OpenStories
afterEach(() => screen.close())

/** A store whose saves fail while `failing` says so, and wait while they are `held`. */
function fallible() {
  const state: { failing: SaveFailure | null; held: Promise<void>; tries: number } = {
    failing: null,
    held: Promise.resolve(),
    tries: 0,
  }
  const between = (store: BankStore): BankStore => ({
    ...store,
    saveFields: async (id, fields, bases) => {
      state.tries += 1
      await state.held
      if (state.failing) return { ok: false, error: state.failing }
      return store.saveFields(id, fields, bases)
    },
  })
  return { state, between }
}

/** Something to wait for, and the way to let it happen. */
function gate() {
  let letGo: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return { held, letGo }
}

describe('typing is saved by itself', () => {
  test('text reaches the disk by itself, and is only then called saved', async () => {
    const { state, between } = fallible()
    const { held, letGo } = gate()
    state.held = held
    screen = await openStories(threeStories, { at: 'alpha', between })
    await caretAtEnd('Action')
    await press(' Then I fixed the retry.')
    await expect.poll(() => shownText('Action')).toBe('I traced them by hand. Then I fixed the retry.')
    await eventually(() => expect(state.tries).toBeGreaterThan(0))
    expect(saveStatus()).not.toBe('saved')
    letGo()
    await eventually(() => expect(screen.stored('alpha')?.action).toContain('fixed the retry.'))
    await eventually(() => expect(saveStatus()).toBe('saved'))
    await screen.store.reload()
    expect(screen.stored('alpha')?.action).toBe('I traced them by hand. Then I fixed the retry.')
  })

  test('title, hook and anchors are saved like the text', async () => {
    screen = await openStories(threeStories, { at: 'beta' })
    await userEvent.fill(page.getByRole('textbox', { name: 'Title' }), 'Beta, renamed')
    await userEvent.click(page.getByText('Telling it'))
    await userEvent.fill(page.getByLabelText('Hook'), 'Ten past four.')
    await userEvent.fill(page.getByLabelText('Anchor 1'), 'freeze')
    await eventually(() =>
      expect(screen.stored('beta')).toMatchObject({
        title: 'Beta, renamed',
        hook: 'Ten past four.',
        anchors: ['freeze'],
      }),
    )
  })

  test('hiding the page saves at once', async () => {
    // The pause after the last key never ends here: what reaches the disk was saved by the hiding.
    const later = window.setTimeout.bind(window)
    vi.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, ms?: number) =>
      ms === pauseBeforeSave ? 0 : later(run, ms)) as typeof setTimeout)
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Task')
    await press('Stop it.')
    expect(screen.stored('alpha')?.task).toBe('')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await eventually(() => expect(screen.stored('alpha')?.task).toBe('Stop it.'))
    vi.restoreAllMocks()
  })

  test('quitting waits for the text: store.flush resolves when it is on the disk', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Task')
    await press('Stop it.')
    await screen.store.flush()
    await expect.poll(() => screen.stored('alpha')?.task).toBe('Stop it.')
  })
})

describe('switching stories never loses or misassigns text', () => {
  test('text typed a moment before the switch is in its own story, and nowhere else', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Situation')
    await press(' OF ALPHA')
    screen.go('beta')
    await eventually(() => expect(shownText('Situation')).toBe('The launch was near.'))
    await caretAtEnd('Situation')
    await press(' OF BETA')
    screen.go('gamma')
    await screen.store.flush()
    await expect.poll(() => screen.stored('alpha')?.situation).toBe('The queue lost refunds. OF ALPHA')
    await expect.poll(() => screen.stored('beta')?.situation).toBe('The launch was near. OF BETA')
    await expect.poll(() => screen.stored('gamma')?.situation).toBe('')
  })

  test('switching while the disk is slow: the late answer does not touch the next story', async () => {
    const { state, between } = fallible()
    screen = await openStories(threeStories, { at: 'alpha', between })
    await caretAtEnd('Situation')
    const { held, letGo } = gate()
    state.held = held
    await press(' SLOW')
    screen.go('beta')
    await eventually(() => expect(shownText('Situation')).toBe('The launch was near.'))
    await caretAtEnd('Situation')
    await press(' next')
    letGo()
    await eventually(() => expect(screen.stored('alpha')?.situation).toBe('The queue lost refunds. SLOW'))
    expect(shownText('Situation')).toBe('The launch was near. next')
    await eventually(() => expect(screen.stored('beta')?.situation).toBe('The launch was near. next'))
  })

  test('going back and forth at the speed of keys keeps every story’s own text', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await expect.element(field('Task')).toBeInTheDocument()
    for (let round = 0; round < 4; round++)
      for (const id of ['alpha', 'beta', 'gamma']) {
        screen.go(id)
        await eventually(() =>
          expect(page.getByRole('textbox', { name: 'Title' }).element()).toHaveProperty(
            'value',
            threeStories.find((story) => story.id === id)?.title,
          ),
        )
        await caretAtEnd('Task')
        await press(id.slice(0, 1))
      }
    await screen.store.flush()
    await eventually(() => expect(screen.stored('gamma')?.task).toBe('gggg'))
    expect(screen.stored('alpha')?.task).toBe('aaaa')
    expect(screen.stored('beta')?.task).toBe('bbbb')
  })

  test('leaving the screen saves, and coming back shows it', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Task')
    await press('Before coverage.')
    screen.show(<p>Coverage</p>)
    await eventually(() => expect(screen.stored('alpha')?.task).toBe('Before coverage.'))
  })
})

describe('when the disk fails', () => {
  test('it is said at once, after three tries with a way out; the text stays and is saved in the end', async () => {
    const { state, between } = fallible()
    screen = await openStories(threeStories, { at: 'alpha', between })
    await caretAtEnd('Action')
    state.failing = { type: 'disk-full', reason: 'no space' }
    await press(' PRECIOUS')
    await expect.element(page.getByText('Not saved. Retrying', { exact: true })).toBeInTheDocument()
    expect(page.getByRole('button', { name: 'Copy text' }).query()).toBeNull()
    for (let more = 0; more < 2; more++) await screen.store.flush()
    await expect.element(page.getByText('The disk seems to be full', { exact: false })).toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Copy text' })).toBeInTheDocument()
    await press(' MORE')
    await userEvent.click(page.getByRole('button', { name: 'Save backup file' }))
    expect(screen.saveBackup.mock.lastCall?.[0].map(({ id, action }) => [id, action])).toEqual([
      ['alpha', 'I traced them by hand. PRECIOUS MORE'],
    ])
    screen.go('beta')
    await eventually(() => expect(shownText('Situation')).toBe('The launch was near.'))
    await expect.element(page.getByText('“Alpha queue” is not saved.')).toBeInTheDocument()
    screen.go('alpha')
    await eventually(() => expect(shownText('Action')).toBe('I traced them by hand. PRECIOUS MORE'))
    expect(screen.stored('alpha')?.action).toBe('I traced them by hand.')
    state.failing = null
    await userEvent.click(page.getByRole('button', { name: 'Retry' }))
    await eventually(() => expect(screen.stored('alpha')?.action).toBe('I traced them by hand. PRECIOUS MORE'))
    await eventually(() => expect(page.getByRole('button', { name: 'Retry' }).query()).toBeNull())
    expect(saveStatus()).toBe('saved')
  })

  test('a story deleted elsewhere while it is typed into: the text can be kept as a new story', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Task')
    const alpha = screen.stored('alpha')
    if (!alpha) throw new Error('seeded')
    await press('Not to be lost')
    await screen.store.perform('Deleted elsewhere', trashStories([alpha], new Date().toISOString()))
    for (let tries = 0; tries < 4; tries++) await screen.store.flush()
    await userEvent.click(page.getByRole('button', { name: 'Keep as a new story' }))
    await eventually(() =>
      expect(screen.store.snapshot().stories.map((story) => story.task)).toContain('Not to be lost'),
    )
    await eventually(() => expect(page.getByRole('button', { name: 'Keep as a new story' }).query()).toBeNull())
  })
})

describe('what comes from elsewhere merges field by field', () => {
  test('another window’s fields arrive; the one being typed into keeps the person’s text', async () => {
    const { state, between } = fallible()
    screen = await openStories(threeStories, { at: 'alpha', between })
    await caretAtEnd('Action')
    const { held, letGo } = gate()
    state.held = held
    await press(' mine')
    await screen.store.saveFields('alpha', { action: 'theirs', situation: 'Their situation.' })
    await eventually(() => expect(shownText('Situation')).toBe('Their situation.'))
    expect(shownText('Action')).toBe('I traced them by hand. mine')
    letGo()
    await eventually(() => expect(screen.stored('alpha')?.action).toBe('I traced them by hand. mine'))
    expect(screen.stored('alpha')?.situation).toBe('Their situation.')
  })

  test('the caret stays where it was when text before it changes elsewhere', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Action')
    await screen.store.saveFields('alpha', { action: 'Every night I traced them by hand.' })
    await eventually(() => expect(shownText('Action')).toBe('Every night I traced them by hand.'))
    await press(' END')
    await expect.poll(() => shownText('Action')).toBe('Every night I traced them by hand. END')
  })

  test('undoing a tag takes the tag and leaves what was typed since', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    const alpha = screen.stored('alpha')
    if (!alpha) throw new Error('seeded')
    await screen.store.perform('Tagged', editStory(alpha, addTag(alpha, 'late')))
    await caretAtEnd('Action')
    await press(' typed since')
    await screen.store.undo()
    await eventually(() => expect(screen.stored('alpha')?.tags).toEqual(['queue']))
    expect(shownText('Action')).toBe('I traced them by hand. typed since')
    await screen.store.flush()
    expect(screen.stored('alpha')?.action).toBe('I traced them by hand. typed since')
  })

  test('the editor’s own undo never takes back what came from elsewhere', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Action')
    await press(' mine')
    await screen.store.flush()
    await screen.store.saveFields('alpha', { action: 'Elsewhere. I traced them by hand. mine' })
    await eventually(() => expect(shownText('Action')).toContain('Elsewhere.'))
    // Slow typing makes several steps; with all of them taken back, what came from elsewhere still stands.
    for (let step = 0; step < 8; step++) await press('{Control>}z{/Control}')
    await expect.poll(() => shownText('Action')).toBe('Elsewhere. I traced them by hand.')
  })
})

describe('the text field', () => {
  test('takes a paste of 100,000 characters, as plain text', async () => {
    screen = await openStories(threeStories, { at: 'gamma' })
    await userEvent.click(field('Action'))
    const long = 'I checked one more ledger line. '.repeat(3200).slice(0, 100_000)
    const data = new DataTransfer()
    data.setData('text/plain', long)
    data.setData('text/html', '<b>bold</b>')
    field('Action')
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    await eventually(() => expect(screen.stored('gamma')?.action).toBe(long))
  })

  test('Tab goes to the next section and puts no tab in the text; Ctrl+arrows too; Esc to the list', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await userEvent.click(field('Situation'))
    const at = () => document.activeElement?.getAttribute('aria-label')
    await press('{Tab}')
    await expect.poll(() => at()).toBe('Task')
    await press('{Shift>}{Tab}{/Shift}')
    await expect.poll(() => at()).toBe('Situation')
    await press('{Control>}{ArrowDown}{/Control}{Control>}{ArrowDown}{/Control}')
    await expect.poll(() => at()).toBe('Action')
    await press('{Control>}{ArrowUp}{ArrowUp}{ArrowUp}{/Control}')
    await expect.poll(() => at()).toBe('Title')
    await press('{Enter}')
    await expect.poll(() => at()).toBe('Situation')
    await press('{Control>}{ArrowUp}{/Control}')
    await expect.poll(() => at()).toBe('Title')
    await press('{Tab}')
    expect(document.activeElement?.closest('[role=textbox]')).toBeNull()
    await press('{Shift>}{Tab}{/Shift}')
    await expect.poll(() => at()).toBe('Title')
    await press(' typed{Tab}')
    await expect.poll(() => at()).toBe('Situation')
    await press('{Control>}{Enter}{/Control}')
    await eventually(() => expect(shownText('Situation')).toBe('The launch was near.'))
    await press('{Escape}')
    await eventually(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
    expect(screen.stored('alpha')?.situation).toBe('The queue lost refunds.')
  })

  test('outcomes in Result are marked, and the marks move with the text', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    const marks = () =>
      [...document.querySelectorAll('.cm-content[aria-label="Result"] [title]')].map((mark) => mark.textContent)
    await eventually(() => expect(marks()).toContain('from 3% to 0.02%'))
    await userEvent.click(field('Result'))
    await press('{Control>}{Home}{/Control}So ')
    await expect.poll(() => marks()).toContain('from 3% to 0.02%')
    await expect.element(page.getByText('3% → 0.02%')).toBeInTheDocument()
  })

  test('Ctrl+S saves and keeps a version, once', async () => {
    screen = await openStories(threeStories, { at: 'alpha' })
    await caretAtEnd('Task')
    await press('Kept.')
    screen.registry.run('save-now')
    await expect.element(page.getByText('Saved, version kept')).toBeInTheDocument()
    const named = async () => (await screen.store.versionsOf('alpha')).filter((version) => version.kind === 'named')
    expect((await named()).map((version) => version.story.task)).toEqual(['Kept.'])
    screen.registry.run('save-now')
    await expect.element(page.getByText('This version is kept already', { exact: false })).toBeInTheDocument()
    expect(await named()).toHaveLength(1)
  })
})

test('an unsaved note of a principle survives a change of its strength', async () => {
  screen = await openStories(threeStories, { at: 'alpha' })
  await userEvent.click(page.getByRole('button', { name: 'Dive Deep, also shows' }))
  await userEvent.fill(page.getByRole('dialog').getByRole('textbox'), 'I read the logs.')
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Primary' }))
  await eventually(() =>
    expect(screen.stored('alpha')?.principles).toEqual([
      { id: 'ownership', strength: 'secondary', note: '' },
      { id: 'dive-deep', strength: 'primary', note: 'I read the logs.' },
    ]),
  )
  await screen.store.undo()
  await eventually(() => expect(screen.stored('alpha')?.principles[0]?.strength).toBe('primary'))
  expect(screen.stored('alpha')?.principles[1]?.note).toBe('I read the logs.')
  await press('{Escape}')
  await focusList()
  await expect.element(row('Alpha queue')).toBeInTheDocument()
})
