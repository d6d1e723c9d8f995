import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { PrincipleId } from '../../../../shared/principle/principle.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { filterStories, noFilter, type StoryFilter } from '../../../../shared/story/story-filter.ts'
import type { BankStore } from '../../../storage/bank-store.ts'
import { useBank, useBankStore } from '../../../storage/use-bank.ts'
import type { DueOf } from '../due.ts'
import type { FactBook } from '../facts/fact-book.ts'
import { useLastTold } from '../facts/use-last-told.ts'
import { type Held, listOrder, type Sort } from './list-order.ts'

interface ListMemory {
  filter: StoryFilter
  sort: Sort
  /** Where each filter was scrolled to. */
  scrolled: Map<string, number>
}

const memories = new WeakMap<BankStore, ListMemory>()

function memoryOf(store: BankStore): ListMemory {
  const present = memories.get(store) ?? { filter: noFilter, sort: 'recent', scrolled: new Map() }
  memories.set(store, present)
  return present
}

export interface StoryList {
  /** What is shown, in order. */
  stories: readonly Story[]
  total: number
  filter: StoryFilter
  setFilter: (change: Partial<StoryFilter>) => void
  clearFilter: () => void
  sort: Sort
  setSort: (sort: Sort) => void
  scrolled: Map<string, number>
}

interface StoryListOptions {
  facts: FactBook
  openId: string | null
  /** The principle another screen asked for. */
  principle: PrincipleId | null
  onDropPrinciple: () => void
  due: DueOf
}

/** The stories of the list: filtered, sorted, and as they were left when another screen was visited. */
export function useStoryList({ facts, openId, principle, onDropPrinciple, due }: StoryListOptions): StoryList {
  const bank = useBank()
  const { stories, storiesById } = bank
  const lastTold = useLastTold()
  const memory = memoryOf(useBankStore())
  const [own, setOwn] = useState(memory.filter)
  const [sort, setSort] = useState(memory.sort)
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => {
    memory.filter = own
    memory.sort = sort
  }, [memory, own, sort])

  if (openId !== (held?.id ?? null)) {
    const open = openId ? storiesById.get(openId) : undefined
    const next = open ? { id: open.id, updatedAt: open.updatedAt } : null
    if (next?.id !== held?.id) setHeld(next)
  }

  const filter = useMemo(() => (principle ? { ...own, principle } : own), [own, principle])
  const applied = useDeferredValue(filter)
  const known = facts.version()
  const dueStories = applied.due ? due(bank).stories : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known of the stories changes with `known`
  const ordered = useMemo(
    () =>
      listOrder(stories, sort, {
        held,
        lastTold,
        weaknessOf: (story) => 1 - (facts.heard(story)?.readiness.score ?? 2),
      }),
    [stories, sort, held, facts, lastTold, sort === 'weakest' ? known : 0],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(() => {
    const hasMetric = (story: Story) => {
      const found = facts.heard(story)
      return found ? found.metrics > 0 : null
    }
    return filterStories(ordered, applied, { hasMetric, isDue: (story) => dueStories?.has(story.id) ?? false })
  }, [ordered, applied, facts, dueStories, applied.metric ? known : 0])

  return {
    stories: shown,
    total: stories.length,
    filter,
    setFilter: (change) => {
      if ('principle' in change && principle) onDropPrinciple()
      setOwn((before) => ({ ...before, ...change }))
    },
    clearFilter: () => {
      if (principle) onDropPrinciple()
      setOwn(noFilter)
    },
    sort,
    setSort,
    scrolled: memory.scrolled,
  }
}
