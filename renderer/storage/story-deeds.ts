import { type Change, fieldChange } from '../../shared/deed/deed.ts'
import type { Story } from '../../shared/story/story.ts'
import { type TrashedStory, toStoryRow } from './rows.ts'

// What the stories' deeds change; the store applies them.

/** Stories written into the bank: new, imported or sample. */
export function createStories(stories: readonly Story[]): Change[] {
  return stories.map((story) => ({
    type: 'row',
    table: 'stories',
    key: story.id,
    before: null,
    after: toStoryRow(story),
  }))
}

/** Out of the list and into the trash, in one deed. `at` is the instant of deletion. */
export function trashStories(stories: readonly Story[], at: string): Change[] {
  return stories.flatMap((story): Change[] => [
    { type: 'row', table: 'stories', key: story.id, before: toStoryRow(story), after: null },
    {
      type: 'row',
      table: 'trash',
      key: story.id,
      before: null,
      after: { id: story.id, story: toStoryRow(story), deletedAt: at },
    },
  ])
}

/** Back from the trash. */
export function untrashStory(trashed: TrashedStory): Change[] {
  const row = toStoryRow(trashed.story)
  return [
    { type: 'row', table: 'trash', key: trashed.id, before: { ...trashed, story: row }, after: null },
    { type: 'row', table: 'stories', key: trashed.id, before: null, after: row },
  ]
}

/** The fields that differ between two versions of one story; empty when none does. The instant of change is not one. */
export function editStory(before: Story, after: Story): Change[] {
  const change = fieldChange(
    'stories',
    before.id,
    toStoryRow(before),
    toStoryRow({ ...after, updatedAt: before.updatedAt }),
  )
  return change ? [change] : []
}
