import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'

export const sorts = ['recent', 'title', 'unrehearsed', 'weakest'] as const
export type Sort = (typeof sorts)[number]

export const sortWords: Record<Sort, string> = {
  recent: 'Recently edited',
  title: 'Title',
  unrehearsed: 'Least rehearsed',
  weakest: 'Weakest first',
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The story being looked at keeps the place it had when it was opened, so that typing never moves the list. */
export interface Held {
  id: string
  updatedAt: string
}

interface OrderGround {
  held: Held | null
  weaknessOf: (story: Story) => number
  /** The day each story was last told aloud; one that is not in it never was. */
  lastTold: ReadonlyMap<string, string>
}

/** The stories in the order of the list; equals by title, then by id. */
export function listOrder(
  stories: readonly Story[],
  sort: Sort,
  { held, weaknessOf, lastTold }: OrderGround,
): readonly Story[] {
  const at = (story: Story) => (held?.id === story.id ? held.updatedAt : story.updatedAt)
  const byTitle = (a: Story, b: Story) => collator.compare(storyName(a), storyName(b)) || (a.id < b.id ? -1 : 1)
  // Only what is ready to be told can be rehearsed: it comes first, what was never told before the rest.
  const told = (story: Story) => (story.status === 'ready' ? (lastTold.get(story.id) ?? '') : '9999')
  const compareTold = (a: Story, b: Story) => told(a).localeCompare(told(b))
  const compare = {
    recent: (a: Story, b: Story) => (at(a) === at(b) ? byTitle(a, b) : at(a) < at(b) ? 1 : -1),
    title: byTitle,
    unrehearsed: (a: Story, b: Story) => compareTold(a, b) || byTitle(a, b),
    weakest: (a: Story, b: Story) => weaknessOf(b) - weaknessOf(a) || byTitle(a, b),
  }[sort]
  return [...stories].sort(compare)
}
