/** What the browser says of clearing what is kept here when the disk fills up: 'unknown' where it does not say. */
export type Keeping = 'promised' | 'may-be-cleared' | 'unknown'

/** The browser's promise not to clear what is kept here by itself. Nothing relies on it (SAFETY.md 2.3). */
export interface StorageKeeping {
  state: () => Keeping
  subscribe: (listener: () => void) => () => void
  /** Asks for the promise, where it was not given yet. Some browsers ask the person in turn. */
  ask: () => Promise<void>
}

type Storage = Partial<Pick<StorageManager, 'persist' | 'persisted'>>

/** Looks at once whether the promise was given before; that asks nobody. */
export function storageKeeping(storage: Storage | null = navigator.storage ?? null): StorageKeeping {
  let state: Keeping = 'unknown'
  const listeners = new Set<() => void>()
  const learn = async (answer: Promise<boolean> | undefined) => {
    try {
      if (answer === undefined) return
      const next = (await answer) ? 'promised' : 'may-be-cleared'
      if (next === state) return
      state = next
    } catch {
      // A browser that refuses to say has promised nothing, and has not said no.
      return
    }
    for (const listener of [...listeners]) listener()
  }
  const looked = learn(storage?.persisted?.())
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask: async () => {
      await looked
      if (state !== 'promised') await learn(storage?.persist?.())
    },
  }
}
