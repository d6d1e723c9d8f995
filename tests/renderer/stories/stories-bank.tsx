import { useEffect, useMemo, useState } from 'react'
import { expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useShortcuts } from '../../../renderer/app/use-shortcuts.ts'
import type { Filing } from '../../../renderer/features/stories/filing.ts'
import { StoriesScreen, type StoriesScreenProps } from '../../../renderer/features/stories/stories-screen.tsx'
import type { BankStore } from '../../../renderer/storage/bank-store.ts'
import type { ChangeChannel } from '../../../renderer/storage/change-channel.ts'
import { useCommandRegistry } from '../../../renderer/ui/command-registry.tsx'
import type { Turn } from '../../../shared/practice/session-plan.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aStory } from '../../support/story-builder.ts'

/** Three stories, newest edit first: "Alpha queue", "Beta launch", "Gamma spend". */
export const threeStories: Story[] = [
  aStory(
    {
      id: 'alpha',
      title: 'Alpha queue',
      situation: 'The queue lost refunds.',
      action: 'I traced them by hand.',
      result: 'Lost refunds fell from 3% to 0.02% within two months.',
      tags: ['queue'],
      project: 'Payments',
      happenedOn: '2024-05',
      updatedAt: '2026-10-03T08:00:00.000Z',
    },
    { ownership: 'primary', 'dive-deep': 'secondary' },
  ),
  aStory(
    { id: 'beta', title: 'Beta launch', situation: 'The launch was near.', updatedAt: '2026-10-02T08:00:00.000Z' },
    { 'deliver-results': 'primary' },
  ),
  aStory({ id: 'gamma', title: 'Gamma spend', tags: ['cost'], updatedAt: '2026-10-01T08:00:00.000Z' }),
]

export interface OpenStories extends OpenScreen {
  newStory: ReturnType<typeof vi.fn<() => void>>
  newStoryWith: ReturnType<typeof vi.fn<(filing: Filing) => void>>
  showPractice: ReturnType<typeof vi.fn<() => void>>
  practise: ReturnType<typeof vi.fn<(turn: Turn) => void>>
  exportStories: ReturnType<typeof vi.fn<StoriesScreenProps['onExport']>>
  saveBackup: ReturnType<typeof vi.fn<(unsaved: readonly Story[]) => void>>
  /** Opens a story from outside the list, as the lookup does. */
  go: (id: string | null) => void
  stored: (id: string) => Story | undefined
}

interface StoriesAsk {
  at?: string | null
  principle?: PrincipleId | null
  /** The principle whose card is open. */
  card?: PrincipleId
  /** Stories with a rehearsal due, by id. */
  due?: readonly string[]
  between?: (store: BankStore) => BankStore
  width?: number
  height?: number
  channel?: ChangeChannel
  /** With the keys of the command list, as in the app. */
  keys?: boolean
}

interface PageProps {
  ask: StoriesAsk
  onNewStory: () => void
  onNewStoryWith: (filing: Filing) => void
  onShowPractice: () => void
  onPractise: (turn: Turn) => void
  onExport: StoriesScreenProps['onExport']
  onSaveBackup: (unsaved: readonly Story[]) => void
  /** Given the way to open a story from outside. */
  onReady: (go: (id: string | null) => void) => void
}

const noOwnKeys = {}

function Keys() {
  useShortcuts(useCommandRegistry(), true, noOwnKeys)
  return null
}

/** The address the app would keep. */
function StoriesPage({
  ask,
  onNewStory,
  onNewStoryWith,
  onShowPractice,
  onPractise,
  onExport,
  onSaveBackup,
  onReady,
}: PageProps) {
  const due = useMemo(() => {
    const told = { stories: new Set(ask.due), today: ask.due?.length ?? 0 }
    return () => told
  }, [ask.due])
  const [id, setId] = useState(ask.at ?? null)
  const [principle, setPrinciple] = useState(ask.principle ?? null)
  useEffect(() => onReady(setId), [onReady])
  return (
    <>
      {ask.keys ? <Keys /> : null}
      <StoriesScreen
        storyId={id}
        principle={principle}
        at={ask.card ?? null}
        onOpenStory={(next) => setId(next)}
        onDropPrinciple={() => setPrinciple(null)}
        onNewStory={onNewStory}
        onNewStoryWith={onNewStoryWith}
        due={due}
        onShowPractice={onShowPractice}
        onPractise={onPractise}
        onPasteNotes={() => {}}
        onAddSamples={() => {}}
        onImport={() => {}}
        onExport={onExport}
        onSaveBackup={onSaveBackup}
      />
    </>
  )
}

/** The stories screen over these stories, with the address it would have in the app. */
export async function openStories(stories: readonly Story[], ask: StoriesAsk = {}): Promise<OpenStories> {
  const newStory = vi.fn<() => void>()
  const newStoryWith = vi.fn<(filing: Filing) => void>()
  const showPractice = vi.fn<() => void>()
  const practise = vi.fn<(turn: Turn) => void>()
  const exportStories = vi.fn<StoriesScreenProps['onExport']>()
  const saveBackup = vi.fn<(unsaved: readonly Story[]) => void>()
  let go: (id: string | null) => void = () => {}
  const onReady = (way: typeof go) => {
    go = way
  }
  const screen = (
    <StoriesPage
      ask={ask}
      onNewStory={newStory}
      onNewStoryWith={newStoryWith}
      onShowPractice={showPractice}
      onPractise={practise}
      onExport={exportStories}
      onSaveBackup={saveBackup}
      onReady={onReady}
    />
  )
  const opened = await openScreen(screen, { ...ask, stories })
  return {
    ...opened,
    newStory,
    newStoryWith,
    showPractice,
    practise,
    exportStories,
    saveBackup,
    go: (id) => go(id),
    stored: (id) => opened.store.snapshot().storiesById.get(id),
  }
}

export const list = () => page.getByRole('listbox', { name: 'Stories' })
export const rows = () => [...document.querySelectorAll<HTMLElement>('[role="listbox"] [role="option"]')]
export const rowTitles = () => rows().map((row) => row.querySelector('b')?.textContent ?? '')
export const row = (title: string) => page.getByRole('option', { name: title })
export const press = (keys: string) => userEvent.keyboard(keys)

/** The text field of a section, once the editor is here. */
export const field = (section: string) => page.getByRole('textbox', { name: section, exact: true })

/** What a section's editor shows now. */
export function shownText(section: string): string {
  const content = document.querySelector(`.cm-content[aria-label="${section}"]`)
  if (!content) return ''
  const lines = [...content.querySelectorAll('.cm-line')]
  return lines.map((line) => (line.querySelector('.cm-placeholder') ? '' : line.textContent)).join('\n')
}

export async function focusList(): Promise<void> {
  await expect.element(list()).toBeInTheDocument()
  ;(list().element() as HTMLElement).focus()
}

export const saveStatus = () => document.querySelector('[data-save-status]')?.getAttribute('data-save-status')
export const activeRow = () => {
  const id = list().element().getAttribute('aria-activedescendant')
  return id ? (document.getElementById(id)?.querySelector('b')?.textContent ?? null) : null
}

/** Waits for the editor and puts the caret at the end of a section. */
export async function caretAtEnd(section: string): Promise<void> {
  await userEvent.click(field(section))
  await press('{Control>}{End}{/Control}')
}
