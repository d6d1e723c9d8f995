import type { BankStore } from '../../storage/bank-store.ts'
import type { Session } from './session-state.ts'

interface Held {
  session: Session
  /** It was left for the story's editor and goes on by itself on coming back. */
  goesOn: boolean
}

const heldByStore = new WeakMap<BankStore, Held>()

/** The session of a bank with what was just told, as long as the window lives: it outlives the screen. null = none. */
export function heldSession(store: BankStore): Held | null {
  return heldByStore.get(store) ?? null
}

/** Holds a session that is under way; one that is done is let go. */
export function holdSession(store: BankStore, session: Session, goesOn = false): void {
  if (session.stage === 'done') heldByStore.delete(store)
  else heldByStore.set(store, { session, goesOn })
}
