import { principles } from '../../../shared/principle/principle-content.ts'
import type { Pin } from '../../../shared/question/question.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { pinnedQuestions } from '../../match/pinned-to.ts'
import type { Due, LookupItem, LookupList } from './lookup-item.ts'
import type { Resembling } from './use-resembling.ts'

// The lists that are not answers to a question.

/** Stories, stories due and pinned questions listed when nothing is typed yet. */
const recents = 5
const dueShown = 5
const pinnedShown = 5
/** Rows of a title search. */
const titlesShown = 20

function storyItems(stories: readonly Story[]): LookupItem[] {
  return stories.map((story) => ({ type: 'story', id: story.id, story, match: null }))
}

const newest = (a: Story, b: Story) =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1

/** Of a story's cards the first counts: a story is told or not. */
function dueItems(due: readonly Due[]): LookupItem[] {
  const byId = new Map(due.map(({ story }) => [story.id, story]))
  return [...byId.values()].slice(0, dueShown).map(
    (story, at): LookupItem => ({
      type: 'story',
      id: `due ${story.id}`,
      story,
      match: null,
      ...(at === 0 ? { under: 'Due today' } : {}),
    }),
  )
}

/**
 * Nothing typed: what was edited last, what is to be rehearsed today (also where it was edited last), then the questions
 * with a pinned story (SCREENS.md §8.3).
 */
export function ofNothing(stories: readonly Story[], due: readonly Due[], pins: readonly Pin[]): LookupList {
  const found = storyItems(stories.toSorted(newest).slice(0, recents))
  const questions = pinnedQuestions(pins, pinnedShown).map(
    (pin, at): LookupItem => ({
      type: 'question',
      id: `question ${pin.key}`,
      text: pin.question,
      ...(at === 0 ? { under: 'Your pinned questions' } : {}),
    }),
  )
  return {
    heading: found.length > 0 ? 'Recently edited' : 'No stories yet. Type a question to write the first one for it.',
    items: [...found, ...dueItems(due), ...questions],
  }
}

export function ofPrinciple(stories: readonly Story[], text: string, resembling: Resembling): LookupList {
  const [principle] = text ? resembling(principles, text, (each) => `${each.name} ${each.short}`) : []
  if (!principle) return { heading: 'Type the name of a principle', items: [] }
  const shown = stories
    .filter((story) => strengthOf(story, principle.id))
    .sort(
      (a, b) =>
        Number(strengthOf(b, principle.id) === 'primary') - Number(strengthOf(a, principle.id) === 'primary') ||
        newest(a, b),
    )
  return {
    heading: shown.length > 0 ? principle.name : `No story shows ${principle.name} yet`,
    items: storyItems(shown),
  }
}

export function ofTag(stories: readonly Story[], text: string): LookupList {
  const wanted = text.toLowerCase()
  // Retired ones are no answers, but a tag finds what it was given to: they stand last, and say so.
  const retired = (story: Story) => Number(story.status === 'retired')
  const tagged = stories
    .filter((story) => story.tags.some((tag) => tag.toLowerCase().startsWith(wanted)))
    .sort((a, b) => retired(a) - retired(b) || newest(a, b))
  return {
    heading: tagged.length > 0 ? `Tagged “${text || 'anything'}”` : `No story is tagged “${text}”`,
    items: storyItems(tagged),
  }
}

/** What can be done without the matcher: stories by their titles, under words that say why. */
export function ofTitles(
  stories: readonly Story[],
  text: string,
  { heading, resembling }: { heading: string; resembling: Resembling },
): LookupList {
  const found = resembling(stories, text, storyName).slice(0, titlesShown)
  return {
    heading,
    warns: true,
    items: [...storyItems(found), { type: 'new-story', id: 'new-story' }],
  }
}
