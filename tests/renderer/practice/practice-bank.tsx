import { expect, type Mock, vi } from 'vitest'
import { page } from 'vitest/browser'
import { PracticeScreen } from '../../../renderer/features/practice/practice-screen.tsx'
import type { Turn } from '../../../shared/practice/session-plan.ts'
import type { Story } from '../../../shared/story/story.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

/** Three ready stories with one principle each, and a draft that must not be asked for. */
export const threeStories: Story[] = [
  aReadyStory({
    id: 'audit',
    title: 'Audit trail',
    hook: 'Nobody knew who had signed.',
    anchors: ['The empty column', 'Friday night'],
    openingLine: 'It began with an empty column.',
    followUps: [{ question: 'Who else could have found it?', answer: 'The auditor, a month later.' }],
  }),
  {
    ...aStory(
      { id: 'bridge', title: 'Bridge team', status: 'ready', situation: 'Two teams.' },
      { 'earn-trust': 'primary' },
    ),
  },
  aStory({ id: 'cloud', title: 'Cloud bill', status: 'ready' }, { frugality: 'primary' }),
  aStory({ id: 'depot', title: 'Depot move', status: 'draft' }, { 'think-big': 'primary' }),
]

export interface OpenPractice extends OpenScreen {
  openStory: Mock<(id: string) => void>
  showStories: Mock<() => void>
  taken: Mock<() => void>
}

/** The practice screen over these stories; a session left by an earlier test is forgotten, unless it is the point. */
export async function openPractice(
  stories: readonly Story[] = threeStories,
  ask: Omit<NonNullable<Parameters<typeof openScreen>[1]>, 'stories'> & { keepSession?: true; turn?: Turn } = {},
): Promise<OpenPractice> {
  const { turn = null, keepSession, ...screenAsk } = ask
  if (!keepSession) localStorage.removeItem('practice-session')
  const deeds = { openStory: vi.fn(), showStories: vi.fn(), taken: vi.fn() }
  const screen = (
    <PracticeScreen turn={turn} onTaken={deeds.taken} onOpenStory={deeds.openStory} onShowStories={deeds.showStories} />
  )
  const opened = await openScreen(screen, { stories, ...screenAsk })
  await expect.element(page.getByRole('main')).toBeInTheDocument()
  return { ...opened, ...deeds }
}

/** Two frames on: what a clock that was moved has set going is on the screen. */
export const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

export const heading = () => document.querySelector('h1')?.textContent ?? ''
export const timer = () => document.querySelector('[role="timer"]')?.textContent ?? ''
export const currentPart = () => document.querySelector('[aria-current="step"]')?.textContent ?? ''
export const button = (name: string | RegExp) => page.getByRole('button', { name })
