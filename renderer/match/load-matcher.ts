import { inSlices } from './in-slices.ts'
import type { Matcher } from './matcher.ts'

let ready: Matcher | null = null
let loading: Promise<Matcher> | null = null
const waiting = new Set<() => void>()

async function load(): Promise<Matcher> {
  const { matcher } = await import('./matcher.ts')
  await inSlices(matcher.languageSteps())
  ready = matcher
  for (const wake of waiting) wake()
  return matcher
}

/** The matcher, once it is here and has compiled its language; null until then. */
export function readyMatcher(): Matcher | null {
  return ready
}

/** Calls when the matcher is here; returns its own undoing. */
export function whenMatcherReady(wake: () => void): () => void {
  waiting.add(wake)
  return () => waiting.delete(wake)
}

/** Fetches the matcher, once, and compiles its language without holding a frame up. A failed try can be made again. */
export function loadMatcher(): Promise<Matcher> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
