import { type Dismissal, withoutDismissed } from '../../../../shared/review/dismissal.ts'
import { worstFlag } from '../../../../shared/review/worst-flag.ts'
import type { FactBook } from './fact-book.ts'
import type { StoryFacts } from './story-facts.ts'

function factsWithout(facts: StoryFacts, dismissals: readonly Dismissal[]): StoryFacts {
  const flags = withoutDismissed(facts.flags, dismissals)
  if (flags.length === facts.flags.length) return facts
  // One dismissal holds for the same words wherever they stand, and is shown once.
  const gone = facts.flags.filter((flag) => !flags.includes(flag))
  const dismissed = [...new Map(gone.map((flag) => [`${flag.id} ${flag.words}`, flag])).values()]
  return { ...facts, flags, dismissed, worst: worstFlag(flags) }
}

/** The same book without what was dismissed. Nothing is read again: a dismissal only takes flags out (rule RV53). */
export function leavingDismissed(book: FactBook, dismissals: readonly Dismissal[]): FactBook {
  const byStory = new Map<string, Dismissal[]>()
  for (const dismissal of dismissals) {
    const mine = byStory.get(dismissal.storyId)
    if (mine) mine.push(dismissal)
    else byStory.set(dismissal.storyId, [dismissal])
  }
  const known = new WeakMap<StoryFacts, StoryFacts>()
  const left = (storyId: string, facts: StoryFacts): StoryFacts => {
    const mine = byStory.get(storyId)
    if (!mine) return facts
    const present = known.get(facts) ?? factsWithout(facts, mine)
    known.set(facts, present)
    return present
  }
  return {
    ...book,
    of: (story) => left(story.id, book.of(story)),
    known: (story) => {
      const found = book.known(story)
      return found && left(story.id, found)
    },
    heard: (story) => {
      const found = book.heard(story)
      return found && left(story.id, found)
    },
  }
}
