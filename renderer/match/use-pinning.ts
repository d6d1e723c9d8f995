import { useMemo } from 'react'
import { pinOf, questionKey } from '../../shared/question/question.ts'
import type { Story } from '../../shared/story/story.ts'
import { storyName } from '../../shared/story/story-text.ts'
import { addToList, removeFromList } from '../storage/list-deeds.ts'
import { useBankStore } from '../storage/use-bank.ts'
import { pinnedTo } from './pinned-to.ts'
import { useUndoable } from './use-undoable.ts'

/** The longest question a pin remembers, in letters. */
const mostLetters = 10_000

/**
 * Pins a story to a question, or takes the pin off in every wording. Answers what was done, in words for those who do not
 * see it; '' where nothing was.
 */
export function usePinning(): (question: string, story: Story, wordings?: readonly string[]) => Promise<string> {
  const store = useBankStore()
  const perform = useUndoable()
  return useMemo(
    () =>
      async (question, story, wordings = []) => {
        if (questionKey(question) === '') return ''
        const name = storyName(story)
        const present = pinnedTo(store.snapshot().pins, [question, ...wordings]).filter(
          (pin) => pin.storyId === story.id,
        )
        if (present.length > 0) {
          const label = `Unpinned “${name}” from this question`
          return (await perform(label, removeFromList('pins', present))) ? label : ''
        }
        const label = `Pinned “${name}” to this question`
        const pin = pinOf(question.trim().slice(0, mostLetters), story.id, { now: new Date().toISOString() })
        return (await perform(label, addToList('pins', [pin]))) ? label : ''
      },
    [store, perform],
  )
}
