import { useDeferredValue, useMemo } from 'react'
import type { Flag } from '../../../../shared/review/flag.ts'
import type { Readiness } from '../../../../shared/review/readiness.ts'
import type { SectionName, Story } from '../../../../shared/story/story.ts'
import { useBank } from '../../../storage/use-bank.ts'
import type { Draft } from '../draft/use-draft.ts'
import { readingPause } from '../editor/story-section.tsx'
import type { FactBook } from '../facts/fact-book.ts'
import { useSettled } from '../use-settled.ts'
import { hintSpans, type SectionHints } from './hint-spans.ts'

/** What a careful reader says about the story at hand. */
export interface Review {
  /** The text that was read; a moment behind what is being typed. */
  story: Story
  /** What is shown: without hints where they are switched off, without what was dismissed. */
  flags: readonly Flag[]
  dismissed: readonly Flag[]
  readiness: Readiness
  hints: Record<SectionName, SectionHints>
}

/**
 * The review of a draft, 120 ms after the last key and a frame later: typing never waits for it. `failed` is what a rule
 * threw, else null: the text is not the worse for it.
 */
export function useReview(draft: Draft, facts: FactBook): { review: Review | null; failed: unknown } {
  const { hintsShown } = useBank().settings
  const settled = useSettled(draft.state.story, draft.session.id, readingPause)
  const story = useDeferredValue(settled, null)
  const isThisOne = story?.id === draft.session.id
  const version = facts.version()
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rest of the bank is another, so may be the review
  const { found, failed } = useMemo(() => {
    try {
      return { found: story && isThisOne ? facts.of(story) : null, failed: null }
    } catch (error) {
      return { found: null, failed: error }
    }
  }, [story, isThisOne, facts, version])
  const review = useMemo(() => {
    if (!story || !found) return null
    const flags = hintsShown ? found.flags : found.flags.filter((flag) => flag.severity !== 'hints')
    return {
      story,
      flags,
      dismissed: found.dismissed,
      readiness: found.readiness,
      hints: hintSpans(story, hintsShown ? flags : []),
    }
  }, [story, found, hintsShown])
  return { review, failed }
}
