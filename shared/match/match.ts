import type { PrincipleId } from '../principle/principle.ts'
import type { SectionName } from '../story/story.ts'

/** How well a story answers a question. 'gap': nothing here does. */
export const fits = ['strong', 'workable', 'stretch', 'gap'] as const
export type Fit = (typeof fits)[number]

/** A place in a text: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  start: number
  end: number
}

export type StoryField = SectionName | 'title' | 'hook' | 'tags'

/** A place in a story where something of the question was found. */
export interface StorySpan extends TextSpan {
  field: StoryField
}

/** Why a story is offered, or what speaks against telling it. */
export type Reason =
  | { type: 'word'; word: string; inQuestion: TextSpan; inStory: StorySpan[] }
  | { type: 'concept'; id: string; label: string; asked: TextSpan; told: StorySpan[] }
  | { type: 'principle'; id: PrincipleId; strength: 'primary' | 'secondary' | 'from-text' }
  | { type: 'pinned' }
  | { type: 'told'; times: number }
  | { type: 'told-in-loop'; to: string }
  | { type: 'no-metric' }
  | { type: 'stale'; years: number }
  | { type: 'draft' }

/** One story in answer to a question. Reasons stand strongest first; those that speak against it last. */
export interface MatchResult {
  storyId: string
  /** Comparable within one answer only. */
  score: number
  fit: Fit
  reasons: Reason[]
}

/** A principle the question reads as, with the model's probability (0–1; the sixteen sum to about 1). */
export interface ReadAs {
  id: PrincipleId
  probability: number
}

/** The answer to one question. `gap` is true when no story answers it; the closest still stand in `results`. */
export interface MatchAnswer {
  /** All sixteen, best first; forced ones first, dropped ones last. */
  principles: ReadAs[]
  /** Of those, the ones worth showing as chips (1–3), or none where the text says nothing. */
  readsAs: PrincipleId[]
  results: MatchResult[]
  gap: boolean
  /** Stories looked at. */
  total: number
}

export interface MatchOptions {
  /** At most this many results; default 20. */
  limit?: number
  force?: readonly PrincipleId[]
  drop?: readonly PrincipleId[]
  /** Stories pinned to this question by the person. */
  pinned?: readonly string[]
  /** Times each story was told. */
  told?: ReadonlyMap<string, number>
  /** Stories already told in the loop at hand, and to whom. */
  toldInLoop?: ReadonlyMap<string, string>
  /** "YYYY-MM-DD", for staleness. */
  today?: string
}
