import type { Change } from '../../../shared/deed/deed.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'
import type { BankStore } from '../../storage/bank-store.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'

/** Milliseconds until a grade that was not stored is tried again. */
const retryAfter = 5000

/** What is to be stored: one deed, worked out on the bank as it is when it is written. */
export interface ToKeep {
  label: string
  changes: (snapshot: BankSnapshot) => Change[]
}

export interface Kept extends ToKeep {
  /** '' until stored. */
  deedId: string
  /** Why it is not stored; '' = on its way or stored. */
  problem: string
}

/** Keeps grades on their way to the disk: in memory until the disk took them, in their order, tried again and again. */
export interface GradeKeeper {
  /** Returns what to take it back with. */
  keep: (what: ToKeep) => Kept
  /** Takes it back: from memory, or by undoing its deed. Says why not; '' = done. */
  takeBack: (kept: Kept) => Promise<string>
  retry: () => Promise<void>
  /** Those that failed, newest state; the same list until it changes. */
  failed: () => readonly { label: string; problem: string }[]
  subscribe: (listener: () => void) => () => void
}

function newKeeper(store: BankStore): GradeKeeper {
  let waiting: Kept[] = []
  let failed: readonly Kept[] = []
  let working: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const tell = () => {
    failed = waiting.filter((each) => each.problem !== '')
    for (const listener of listeners) listener()
  }
  const work = async () => {
    clearTimeout(timer)
    for (let next = waiting[0]; next; next = waiting[0]) {
      const done = await store.perform(next.label, next.changes(store.snapshot()))
      if (!done.ok) {
        next.problem = writeFailureWords(done.error)
        // In a timer of its own, so that the session goes on meanwhile.
        timer = setTimeout(run, retryAfter)
        break
      }
      next.deedId = done.value.id
      const stored = next
      waiting = waiting.filter((each) => each !== stored)
    }
    tell()
  }
  const run = () => {
    working = working.then(work)
    return working
  }
  // A grade that no disk has taken yet is asked about before the window closes.
  store.addPending(run, () => waiting.map(({ label }) => label).join('\n'))
  return {
    keep: (what) => {
      const kept: Kept = { ...what, deedId: '', problem: '' }
      waiting.push(kept)
      void run()
      return kept
    },
    takeBack: async (kept) => {
      await working
      if (kept.deedId === '') {
        waiting = waiting.filter((each) => each !== kept)
        tell()
        return ''
      }
      const undone = await store.undo(kept.deedId)
      return undone.ok ? '' : writeFailureWords(undone.error)
    },
    retry: run,
    failed: () => failed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const keepers = new WeakMap<BankStore, GradeKeeper>()

/** The keeper of a bank: it outlives the screen, so that a grade is not lost by going elsewhere. */
export function gradeKeeper(store: BankStore): GradeKeeper {
  const known = keepers.get(store)
  if (known) return known
  const keeper = newKeeper(store)
  keepers.set(store, keeper)
  return keeper
}
