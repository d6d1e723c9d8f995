import type { Fit } from '../../shared/match/match.ts'
import type { PrincipleId } from '../../shared/principle/principle.ts'
import type { BankStore } from '../storage/bank-store.ts'
import { askBank } from './ask-bank.ts'
import { liveMatchOf } from './live-match.ts'
import { subscribeToLoop } from './loop-at-hand.ts'
import { pinnedTo } from './pinned-to.ts'

/** A question the book can answer. `force`: the principles it was labelled with by the person. */
export interface AskedQuestion {
  id: string
  text: string
  wordings: readonly string[]
  force: readonly PrincipleId[]
}

/** The best story for a question; null = no story at all. */
export interface BestAnswer {
  storyId: string | null
  fit: Fit
  /** The principles the question reads as. */
  readsAs: readonly PrincipleId[]
}

/** The best story for each of many questions, found in idle time and kept for as long as it holds. */
export interface AnswerBook {
  /** Keeps these answered until the undoing it returns is called. */
  want: (questions: readonly AskedQuestion[]) => () => void
  /** The last answer found, even if the bank has changed since; undefined = not asked yet. */
  best: (id: string) => BestAnswer | undefined
  progress: () => { done: number; total: number }
  /** Why the matcher failed; '' otherwise. */
  failed: () => string
  retry: () => void
  /** Another number whenever answers or progress are others. */
  version: () => number
  subscribe: (listener: () => void) => () => void
}

/** Milliseconds of asking before the page gets its turn again, and between two tellings of what was found. */
const slice = 8
const tellEvery = 120
/** Milliseconds after which idle work is done on a page that is never idle. */
const patience = 300

interface Kept extends BestAnswer {
  text: string
  ground: number
  pinned: string
}

const rest: (work: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (work) => void requestIdleCallback(() => work(), { timeout: patience })
    : (work) => void setTimeout(work, 0)

function answerBook(store: BankStore): AnswerBook {
  const live = liveMatchOf(store)
  const kept = new Map<string, Kept>()
  const wanted = new Map<symbol, readonly AskedQuestion[]>()
  const listeners = new Set<() => void>()
  let waiting: AskedQuestion[] = []
  let total = 0
  let working = false
  let version = 0
  let toldAt = 0
  let failed = ''
  // What every answer rests on besides its own pins; a new number makes them all old.
  let ground = 0
  let basis: readonly unknown[] = []

  const wake = () => {
    toldAt = performance.now()
    version += 1
    for (const listener of listeners) listener()
  }
  const pinsOf = ({ text, wordings }: AskedQuestion) =>
    pinnedTo(store.snapshot().pins, [text, ...wordings])
      .map((pin) => pin.storyId)
      .join(' ')
  const isFresh = (question: AskedQuestion) => {
    const known = kept.get(question.id)
    return known?.ground === ground && known.text === question.text && known.pinned === pinsOf(question)
  }
  const ask = (question: AskedQuestion) => {
    const { text, wordings, force } = question
    const answer = askBank(store, text, { wordings, force, limit: 1 })
    if (!answer) return
    const { results, readsAs } = answer
    const [best] = results
    kept.set(question.id, {
      text,
      ground,
      pinned: pinsOf(question),
      storyId: best?.storyId ?? null,
      fit: best?.fit ?? 'gap',
      readsAs,
    })
  }
  const work = () => {
    const until = performance.now() + slice
    try {
      while (waiting.length > 0 && performance.now() < until) {
        const [question] = waiting.splice(waiting.length - 1, 1)
        if (question && !isFresh(question)) ask(question)
      }
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error)
      waiting = []
    }
    working = waiting.length > 0
    if (working) rest(work)
    if (!working || performance.now() - toldAt > tellEvery) wake()
  }
  const refresh = () => {
    const { status, tellings } = store.snapshot()
    const { done, total: stories } = live.progress()
    if (status !== 'ready' || failed) return
    const now = [live.revision(), tellings]
    if (now.some((each, at) => each !== basis[at])) {
      basis = now
      ground += 1
    }
    const all = [...new Map([...wanted.values()].flat().map((question) => [question.id, question])).values()]
    total = all.length
    // A half-built index would be asked twice.
    const canAsk = live.ready() !== null && done >= stories
    // Taken from the end, so that the first in the list is answered first.
    waiting = (canAsk ? all.filter((question) => !isFresh(question)) : all).toReversed()
    if (canAsk && waiting.length > 0 && !working) {
      working = true
      rest(work)
    }
  }
  store.subscribe(refresh)
  live.subscribe(() => {
    refresh()
    if (live.failed()) wake()
  })
  subscribeToLoop(store, () => {
    basis = []
    refresh()
  })

  return {
    want: (questions) => {
      const name = Symbol('wanted')
      wanted.set(name, questions)
      refresh()
      wake()
      return () => {
        wanted.delete(name)
        refresh()
      }
    },
    best: (id) => kept.get(id),
    progress: () => ({ done: total - waiting.length, total }),
    failed: () => failed || live.failed(),
    retry: () => {
      failed = ''
      live.load()
      refresh()
      wake()
    },
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const perStore = new WeakMap<BankStore, AnswerBook>()

/** The one book of a store. */
export function answerBookOf(store: BankStore): AnswerBook {
  const present = perStore.get(store) ?? answerBook(store)
  perStore.set(store, present)
  return present
}
