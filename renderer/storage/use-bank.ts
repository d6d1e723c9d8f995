import { createContext, useContext, useSyncExternalStore } from 'react'
import { assert } from '../../shared/assert.ts'
import type { BankSnapshot } from './bank-snapshot.ts'
import type { BankStore } from './bank-store.ts'

const BankContext = createContext<BankStore | null>(null)

export const BankProvider = BankContext.Provider

/** The ways to write. The same object for the life of the window. */
export function useBankStore(): BankStore {
  const store = useContext(BankContext)
  assert(store, 'every screen stands inside a BankProvider')
  return store
}

/** What is stored now; the component wakes when it changes. */
export function useBank(): BankSnapshot {
  const store = useBankStore()
  return useSyncExternalStore(store.subscribe, store.snapshot)
}
