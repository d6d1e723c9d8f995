import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'

export const sorts = ['recent', 'title', 'weakest'] as const
export type Sort = (typeof sorts)[number]

export const sortWords: Record<Sort, string> = {
  recent: 'Recently edited',
  title: 'Title',
  weakest: 'Weakest first',
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The story being looked at keeps the place it had when it was opened, so that typing never moves the list. */
export interface Held {
  id: string
  updatedAt: string
}

/** The stories in the order of the list; equals by title, then by id. */
export function listOrder(
  stories: readonly Story[],
  sort: Sort,
  { held, weaknessOf }: { held: Held | null; weaknessOf: (story: Story) => number },
): readonly Story[] {
  const at = (story: Story) => (held?.id === story.id ? held.updatedAt : story.updatedAt)
  const byTitle = (a: Story, b: Story) => collator.compare(storyName(a), storyName(b)) || (a.id < b.id ? -1 : 1)
  const compare = {
    recent: (a: Story, b: Story) => (at(a) === at(b) ? byTitle(a, b) : at(a) < at(b) ? 1 : -1),
    title: byTitle,
    weakest: (a: Story, b: Story) => weaknessOf(b) - weaknessOf(a) || byTitle(a, b),
  }[sort]
  return [...stories].sort(compare)
}
