import { expect, type Mock, vi } from 'vitest'
import { page } from 'vitest/browser'
import { CoverageScreen } from '../../../renderer/features/coverage/coverage-screen.tsx'
import type { NewStoryFrom } from '../../../renderer/features/coverage/new-story-from.ts'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aStory } from '../../support/story-builder.ts'

/** Five stories: Frugality is touched by a draft only, Dive Deep rests on one story. */
export const fiveStories: Story[] = [
  aStory(
    { id: 'audit', title: 'Audit trail', status: 'ready', project: 'Billing', happenedOn: '2025-02' },
    { ownership: 'primary', 'dive-deep': 'secondary' },
  ),
  aStory(
    { id: 'bridge', title: 'Bridge team', status: 'ready', project: 'Billing', happenedOn: '2025-03' },
    { 'earn-trust': 'primary', ownership: 'secondary' },
  ),
  aStory(
    { id: 'cloud', title: 'Cloud bill', status: 'draft', project: 'Cloud', happenedOn: '2024-03' },
    { frugality: 'primary' },
  ),
  aStory(
    { id: 'depot', title: 'Depot move', status: 'ready', project: '', happenedOn: null },
    { 'think-big': 'primary' },
  ),
  aStory(
    { id: 'error', title: 'Error budget', status: 'ready', project: 'Billing', happenedOn: '2025-09' },
    { 'think-big': 'secondary' },
  ),
]

/** Many ready stories, each showing two principles. */
export function manyStories(count: number): Story[] {
  return Array.from({ length: count }, (_, index) =>
    aStory(
      { id: `many-${index}`, title: `Story ${String(index).padStart(4, '0')}`, status: 'ready' },
      {
        [principleIds[index % 16] ?? 'ownership']: 'primary',
        [principleIds[(index + 5) % 16] ?? 'ownership']: 'secondary',
      },
    ),
  )
}

export interface OpenCoverage extends OpenScreen {
  openStory: Mock<(id: string, at?: PrincipleId | null) => void>
  newStory: Mock<(from: NewStoryFrom) => void>
  showStoriesOf: Mock<(principle: PrincipleId) => void>
  showPractice: Mock<() => void>
  addSamples: Mock<() => void>
}

/** The coverage screen over these stories, with what it asks of the app noted. */
export async function openCoverage(
  stories: readonly Story[],
  ask: Omit<NonNullable<Parameters<typeof openScreen>[1]>, 'stories'> = {},
): Promise<OpenCoverage> {
  const deeds = {
    openStory: vi.fn(),
    newStory: vi.fn(),
    showStoriesOf: vi.fn(),
    showPractice: vi.fn(),
    addSamples: vi.fn(),
  }
  const screen = (
    <CoverageScreen
      onOpenStory={deeds.openStory}
      onNewStory={deeds.newStory}
      onShowStoriesOf={deeds.showStoriesOf}
      onShowPractice={deeds.showPractice}
      onAddSamples={deeds.addSamples}
    />
  )
  const opened = await openScreen(screen, { stories, ...ask })
  await expect.element(page.getByRole('grid')).toBeInTheDocument()
  return { ...opened, ...deeds }
}

/** The name of what has the focus, as it is read out. */
export function focusedName(): string {
  const at = document.activeElement
  return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
}

/** What was last announced. */
export function announced(): string {
  return document.querySelector('[role="status"]')?.textContent?.trim() ?? ''
}

export const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
