import { localDay } from '../../host/local-day.ts'
import { useMemo } from 'react'
import type { Change, Deed } from '../../../shared/deed/deed.ts'
import { dismissalOf } from '../../../shared/review/dismissal.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import { duplicateStory } from '../../../shared/story/duplicate-story.ts'
import { addTag, removeTag, setStatus } from '../../../shared/story/edit-story.ts'
import type { Story, StoryStatus } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { dismissalKey, type StoredDismissal } from '../../storage/bank-lists.ts'
import { addToList, removeFromList } from '../../storage/list-deeds.ts'
import type { TrashedStory, UnreadableRow } from '../../storage/rows.ts'
import {
  createStories,
  editStory,
  nameVersion,
  repairRow,
  replaceStory,
  trashStories,
  untrashStory,
} from '../../storage/story-deeds.ts'
import { type StoryVersion, sameText } from '../../storage/story-versions.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { useNotice } from '../../ui/notices.tsx'
import { draftBookOf } from './draft/draft-book.ts'
import { instantWords } from './versions/version-words.ts'

/** "“Rebuilt the queue”", or "3 stories". */
export function storiesWords(stories: readonly Story[]): string {
  const [only] = stories
  return stories.length === 1 && only ? `“${storyName(only)}”` : `${stories.length} stories`
}

const statusWords: Record<StoryStatus, string> = {
  draft: 'Made a draft',
  ready: 'Marked ready',
  retired: 'Retired',
}

