import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { MatchAnswer } from '../../../shared/match/match.ts'
import type { Story } from '../../../shared/story/story.ts'
import { askBank, worthShowing } from '../../match/ask-bank.ts'
import { liveMatchOf } from '../../match/live-match.ts'
import { useLoopAtHand } from '../../match/loop-at-hand.ts'
import { useWordings, type WordingsOf } from '../../match/use-wordings.ts'
import type { BankStore } from '../../storage/bank-store.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import type { LookupDialogProps } from './lookup-dialog.tsx'
import type { LookupItem, LookupList } from './lookup-item.ts'
import { ofNothing, ofPrinciple, ofTag, ofTitles } from './lookup-lists.ts'
import { lookupQuery } from './lookup-query.ts'
import type { Chips } from './reads-as.tsx'
import { type Resembling, useResembling } from './use-resembling.ts'

/** Below this many stories every keystroke is answered at once; above, typing goes before answering. */
const deferFrom = 200

export interface LookupState {
  list: LookupList
  /** Present where a question was asked and answered. */
  answer: MatchAnswer | null
  /** The question as it was read for this list. */
  asked: string
  /** "4 of 38": what stands at the end of the query. */
  count: string
  /** 0–1 while stories are still being indexed. */
  indexed: number
  /** The other wordings of a built-in question. */
  wordingsOf: WordingsOf
}

type Shown = Pick<LookupState, 'list' | 'answer'>

function answered(
  store: BankStore,
  text: string,
  asking: Chips & { wordings: readonly string[] },
  { active, resembling }: { active: readonly Story[]; resembling: Resembling },
): Shown {
  const byTitle = (heading: string) => ofTitles(active, text, { heading, resembling })
  const { storiesById } = store.snapshot()
  try {
    const answer = askBank(store, text, asking)
    if (!answer) return { answer: null, list: byTitle('Getting ready to match. By title meanwhile:') }
    const items = worthShowing(answer.results).flatMap((match): LookupItem[] => {
      const story = storiesById.get(match.storyId)
      return story ? [{ type: 'story', id: story.id, story, match }] : []
    })
    const closest = items.length > 0 ? 'No story answers this yet. Closest:' : 'No story answers this yet.'
    return {
      answer,
      list: {
        heading: answer.gap ? closest : '',
        warns: answer.gap,
        items: [...items, { type: 'new-story', id: 'new-story' }],
      },
    }
  } catch {
    return { answer: null, list: byTitle('The matcher could not answer. Searched by title only:') }
  }
}

/** Everything the lookup shows for what was typed. Pure but for the live index it asks. */
export function useLookup(
  typed: string,
  chips: Chips,
  { commands, due }: Pick<LookupDialogProps, 'commands' | 'due'>,
): LookupState {
  const store = useBankStore()
  const { stories, pins, tellings } = useBank()
  const loop = useLoopAtHand()
  const wordingsOf = useWordings(pins.length > 0)
  const resembling = useResembling()
  const live = liveMatchOf(store)
  useEffect(() => live.load(), [live])
  const revision = useSyncExternalStore(live.subscribe, live.revision)
  const late = useDeferredValue(typed)
  const asked = stories.length > deferFrom ? late : typed
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking the bank reads the index, the pins, the tellings and the loop at hand
  return useMemo(() => {
    const active = stories.filter((story) => story.status !== 'retired')
    const { done } = live.progress()
    const shown = (): Shown => {
      const query = lookupQuery(asked)
      switch (query.type) {
        case 'empty':
          return { list: ofNothing(active, due, pins), answer: null }
        case 'commands': {
          const found = resembling(commands, query.text, (command) => command.label)
          const items = found.map((command): LookupItem => ({ type: 'command', ...command }))
          return {
            list: { heading: items.length > 0 ? 'Commands' : `No command is called “${query.text}”`, items },
            answer: null,
          }
        }
        case 'tag':
          return { list: ofTag(stories, query.text), answer: null }
        case 'principle':
          return { list: ofPrinciple(active, query.text, resembling), answer: null }
        case 'question':
          return answered(store, query.text, { ...chips, wordings: wordingsOf(query.text) }, { active, resembling })
      }
    }
    const { list, answer } = shown()
    // A story may stand in two lists.
    const found = new Set(list.items.flatMap((item) => (item.type === 'story' ? item.story.id : []))).size
    const commandsFound = list.items.filter((item) => item.type === 'command').length
    return {
      list,
      answer,
      asked: asked.trim(),
      count: commandsFound > 0 ? `${commandsFound}` : `${found} of ${active.length}`,
      wordingsOf,
      indexed: active.length === 0 ? 1 : Math.min(1, done / active.length),
    }
  }, [asked, chips, commands, due, stories, pins, tellings, loop, store, live, revision, wordingsOf, resembling])
}
