import type { storyFacts } from './story-facts.ts'

type Reviewer = typeof storyFacts

let ready: Reviewer | null = null
let loading: Promise<void> | null = null

/** The rules of the review, once they are here; null until then. */
export function readyReviewer(): Reviewer | null {
  return ready
}

/** Fetches the rules, once: a start draws the list without them. A failed try can be made again. */
export function loadReviewer(): Promise<void> {
  loading ??= import('./story-facts.ts').then(
    (module) => {
      ready = module.storyFacts
    },
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}
