import { type Change, fieldChange } from '../../shared/deed/deed.ts'
import type { Story } from '../../shared/story/story.ts'
import type { Row } from './database.ts'
import { type TrashedStory, toStoryRow, type UnreadableRow } from './rows.ts'
import type { StoryVersion } from './story-versions.ts'

// What the stories' deeds change; the store applies them.

/**
 * Stories written into the bank: new, imported, sample or restored. One that lies in the trash under the same id leaves
 * it, so that an id is never in both places.
 */
export function createStories(stories: readonly Story[], trash: readonly TrashedStory[] = []): Change[] {
  const trashed = new Map(trash.map((each) => [each.id, each]))
  return stories.flatMap((story): Change[] => {
    const created: Change = { type: 'row', table: 'stories', key: story.id, before: null, after: toStoryRow(story) }
    const old = trashed.get(story.id)
    return old ? [{ type: 'row', table: 'trash', key: old.id, before: trashRow(old), after: null }, created] : [created]
  })
}

function trashRow(trashed: TrashedStory): Row {
  return { ...trashed, story: toStoryRow(trashed.story) }
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
    { type: 'row', table: 'trash', key: trashed.id, before: trashRow(trashed), after: null },
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

/** A story overwritten by an import or a restore: its former text goes to its versions (I2). `at` is now. */
export function replaceStory(before: Story, after: Story, at: string): Change[] {
  const version: StoryVersion = {
    id: `${before.id}:${at}:replaced`,
    storyId: before.id,
    at: before.updatedAt || at,
    keptAt: at,
    kind: 'replaced',
    name: '',
    story: before,
  }
  return [
    { type: 'row', table: 'stories', key: before.id, before: toStoryRow(before), after: toStoryRow(after) },
    { type: 'row', table: 'versions', key: version.id, before: null, after: { ...version, story: toStoryRow(before) } },
  ]
}

/**
 * A version named, or named anew, by hand: from then on it is one that was kept by hand. Empty when it is called that
 * already, or would only lose the words for why it was kept.
 */
export function nameVersion(version: StoryVersion, name: string): Change[] {
  const said = name.trim()
  const { kind, name: former } = version
  if (said === '' && kind !== 'named') return []
  const change = fieldChange('versions', version.id, { kind, name: former }, { kind: 'named', name: said })
  return change ? [change] : []
}

/**
 * A row that could not be understood, overwritten by the story that was made of it; undone, it stands there as it was.
 * `at` is now, for a row of the trash that does not say when it went there.
 */
export function repairRow({ table, key, row }: UnreadableRow, story: Story, at: string): Change[] {
  const raw = row as Row
  if (table === 'trash') {
    const deletedAt = typeof raw.deletedAt === 'string' ? raw.deletedAt : at
    return [{ type: 'row', table, key, before: raw, after: { id: key, story: toStoryRow(story), deletedAt } }]
  }
  return [{ type: 'row', table: 'stories', key, before: raw, after: { ...toStoryRow(story), id: key } }]
}
