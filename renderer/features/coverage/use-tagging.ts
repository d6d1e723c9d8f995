import { useMemo, useRef, useState } from 'react'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { nextStrength, primaryPrinciple, setStrength, strengthOf } from '../../../shared/story/edit-story.ts'
import type { PrincipleTag, Story, Strength } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { editStory } from '../../storage/story-deeds.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { useNotice } from '../../ui/notices.tsx'
import { principleOf } from './principle-of.ts'
import { strengthWords } from './strength-words.ts'

/** Tags on their way to the disk. Edits of one story that follow each other fall together: they share a `run`. */
interface Waiting {
  tags: readonly PrincipleTag[]
  run: object
}

export interface Tagging {
  /** The stories as they will be once everything is stored. */
  stories: readonly Story[]
  /** None → also shows → primary → none. */
  cycle: (storyId: string, principle: PrincipleId) => void
  tag: (storyId: string, principle: PrincipleId, strength: Strength | null) => void
}

/** The label of the deed, in the past tense: "Tagged “A pilot” with Dive Deep (primary)". */
function deedLabel(story: Story, principle: PrincipleId, strength: Strength | null): string {
  const { name } = principleOf(principle)
  if (!strength) return `Untagged “${storyName(story)}” from ${name}`
  return `Tagged “${storyName(story)}” with ${name} (${strengthWords(strength)})`
}

/** "Deliver Results: primary", and what that changed besides. */
function spoken(before: Story, principle: PrincipleId, strength: Strength | null): string {
  const said = `${principleOf(principle).name}: ${strengthWords(strength)}`
  const former = primaryPrinciple(before)
  if (strength !== 'primary' || !former || former === principle) return said
  return `${said}. ${principleOf(former).name}: ${strengthWords('secondary')}`
}

/**
 * Tagging that shows at once and is stored behind it: what is on its way is laid over the stored stories until the commit
 * echoes; a write that fails takes its edits back and says why.
 */
export function useTagging(say: (text: string) => void): Tagging {
  const store = useBankStore()
  const { stories: stored } = useBank()
  const tell = useNotice()
  const [shown, show] = useState<ReadonlyMap<string, Waiting>>(() => new Map())
  // The same map, up to date between two presses of a key that fall into one frame.
  const waiting = useRef(shown)

  const stories = useMemo(
    () =>
      shown.size === 0
        ? stored
        : stored.map((story) => {
            const mine = shown.get(story.id)
            return mine ? { ...story, principles: [...mine.tags] } : story
          }),
    [stored, shown],
  )

  const deeds = useMemo(() => {
    const put = (storyId: string, next: Waiting | null) => {
      const all = new Map(waiting.current)
      if (next) all.set(storyId, next)
      else all.delete(storyId)
      waiting.current = all
      show(all)
    }
    const current = (storyId: string): Story | null => {
      const story = store.snapshot().storiesById.get(storyId)
      const mine = waiting.current.get(storyId)
      if (!story) return null
      return mine ? { ...story, principles: [...mine.tags] } : story
    }
    const tag = async (storyId: string, principle: PrincipleId, strength: Strength | null) => {
      const before = current(storyId)
      if (!before || strengthOf(before, principle) === strength) return
      const after = setStrength(before, principle, strength)
      const mine: Waiting = { tags: after.principles, run: waiting.current.get(storyId)?.run ?? {} }
      put(storyId, mine)
      say(spoken(before, principle, strength))
      const done = await store.perform(deedLabel(before, principle, strength), editStory(before, after))
      const now = waiting.current.get(storyId)
      if (done.ok) {
        if (now === mine) put(storyId, null)
        return
      }
      if (now?.run !== mine.run) return
      put(storyId, null)
      tell({
        text: `${principleOf(principle).name} was not changed. ${writeFailureWords(done.error)}`,
        tone: 'problem',
      })
    }
    return {
      tag: (storyId: string, principle: PrincipleId, strength: Strength | null) =>
        void tag(storyId, principle, strength),
      cycle: (storyId: string, principle: PrincipleId) => {
        const story = current(storyId)
        if (story) void tag(storyId, principle, nextStrength(strengthOf(story, principle)))
      },
    }
  }, [store, tell, say])

  return { stories, ...deeds }
}
