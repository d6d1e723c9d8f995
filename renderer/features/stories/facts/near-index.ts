import { type NearStory, nearStories } from '../../../../shared/review/near-stories.ts'
import type { Story } from '../../../../shared/story/story.ts'

/** The stories of the bank by what they tell, so that one told twice is seen while it is written (rule RV33). */
export interface NearIndex {
  /** Takes over what the bank holds now; the reading is done by `step`. */
  follow: (stories: readonly Story[]) => void
  /** Reads one story; false when none was left. */
  step: () => boolean
  /** True when every story has been read: before that nothing is said. */
  isWhole: () => boolean
  nearest: (story: Story) => NearStory | null
  /** Another number whenever the bank it speaks of is another. */
  version: () => number
}

export function nearIndex(): NearIndex {
  const near = nearStories()
  let read = new Map<string, Story>()
  let waiting: Story[] = []
  let version = 0
  return {
    follow: (stories) => {
      const present = new Map(stories.map((story) => [story.id, story]))
      const gone = [...read.keys()].filter((id) => !present.has(id))
      for (const id of gone) near.drop(id)
      read = new Map([...read].filter(([id]) => present.has(id)))
      waiting = stories.filter((story) => read.get(story.id) !== story)
      if (gone.length > 0) version += 1
    },
    step: () => {
      const story = waiting.pop()
      if (!story) return false
      near.put(story)
      read.set(story.id, story)
      if (waiting.length === 0) version += 1
      return true
    },
    isWhole: () => waiting.length === 0,
    nearest: (story) => near.nearest(story),
    version: () => version,
  }
}
