import type { MatchIndex } from '../../shared/match/match-index.ts'
import type { Story } from '../../shared/story/story.ts'
import type { BankStore } from '../storage/bank-store.ts'
import { loadMatcher } from './load-matcher.ts'
import type { Matcher } from './matcher.ts'

/** Milliseconds of indexing before the page gets its turn again. */
const slice = 8

/** What answers, and from which stories. */
interface Ready {
  matcher: Matcher
  index: MatchIndex
}

/** The match index kept in step with the stored stories, from the first time it is needed. */
export interface LiveMatch {
  /** Fetches the matcher and begins to index; nothing where that was done. */
  load: () => void
  /** null until the matcher is here. */
  ready: () => Ready | null
  /** Why the matcher could not be fetched; '' otherwise. */
  failed: () => string
  /** Stories indexed and stories wanted; equal when all are in. */
  progress: () => { done: number; total: number }
  /** Another number whenever the index answers otherwise than before. */
  revision: () => number
  subscribe: (listener: () => void) => () => void
}

/** Retired stories stay in the bank but are not offered. */
function isFound(story: Story | undefined): boolean {
  return story !== undefined && story.status !== 'retired'
}

/**
 * Follows the store: only stories whose identity changed are indexed again, in slices short enough to keep every frame.
 */
export function liveMatch(store: BankStore): LiveMatch {
  const indexed = new Map<string, Story>()
  const listeners = new Set<() => void>()
  let ready: Ready | null = null
  let loading = false
  let failed = ''
  let waiting: Story[] = []
  let working = false
  let revision = 0
  const wake = () => {
    for (const listener of listeners) listener()
  }

  const work = () => {
    const until = performance.now() + slice
    while (ready && waiting.length > 0 && performance.now() < until) {
      const story = waiting.pop()
      if (!story || store.snapshot().storiesById.get(story.id) !== story) continue
      ready.index.update(story)
      revision += 1
      indexed.set(story.id, story)
    }
    working = waiting.length > 0
    if (working) setTimeout(work, 0)
    wake()
  }

  const follow = () => {
    const { storiesById, status } = store.snapshot()
    if (!ready || status !== 'ready') return
    const before = revision
    for (const id of indexed.keys()) {
      if (isFound(storiesById.get(id))) continue
      ready.index.remove(id)
      indexed.delete(id)
      revision += 1
    }
    waiting = [...storiesById.values()].filter((story) => isFound(story) && indexed.get(story.id) !== story)
    if (waiting.length > 0 && !working) work()
    else if (revision !== before) wake()
  }
  store.subscribe(follow)

  const load = () => {
    if (loading) return
    loading = true
    loadMatcher().then(
      (matcher) => {
        ready = { matcher, index: matcher.matchIndex() }
        failed = ''
        revision += 1
        follow()
        wake()
      },
      (error: unknown) => {
        loading = false
        failed = error instanceof Error ? error.message : String(error)
        revision += 1
        wake()
      },
    )
  }

  return {
    load,
    ready: () => ready,
    failed: () => failed,
    progress: () => ({
      done: indexed.size,
      total: ready ? indexed.size + waiting.length : [...store.snapshot().storiesById.values()].filter(isFound).length,
    }),
    revision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const perStore = new WeakMap<BankStore, LiveMatch>()

/** The one live index of a store. */
export function liveMatchOf(store: BankStore): LiveMatch {
  const present = perStore.get(store) ?? liveMatch(store)
  perStore.set(store, present)
  return present
}
