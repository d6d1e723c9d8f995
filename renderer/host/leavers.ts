/** Those who have something to store before the window goes. */
export interface Leavers {
  /** Returns its own undoing. */
  add: (flush: () => Promise<void>, unsaved?: () => string) => () => void
  /** The text nobody has stored yet. */
  unsavedText: () => string
  /** Flushes all; true when every one of them succeeded. */
  flush: () => Promise<boolean>
}

interface Leaver {
  flush: () => Promise<void>
  unsaved?: (() => string) | undefined
}

export function leavers(): Leavers {
  const all = new Set<Leaver>()
  return {
    add: (flush, unsaved) => {
      const leaver = { flush, unsaved }
      all.add(leaver)
      return () => all.delete(leaver)
    },
    unsavedText: () =>
      [...all]
        .map((leaver) => leaver.unsaved?.() ?? '')
        .filter((text) => text !== '')
        .join('\n\n'),
    flush: async () => {
      const ends = await Promise.allSettled([...all].map(async (leaver) => leaver.flush()))
      return ends.every((end) => end.status === 'fulfilled')
    },
  }
}
