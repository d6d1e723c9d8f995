import { useEffect, useState } from 'react'
import type { StorySpan } from '../../shared/match/match.ts'
import type { PrincipleId } from '../../shared/principle/principle.ts'
import type { Story } from '../../shared/story/story.ts'
import type { Matcher } from './matcher.ts'
import { rest, useMatcher } from './use-matcher.ts'

/** A principle a story may be tagged with, and why: words of its text, or a question pinned to it. */
export interface Suggestion {
  id: PrincipleId
  because: { type: 'its-words'; words: string[] } | { type: 'pinned-question'; question: string }
}

/** Suggestions shown at once, and words quoted for one. */
const mostShown = 3
const mostWords = 2
/** Beside tags of the person's own a suggestion must be surer; and so must the reading of a question. */
const leastBesideTags = 0.2
const leastOfQuestion = 0.3

const surely = new WeakMap<Story, ReadonlyMap<PrincipleId, readonly string[]>>()
const known = new WeakMap<Story, ReturnType<Matcher['suggestPrinciples']>>()

/** What the text speaks for, read once for the same story. */
function read(matcher: Matcher, story: Story): ReturnType<Matcher['suggestPrinciples']> {
  const kept = known.get(story) ?? matcher.suggestPrinciples(story)
  known.set(story, kept)
  return kept
}

function quoted(span: StorySpan, story: Story): string {
  const text = span.field === 'tags' ? story.tags.join(' ') : story[span.field]
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').toLowerCase()
}

function said(words: readonly StorySpan[], story: Story): string[] {
  return [...new Set(words.map((span) => quoted(span, story)))].slice(0, mostWords)
}

/** The words that speak for each principle a text surely shows, tagged or not. */
export function wordsFor(matcher: Matcher, story: Story): ReadonlyMap<PrincipleId, readonly string[]> {
  const kept = surely.get(story)
  if (kept) return kept
  const sure = read(matcher, story).filter(
    ({ probability, words }) => probability >= leastBesideTags && words.length > 0,
  )
  const found = new Map(sure.map(({ id, words }) => [id, said(words, story)]))
  surely.set(story, found)
  return found
}

/** Up to three principles the story is not tagged with. Pure but for its memory; sets nothing. */
export function suggestionsFor(matcher: Matcher, story: Story, questions: readonly string[]): Suggestion[] {
  const tagged = new Set(story.principles.map((tag) => tag.id))
  const least = tagged.size > 0 ? leastBesideTags : 0
  const fromText = read(matcher, story)
    .filter(({ id, probability }) => !tagged.has(id) && probability >= least)
    .map(({ id, words }): Suggestion => {
      return { id, because: { type: 'its-words', words: said(words, story) } }
    })
    .filter(({ because }) => because.type === 'its-words' && because.words.length > 0)
  const fromQuestions = questions.flatMap((question): Suggestion[] =>
    matcher
      .readQuestion(question)
      .principles.filter(({ id, probability }) => !tagged.has(id) && probability >= leastOfQuestion)
      .map(({ id }) => ({ id, because: { type: 'pinned-question', question } })),
  )
  const seen = new Set<PrincipleId>()
  return [...fromQuestions, ...fromText].filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, mostShown)
}

/** The same, found when the page has nothing else to do; the former ones stay until then. */
export function useSuggestions(story: Story, questions: readonly string[]): readonly Suggestion[] {
  const matcher = useMatcher()
  const [found, setFound] = useState<{ storyId: string; list: readonly Suggestion[] }>({ storyId: story.id, list: [] })
  useEffect(
    () =>
      matcher
        ? rest(() => setFound({ storyId: story.id, list: suggestionsFor(matcher, story, questions) }))
        : undefined,
    [matcher, story, questions],
  )
  return found.storyId === story.id ? found.list : []
}
