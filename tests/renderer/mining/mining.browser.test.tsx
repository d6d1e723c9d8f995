import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { QuickCaptureDialog } from '../../../renderer/features/mining/quick-capture-dialog.tsx'
import { StoryPromptsDialog } from '../../../renderer/features/mining/story-prompts-dialog.tsx'
import { failure } from '../../../shared/result.ts'
import { eventually } from '../../support/eventually.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aStory } from '../../support/story-builder.ts'

let screen: OpenScreen
afterEach(() => screen.close())

describe('a half-remembered story', () => {
  test('title and one line become a draft to sort later, undone in one step', async () => {
    const onClose = vi.fn()
    const onUndo = vi.fn()
    screen = await openScreen(<QuickCaptureDialog open onClose={onClose} onUndo={onUndo} />)
    await expect.element(page.getByRole('button', { name: 'Keep it' })).toBeDisabled()
    await expect.element(page.getByLabelText('Title')).toHaveFocus()
    await userEvent.keyboard('The ferry')
    await userEvent.fill(page.getByLabelText('One line', { exact: false }), 'Two crews, one ramp, no plan.')
    await userEvent.keyboard('{Enter}')
    await eventually(() => expect(onClose).toHaveBeenCalledOnce())
    const [story] = screen.store.snapshot().stories
    expect(story).toMatchObject({
      title: 'The ferry',
      situation: 'Two crews, one ramp, no plan.',
      status: 'draft',
      tags: ['to sort'],
    })
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    expect(onUndo).toHaveBeenCalledWith(screen.store.snapshot().canUndo?.id)
  })

  test('what cannot be written stays in the dialog', async () => {
    const onClose = vi.fn()
    screen = await openScreen(<QuickCaptureDialog open onClose={onClose} onUndo={() => {}} />, {
      between: (store) => ({
        ...store,
        perform: async () => failure({ type: 'disk-full' as const, reason: 'no space' }),
      }),
    })
    await userEvent.fill(page.getByLabelText('Title'), 'The ferry')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent('Your words are still here.')
    await expect.element(page.getByLabelText('Title')).toHaveValue('The ferry')
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('prompts to dig up a story (CV8)', () => {
  test('what is missing most first; a prompt begins a draft with what such a story shows', async () => {
    const onDraft = vi.fn()
    const stories = [
      aStory({ id: 'a', title: 'A', status: 'ready' }, { ownership: 'primary' }),
      aStory({ id: 'b', title: 'B', status: 'ready' }, { ownership: 'primary' }),
    ]
    screen = await openScreen(<StoryPromptsDialog open onClose={() => {}} onDraft={onDraft} />, { stories })
    const prompts = page.getByRole('list', { name: 'Prompts' }).getByRole('listitem')
    await expect.poll(() => prompts.all().length).toBe(15)
    await userEvent.click(page.getByRole('button', { name: 'By event' }))
    await expect.poll(() => prompts.all().length).toBe(12)
    await userEvent.click(page.getByRole('button', { name: 'By role' }))
    await expect
      .element(page.getByText('What happens to a technical programme manager', { exact: false }))
      .toBeVisible()
    await userEvent.click(page.getByRole('button', { name: /Start a draft: When did one page of yours/ }))
    expect(onDraft).toHaveBeenCalledWith({
      title: 'Many teams, one plan',
      principles: ['deliver-results', 'invent-and-simplify', 'earn-trust'],
    })
  })
})
