import { useEffect, useSyncExternalStore } from 'react'
import { loadMatcher, readyMatcher, whenMatcherReady } from './load-matcher.ts'
import type { Matcher } from './matcher.ts'

/** Does the work when the page has nothing else to do; returns its own undoing. */
export const rest = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 50)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: 1000 })
  return () => cancelIdleCallback(handle)
}

/** The matcher, fetched when the page is idle; null until it is here, and where it cannot be had. */
export function useMatcher(): Matcher | null {
  useEffect(() => rest(() => void loadMatcher().catch(() => {})), [])
  return useSyncExternalStore(whenMatcherReady, readyMatcher)
}
