import type { MatchResult } from '../../../shared/match/match.ts'
import type { DueCard } from '../../../shared/practice/due-queue.ts'
import type { Story } from '../../../shared/story/story.ts'

/** One row of the list. `under` is a heading that stands before it. */
export type LookupItem = { id: string; under?: string } & (
  | { type: 'story'; story: Story; match: MatchResult | null }
  | { type: 'question'; text: string }
  | { type: 'command'; label: string; keys: string; run: () => void }
  | { type: 'new-story' }
)

/** What is to be rehearsed today, in order; the same list as long as it is the same. */
export type Due = Pick<DueCard, 'story'>

/** A heading over the rows, where they are not simply the answers to a question. */
export interface LookupList {
  heading: string
  /** The heading says that something is missing. */
  warns?: boolean
  items: LookupItem[]
}
