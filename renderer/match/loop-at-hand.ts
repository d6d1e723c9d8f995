import { useSyncExternalStore } from 'react'
import type { BankStore } from '../storage/bank-store.ts'
import { useBankStore } from '../storage/use-bank.ts'

/** The loop the person is in today, as far as they said: 'unasked' until they were asked; null = no loop. */
export type LoopAtHand = string | null | 'unasked'

interface Kept {
  loop: LoopAtHand
  listeners: Set<() => void>
}

const kept = new WeakMap<BankStore, Kept>()

function of(store: BankStore): Kept {
  const known = kept.get(store) ?? { loop: 'unasked' as const, listeners: new Set() }
  kept.set(store, known)
  return known
}

/** The answer of this sitting; a loop that was deleted since is asked for again. */
export function loopAtHand(store: BankStore): LoopAtHand {
  const { loop } = of(store)
  return loop === null || store.snapshot().loops.some((each) => each.id === loop) ? loop : 'unasked'
}

export function setLoopAtHand(store: BankStore, loop: string | null): void {
  const known = of(store)
  known.loop = loop
  for (const listener of known.listeners) listener()
}

export function subscribeToLoop(store: BankStore, listener: () => void): () => void {
  const { listeners } = of(store)
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLoopAtHand(): LoopAtHand {
  const store = useBankStore()
  return useSyncExternalStore(
    (listener) => subscribeToLoop(store, listener),
    () => loopAtHand(store),
  )
}
