import type { MatchResult } from '../../../shared/match/match.ts'
import type { Story } from '../../../shared/story/story.ts'

/** One row of the list: a story (with its reasons where a question found it), a command, or the way to a new story. */
export type LookupItem =
  | { type: 'story'; id: string; story: Story; match: MatchResult | null }
  | { type: 'command'; id: string; label: string; keys: string; run: () => void }
  | { type: 'new-story'; id: string }

/** A heading over the rows that follow, where the rows are not answers to a question. */
export interface LookupList {
  heading: string
  items: LookupItem[]
}