/** What can be done to stories besides typing: each is one deed with one undo. Text still being typed is saved first. */
export function useStoryDeeds() {
  const store = useBankStore()
  const tell = useNotice()
  return useMemo(() => {
    const book = draftBookOf(store)
    const undoing = (deed: Deed, after?: () => void) => async () => {
      if (store.snapshot().canUndo?.id !== deed.id)
        return tell({ text: 'Something else was done since. Undo steps back one deed at a time.' })
      const undone = await store.undo()
      if (undone.ok) after?.()
      else tell({ text: `Not undone. ${writeFailureWords(undone.error)}`, tone: 'problem' })
    }
    const perform = async (label: string, changes: readonly Change[]): Promise<Deed | null> => {
      if (changes.length === 0) return null
      const done = await store.perform(label, changes)
      if (done.ok) return done.value
      tell({ text: `Not done. ${writeFailureWords(done.error)}`, tone: 'problem' })
      return null
    }
    const told = (deed: Deed | null, afterUndo?: () => void) => {
      if (deed) tell({ text: deed.label, action: { label: 'Undo', run: () => void undoing(deed, afterUndo)() } })
      return deed !== null
    }
    /** The stories as they are stored, with everything typed in them. */
    const settled = async (ids: readonly string[]): Promise<Story[]> => {
      await Promise.all(ids.map((id) => book.flush(id)))
      return ids.flatMap((id) => store.snapshot().storiesById.get(id) ?? [])
    }
    const edit = async (
      ids: readonly string[],
      label: (stories: Story[]) => string,
      change: (story: Story) => Story,
    ) => {
      const stories = (await settled(ids)).filter((story) => change(story) !== story)
      return perform(
        label(stories),
        stories.flatMap((story) => editStory(story, change(story))),
      )
    }

    return {
      /** One quiet deed on one story: the change itself is what the person sees. */
      change: async (id: string, label: string, change: (story: Story) => Story): Promise<boolean> =>
        (await edit([id], () => label, change)) !== null,
      setStatus: async (ids: readonly string[], status: StoryStatus) =>
        told(
          await edit(
            ids,
            (stories) => `${statusWords[status]}: ${storiesWords(stories)}`,
            (story) => setStatus(story, status),
          ),
        ),
      tag: async (ids: readonly string[], tag: string, on: boolean) =>
        told(
          await edit(
            ids,
            (stories) => `${on ? 'Tagged' : 'Untagged'} ${storiesWords(stories)}: ${tag}`,
            (story) => (on ? addTag(story, tag) : removeTag(story, tag)),
          ),
        ),
      /** Puts stories into the empty places of a loop, and says where each went. */
      addToLoop: async (ids: readonly string[], loopId: string): Promise<boolean> => {
        await settled(ids)
        const code = await import('./list/add-to-loop.ts').catch(() => null)
        if (!code) {
          tell({ text: 'Not done. This part of the app could not be loaded.', tone: 'problem' })
          return false
        }
        const { label, changes } = code.addToLoop(store.snapshot(), { loopId, ids, today: localDay() })
        if (changes.length > 0) return told(await perform(label, changes))
        tell({ text: label })
        return false
      },
      trash: async (ids: readonly string[], afterUndo?: () => void) => {
        const stories = await settled(ids)
        const changes = trashStories(stories, new Date().toISOString())
        return told(await perform(`Moved ${storiesWords(stories)} to Trash`, changes), afterUndo)
      },
      restore: async (trashed: readonly TrashedStory[]) => {
        const words = storiesWords(trashed.map((each) => each.story))
        return told(await perform(`Restored ${words}`, trashed.flatMap(untrashStory)))
      },
      /** Writes the story that was made of a row; undo brings the row back as it was. */
      repair: async (row: UnreadableRow, story: Story) =>
        told(await perform(`Repaired “${storyName(story)}”`, repairRow(row, story, new Date().toISOString()))),
      /** Back to an earlier text; the present one becomes a version. Fields typed into since stay out of an undo. */
      restoreVersion: async (version: StoryVersion) => {
        const [story] = await settled([version.storyId])
        if (!story) return false
        const at = new Date().toISOString()
        const former = { ...version.story, id: story.id, createdAt: story.createdAt }
        const kept = replaceStory(story, former, at).filter((change) => change.table === 'versions')
        const changes = editStory(story, former)
        if (changes.length === 0) {
          tell({ text: 'It says the same already.' })
          return false
        }
        return told(await perform(`Restored the version of ${instantWords(version.at)}`, [...changes, ...kept]))
      },
      /** Saves what is typed and keeps it as a version; its name can be given afterwards, with `onName`. */
      keepVersion: async (id: string, onName: (version: StoryVersion) => void) => {
        const [story] = await settled([id])
        if (!story || book.hasUnsaved(id)) return
        const naming = (version: StoryVersion) => ({
          action: { label: version.name ? 'Rename it' : 'Name it', run: () => onName(version) },
        })
        const [newest] = await store.versionsOf(id)
        if (newest?.kind === 'named' && sameText(newest.story, story))
          return tell({ text: 'Saved. This version is kept already.', ...naming(newest) })
        const kept = await store.keepByHand(story)
        if (kept.ok) tell({ text: 'Saved, version kept', ...naming(kept.value) })
        else tell({ text: `Saved, but no version kept. ${writeFailureWords(kept.error)}`, tone: 'problem' })
      },
      nameVersion: async (version: StoryVersion, name: string) => {
        const changes = nameVersion(version, name)
        const called = name.trim() ? `: ${name.trim()}` : ''
        return told(await perform(`Named a version of “${storyName(version.story)}”${called}`, changes))
      },
      /** Leaves a flag as it is, for this story and these words (rule RV53). */
      dismiss: async (flag: Flag) => {
        const dismissal = dismissalOf(flag, { now: new Date().toISOString() })
        const row: StoredDismissal = { ...dismissal, id: dismissalKey(dismissal) }
        if (store.snapshot().dismissals.some((each) => each.id === row.id)) return false
        return told(await perform(`Dismissed: ${flag.label}`, addToList('dismissals', [row])))
      },
      /** Brings dismissed flags of a story back. */
      bringBack: async (flags: readonly Flag[]) => {
        const keys = new Set(flags.map((flag) => dismissalKey(dismissalOf(flag, { now: '' }))))
        const rows = store.snapshot().dismissals.filter((each) => keys.has(each.id))
        const label = rows.length === 1 ? 'Brought a hint back' : `Brought ${rows.length} hints back`
        return told(await perform(label, removeFromList('dismissals', rows)))
      },
      /** The id of the copy, or null. */
      duplicate: async (id: string): Promise<string | null> => {
        const [story] = await settled([id])
        if (!story) return null
        const copy = duplicateStory(story, { id: crypto.randomUUID(), now: new Date().toISOString() })
        return told(await perform(`Duplicated “${storyName(story)}”`, createStories([copy]))) ? copy.id : null
      },
    }
  }, [store, tell])
}

export type StoryDeeds = ReturnType<typeof useStoryDeeds>
