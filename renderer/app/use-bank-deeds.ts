import { useMemo } from 'react'
import type { PrincipleId } from '../../shared/principle/principle.ts'
import { pinOf } from '../../shared/question/question.ts'
import { addTag, setStrength } from '../../shared/story/edit-story.ts'
import { sampleTag } from '../../shared/story/sample-tag.ts'
import { blankStory, storySchema } from '../../shared/story/story.ts'
import { spokenWords } from '../../shared/story/story-text.ts'
import { addToList } from '../storage/list-deeds.ts'
import { createStories, trashStories } from '../storage/story-deeds.ts'
import { useBankStore } from '../storage/use-bank.ts'
import { writeFailureWords } from '../storage/write-failure-words.ts'
import { useNotice } from '../ui/notices.tsx'

export interface NewStory {
  principles?: readonly PrincipleId[]
  tags?: readonly string[]
  title?: string
  /** The question it is to answer: pinned to it in the same deed. */
  question?: string
}

/** The deeds that belong to no single screen. Each says what it did, and how to undo it. */
export function useBankDeeds() {
  const store = useBankStore()
  const tell = useNotice()
  return useMemo(() => {
    const turn = async (way: 'undo' | 'redo', only?: string) => {
      await store.flush()
      const turned = await (way === 'undo' ? store.undo(only) : store.redo())
      if (!turned.ok)
        tell({
          text: `${way === 'undo' ? 'Not undone' : 'Not redone'}. ${writeFailureWords(turned.error)}`,
          tone: 'problem',
        })
      else if (turned.value) tell({ text: `${way === 'undo' ? 'Undone' : 'Redone'}: ${turned.value.label}` })
    }
    return {
      /** A part of the app that comes late could not be fetched, as after an update under an open page. */
      tellMissingPart: () =>
        tell({ text: 'This part of the app could not be loaded. Close the app and open it again.', tone: 'problem' }),
      undo: () => void turn('undo'),
      /** Undoes one deed, if it is still the last. */
      undoDeed: (id: string) => void turn('undo', id),
      redo: () => void turn('redo'),
      /** The id of a new story, or of the blank one that is already there; null when it could not be written. */
      newStory: async ({
        principles = [],
        tags = [],
        title = '',
        question = '',
      }: NewStory = {}): Promise<string | null> => {
        const blank = store
          .snapshot()
          .stories.find(
            (story) => !story.title && !story.hook && spokenWords(story) === 0 && story.principles.length === 0,
          )
        if (blank && principles.length === 0 && tags.length === 0 && !title && !question) return blank.id
        const now = new Date().toISOString()
        let story = { ...blankStory({ id: crypto.randomUUID(), now }), title }
        principles.forEach((id, index) => {
          story = setStrength(story, id, index === 0 ? 'primary' : 'secondary')
        })
        for (const tag of tags) story = addTag(story, tag)
        const pins = question ? addToList('pins', [pinOf(question.slice(0, 10_000), story.id, { now })]) : []
        const label = question ? 'New story for a question' : 'New story'
        const done = await store.perform(label, [...createStories([story]), ...pins])
        if (done.ok) return story.id
        tell({ text: `No new story. ${writeFailureWords(done.error)}`, tone: 'problem' })
        return null
      },
      addSamples: async () => {
        const { default: sampleBank } = await import('../../fixtures/sample-bank.json')
        const present = store.snapshot().storiesById
        const fresh = sampleBank.stories
          .map((story) => storySchema.parse(story))
          .filter((story) => !present.has(story.id))
        if (fresh.length === 0) return tell({ text: 'The sample stories are already here.' })
        const done = await store.perform(
          `Added ${fresh.length} sample stories`,
          createStories(fresh, store.snapshot().trash),
        )
        if (done.ok)
          tell({ text: done.value.label, action: { label: 'Undo', run: () => void turn('undo', done.value.id) } })
        else tell({ text: `No samples added. ${writeFailureWords(done.error)}`, tone: 'problem' })
      },
      removeSamples: async () => {
        const samples = store.snapshot().stories.filter((story) => story.tags.includes(sampleTag))
        if (samples.length === 0) return tell({ text: 'There are no sample stories here.' })
        const count = samples.length === 1 ? '1 sample story' : `${samples.length} sample stories`
        const done = await store.perform(`Moved ${count} to Trash`, trashStories(samples, new Date().toISOString()))
        if (done.ok)
          tell({ text: done.value.label, action: { label: 'Undo', run: () => void turn('undo', done.value.id) } })
        else tell({ text: `Samples not removed. ${writeFailureWords(done.error)}`, tone: 'problem' })
      },
    }
  }, [store, tell])
}
