import type { DesktopBridge } from '../../shared/ipc/desktop-bridge.ts'
import { mostBadge, type ShellState } from '../../shared/ipc/shell.ts'
import type { Host, LookupHost, ShellHost } from './host.ts'

/** The shell over the bridge, with its last answer kept for whoever shows it. */
export function desktopShell(bridge: DesktopBridge): ShellHost {
  let state: ShellState | null = null
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: async (settings) => {
      const applied = await bridge.applyShell(settings)
      if (!applied.ok) return
      state = applied.value
      for (const listener of listeners) listener()
    },
    recordShortcut: async (on) => void (await bridge.recordShortcut({ on })),
    setBadge: (due) => void bridge.setBadge({ due: Math.min(due, mostBadge) }),
    showFolder: () => void bridge.showFolder({}),
    summonLookup: () => void bridge.summonLookup({}),
  }
}

/** The lookup window over the bridge. */
export function desktopLookup(bridge: DesktopBridge): LookupHost {
  return {
    hide: () => void bridge.hideLookup({}),
    arrange: (arrangement) => void bridge.arrangeLookup(arrangement),
    askMain: (errand, keep) => void bridge.askMain({ errand, keep }),
    wrote: () => void bridge.lookupWrote({}),
    onSummoned: (listener) => bridge.onSummoned(listener),
  }
}

/** Main keeps errands until they are taken: those from before this page was up, and those it is told of later. */
export function desktopErrands(bridge: DesktopBridge): Host['onErrand'] {
  return (listener) => {
    let taking = Promise.resolve()
    let over = false
    const takeAll = async () => {
      while (!over) {
        const taken = await bridge.takeErrand({})
        if (!taken.ok || taken.value === null) return
        listener(taken.value)
      }
    }
    const next = () => {
      taking = taking.then(takeAll)
    }
    const stop = bridge.onErrand(next)
    next()
    return () => {
      over = true
      stop()
    }
  }
}
