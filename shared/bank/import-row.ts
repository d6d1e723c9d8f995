import type { PrincipleId } from '../principle/principle.ts'
import type { SectionName, Story } from '../story/story.ts'

/** Why one story of a file cannot be taken (rule BK2). `place` is a path such as `stories[3].principles[0].id`. */
export type RowProblem =
  | { type: 'not-a-story'; place: string; found: string }
  | { type: 'broken-line'; place: string }
  | { type: 'empty-story'; place: string }
  | { type: 'wrong-type'; place: string; expected: string; found: string }
  | { type: 'too-long'; place: string; length: number; limit: number }
  | { type: 'too-many'; place: string; count: number; limit: number }
  | { type: 'reserved-id'; place: string; id: string }
  | { type: 'duplicate-id'; place: string; id: string; firstPlace: string }
  | { type: 'unknown-status'; place: string; found: string }
  | { type: 'unknown-principle'; place: string; found: string }
  | { type: 'unknown-strength'; place: string; found: string }
  | { type: 'invalid-month'; place: string; found: string }
  | { type: 'invalid-metric'; place: string; field: string }

/** What a reader had to decide about one story that it could take; nothing here stops it (rule BK2). */
export type RowNotice =
  | { type: 'unknown-field'; place: string; field: string }
  | { type: 'more-unknown-fields'; place: string; count: number }
  | { type: 'unlabelled-text'; place: string }
  | { type: 'text-beside-sections'; place: string }
  | { type: 'repeated-principle'; place: string; id: PrincipleId }
  | { type: 'second-primary'; place: string; id: PrincipleId }
  | { type: 'unreadable-time'; place: string; found: string }

/** One story of a file that is being read: what was found, and the story where nothing stood against it. */
export interface ImportRow {
  /** From 0, in the order of the file. */
  index: number
  place: string
  /** The file's own id, or one derived from the text where the file gave none; '' where the row could not be taken. */
  id: string
  title: string
  /** Sections the file gave or labelled, in telling order; not those that unlabelled text was put into. */
  sectionsFound: SectionName[]
  principles: PrincipleId[]
  /** Null where there are problems. */
  story: Story | null
  notices: RowNotice[]
  problems: RowProblem[]
}
