import { expect, type Mock, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LookupDialog, type LookupDialogProps } from '../../../renderer/features/lookup/lookup-dialog.tsx'
import { loadMatcher } from '../../../renderer/match/load-matcher.ts'
import type { Story } from '../../../shared/story/story.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aReadyStory } from '../../support/story-builder.ts'

/** Three stories that answer different questions. */
export const threeStories: Story[] = [
  aReadyStory({
    id: 'date',
    title: 'Disagreed with the migration date',
    hook: 'The date would have moved 1.2M records with no way back.',
    situation: 'The vice president wanted the migration before the holiday freeze, three weeks early.',
    task: 'I owned the data path and thought the date was unsafe.',
    action: 'I disagreed with the date, wrote one page with two options and argued for the later deadline.',
    result: 'The launch moved by 4 days and no record of 1.2M was lost.',
    anchors: ['One page, two options', 'Lost the call, then committed'],
  }),
  aReadyStory({
    id: 'bill',
    title: 'Cut the cloud bill',
    situation: 'The cloud bill had doubled and the budget was cut by half.',
    task: 'I was asked to spend less money without a freeze.',
    action: 'I listed idle machines and moved reports to cheaper storage.',
    result: 'Cost fell from 90,000 to 41,000 euros a month.',
  }),
  aReadyStory({
    id: 'mentor',
    title: 'Mentored two new hires',
    situation: 'Two new engineers joined the team and neither had been on call.',
    task: 'I coached them until they could carry the pager alone.',
    action: 'I mentored each of them weekly and let them lead the review.',
    result: 'Both were on call after 5 weeks, and one was promoted.',
  }),
]

export interface OpenLookup extends OpenScreen {
  close_: Mock<() => void>
  openStory: Mock<(id: string, stay: boolean) => void>
  newStory: Mock<(from: { question: string; principles: readonly string[] }) => void>
}

/** The lookup over these stories, opened by a button as the app does. */
export async function openLookup(
  ask: NonNullable<Parameters<typeof openScreen>[1]> = { stories: threeStories },
  due: LookupDialogProps['due'] = [],
): Promise<OpenLookup> {
  // Before it is here the lookup finds by title, which is another test.
  await loadMatcher()
  const deeds = { close_: vi.fn(), openStory: vi.fn(), newStory: vi.fn() }
  const lookup = (open: boolean) => (
    <>
      <button type="button" onClick={() => opened.show(lookup(true))}>
        Opener
      </button>
      <LookupDialog
        open={open}
        onClose={() => {
          deeds.close_()
          opened.show(lookup(false))
        }}
        onOpenStory={deeds.openStory}
        onNewStory={deeds.newStory}
        commands={[]}
        due={due}
      />
    </>
  )
  const opened = await openScreen(<p>…</p>, ask)
  opened.show(lookup(false))
  await page.getByRole('button', { name: 'Opener' }).click()
  await expect.element(page.getByRole('combobox', { name: 'Question' })).toBeInTheDocument()
  return { ...opened, ...deeds }
}

export const press = (keys: string) => userEvent.keyboard(keys)
export const field = () => page.getByRole('combobox', { name: 'Question' })
export const ask = (question: string) => field().fill(question)
export const options = () => [...document.querySelectorAll('#lookup-rows [role="option"]')]
export const optionTexts = () => options().map((each) => each.textContent ?? '')
export const firstRow = () => optionTexts()[0] ?? ''
