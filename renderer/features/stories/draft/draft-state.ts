import type { Story } from '../../../../shared/story/story.ts'
import type { SaveFailure } from '../../../storage/bank-store.ts'

// What an editor holds of one story, as a pure function of what happened. A field that was typed into belongs to the
// person until its very text is on the disk: nothing that arrives meanwhile may take its place (rules DR1 to DR3).

/** The fields an editor types into; all others change by deeds. `principles` for the notes that go with them. */
export const typedFields = [
  'title',
  'hook',
  'situation',
  'task',
  'action',
  'result',
  'learning',
  'project',
  'employer',
  'role',
  'openingLine',
  'closingLine',
  'anchors',
  'followUps',
  'principles',
] as const satisfies readonly (keyof Story)[]
export type TypedField = (typeof typedFields)[number]

export interface DraftState {
  /** The story as the person sees it. */
  story: Story
  /** Typed into, and not yet known to be on the disk with this text. */
  unsaved: ReadonlySet<TypedField>
  /** What each unsaved field was on the disk, as far as is known here: what differs from it there, another window wrote. */
  bases: Partial<Story>
  /** The fields a write under way carries; null when none is. */
  writing: Partial<Story> | null
  /** Tries that failed since the last one that worked. */
  failures: number
  error: SaveFailure | null
  /** When the last write was committed (ISO), or the story's own last change. */
  savedAt: string
}

export type DraftEvent =
  | { type: 'typed'; change: (story: Story) => Story }
  | { type: 'write-began' }
  | { type: 'write-done'; at: string }
  | { type: 'write-failed'; error: SaveFailure }
  | { type: 'stored'; story: Story }
  | { type: 'let-go' }

/** What a person is told about their text. */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed'

export function draftOf(story: Story): DraftState {
  return { story, unsaved: new Set(), bases: {}, writing: null, failures: 0, error: null, savedAt: story.updatedAt }
}

function pick(story: Story, fields: ReadonlySet<TypedField>): Partial<Story> {
  return Object.fromEntries([...fields].map((field) => [field, story[field]]))
}

function typed(draft: DraftState, change: (story: Story) => Story): DraftState {
  const story = change(draft.story)
  if (story === draft.story) return draft
  const touched = typedFields.filter((field) => story[field] !== draft.story[field])
  const fresh = touched.filter((field) => !draft.unsaved.has(field))
  const bases = fresh.length > 0 ? { ...draft.bases, ...pick(draft.story, new Set(fresh)) } : draft.bases
  return { ...draft, story, unsaved: new Set([...draft.unsaved, ...touched]), bases }
}

/** DR2: a field is saved only when what was written is still what stands there. */
function written(draft: DraftState, at: string): DraftState {
  const { writing, story } = draft
  const unsaved = new Set([...draft.unsaved].filter((field) => !writing || story[field] !== writing[field]))
  const bases = writing ? pick({ ...story, ...writing }, unsaved) : draft.bases
  return { ...draft, unsaved, bases, writing: null, failures: 0, error: null, savedAt: at }
}

/** DR1: what came from elsewhere is taken field by field, but never over what is being typed. */
function merged(draft: DraftState, stored: Story): DraftState {
  const story = draft.unsaved.size === 0 ? stored : { ...stored, ...pick(draft.story, draft.unsaved) }
  const savedAt = draft.savedAt.localeCompare(stored.updatedAt) < 0 ? stored.updatedAt : draft.savedAt
  return { ...draft, story, savedAt }
}

/** The next state. The same object when nothing changed. */
export function draftAfter(draft: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'typed':
      return typed(draft, event.change)
    case 'write-began':
      return { ...draft, writing: pick(draft.story, draft.unsaved) }
    case 'write-done':
      return written(draft, event.at)
    case 'write-failed':
      return { ...draft, writing: null, failures: draft.failures + 1, error: event.error }
    case 'stored':
      return merged(draft, event.story)
    case 'let-go':
      return { ...draft, unsaved: new Set(), bases: {}, writing: null, failures: 0, error: null }
  }
}

/** DR3: "saved" is said only when every typed field is known to be on the disk. */
export function saveStatus(draft: DraftState): SaveStatus {
  if (draft.unsaved.size === 0) return 'saved'
  if (draft.failures > 0) return 'failed'
  return draft.writing ? 'saving' : 'waiting'
}
