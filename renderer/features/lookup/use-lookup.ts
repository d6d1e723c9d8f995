import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { resembling } from '../../../shared/match/fuzzy.ts'
import type { MatchAnswer } from '../../../shared/match/match.ts'
import { matchQuestion } from '../../../shared/match/match-question.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { liveMatchOf } from '../../storage/live-match.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import type { LookupDialogProps } from './lookup-dialog.tsx'
import type { LookupItem, LookupList } from './lookup-item.ts'
import { lookupQuery } from './lookup-query.ts'

/** Stories listed when nothing is typed yet. */
const recents = 5
/** Below this many stories every keystroke is answered at once; above, typing goes before answering. */
const deferFrom = 200

export interface LookupState {
  list: LookupList
  /** Present where a question was asked. */
  answer: MatchAnswer | null
  /** "4 of 38": what stands at the end of the query. */
  count: string
  /** 0–1 while stories are still being indexed. */
  indexed: number
}

function storyItems(stories: readonly Story[]): LookupItem[] {
  return stories.map((story) => ({ type: 'story', id: story.id, story, match: null }))
}

const newest = (a: Story, b: Story) =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1

function ofPrinciple(stories: readonly Story[], text: string): LookupList {
  const named = text
    ? resembling(principles, text, (each) => `${each.name} ${each.short}`).slice(0, 1)
    : [...principles].slice(0, 0)
  const principle = named[0]
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

function ofTag(stories: readonly Story[], text: string): LookupList {
  const wanted = text.toLowerCase()
  const tagged = stories.filter((story) => story.tags.some((tag) => tag.toLowerCase().startsWith(wanted))).sort(newest)
  return {
    heading: tagged.length > 0 ? `Tagged “${text || 'anything'}”` : `No story is tagged “${text}”`,
    items: storyItems(tagged),
  }
}

/** Everything the lookup shows for what was typed. Pure but for the live index it asks. */
export function useLookup(
  typed: string,
  chips: { force: readonly PrincipleId[]; drop: readonly PrincipleId[] },
  commands: LookupDialogProps['commands'],
): LookupState {
  const store = useBankStore()
  const { stories, storiesById } = useBank()
  const live = liveMatchOf(store)
  const done = useSyncExternalStore(live.subscribe, () => live.progress().done)
  const late = useDeferredValue(typed)
  const asked = stories.length > deferFrom ? late : typed
  return useMemo(() => {
    const active = stories.filter((story) => story.status !== 'retired')
    const indexed = active.length === 0 ? 1 : Math.min(1, done / active.length)
    const plain = (list: LookupList, count: string): LookupState => ({ list, answer: null, count, indexed })
    const query = lookupQuery(asked)
    const ofAll = (shown: number) => `${shown} of ${active.length}`
    switch (query.type) {
      case 'empty': {
        const items = storyItems([...active].sort(newest).slice(0, recents))
        return plain({ heading: items.length > 0 ? 'Recently edited' : 'No stories yet', items }, ofAll(items.length))
      }
      case 'commands': {
        const found = resembling(commands, query.text, (command) => command.label)
        const items = found.map((command): LookupItem => ({ type: 'command', ...command }))
        return plain(
          { heading: items.length > 0 ? 'Commands' : `No command is called “${query.text}”`, items },
          `${items.length}`,
        )
      }
      case 'tag': {
        const list = ofTag(active, query.text)
        return plain(list, ofAll(list.items.length))
      }
      case 'principle': {
        const list = ofPrinciple(active, query.text)
        return plain(list, ofAll(list.items.length))
      }
      case 'question': {
        const answer = matchQuestion(live.index, query.text, {
          ...chips,
          limit: 20,
          today: new Date().toISOString().slice(0, 10),
        })
        const items = answer.results.flatMap((match): LookupItem[] => {
          const story = storiesById.get(match.storyId)
          return story ? [{ type: 'story', id: story.id, story, match }] : []
        })
        const heading = answer.gap
          ? items.length > 0
            ? 'No story answers this yet. Closest:'
            : 'No story answers this yet.'
          : ''
        return {
          list: { heading, items: [...items, { type: 'new-story', id: 'new-story' }] },
          answer,
          count: ofAll(items.length),
          indexed,
        }
      }
    }
  }, [asked, chips, commands, stories, storiesById, live, done])
}
