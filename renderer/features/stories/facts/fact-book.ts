import { assert } from '../../../../shared/assert.ts'
import type { ReviewContext } from '../../../../shared/review/flag.ts'
import type { NearStory } from '../../../../shared/review/near-stories.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { whenIdle } from '../../../ui/when-idle.ts'
import { loadReviewer, readyReviewer } from './load-reviewer.ts'
import type { NearIndex } from './near-index.ts'
import type { StoryFacts } from './story-facts.ts'

/** What the review of one story rests on besides its text and the settings. */
export interface BankGround {
  stories: readonly Story[]
  /** The day each story was last told aloud, by its id. */
  lastRehearsed: ReadonlyMap<string, string>
}

/** Facts of many stories, worked out while nobody is waiting. */
export interface FactBook {
  /** At once; works it out if need be. Only for what came with the reviewer. */
  of: (story: Story) => StoryFacts
  /** What is known so far, or null; asking puts the story first in line. */
  known: (story: Story) => StoryFacts | null
  /** What is known so far, or null; asks for nothing, so that a look at the whole bank does not push in before the rows in sight. */
  heard: (story: Story) => StoryFacts | null
  /** These stories should be known before long. */
  want: (stories: readonly Story[]) => void
  /** Takes over the rest of the bank as it is now. */
  follow: (ground: BankGround) => void
  subscribe: (listener: () => void) => () => void
  /** Changes whenever more is known. */
  version: () => number
}

interface Kept {
  facts: StoryFacts
  told: string | undefined
  near: string
  /** The near index's version at which `near` was last true. */
  nearVersion: number
}

/** Milliseconds of work before the page gets its turn again. */
const slice = 8

/** Milliseconds between two tellings of what no row in sight waits for: each draws and sorts the list anew. */
const tellEvery = 400

const nearWords = (found: NearStory | null) =>
  found ? `${found.story.id} ${Math.round(found.share * 100)} ${storyName(found.story)}` : ''

/** One book for one day and one set of settings. Facts hold while the story, its last telling and its double are the same. */
export function factBook(
  context: ReviewContext,
  index: NearIndex,
  lastRehearsed?: BankGround['lastRehearsed'],
): FactBook {
  const kept = new WeakMap<Story, Kept>()
  /** Stories over which a rule threw: asked for again only where somebody sees the error. */
  const broken = new WeakSet<Story>()
  const listeners = new Set<() => void>()
  let told = lastRehearsed
  let urgent: Story[] = []
  let queue: readonly Story[] = []
  let at = 0
  let scheduled = false
  let untold = false
  let toldAt = 0
  let version = 0

  const isFresh = (story: Story, present: Kept) =>
    present.told === told?.get(story.id) && present.nearVersion === index.version()
  const nearest = (story: Story) => (index.isWhole() ? index.nearest(story) : null)
  const of = (story: Story): StoryFacts => {
    const present = kept.get(story)
    if (present && isFresh(story, present)) return present.facts
    const found = nearest(story)
    const near = nearWords(found)
    const day = told?.get(story.id)
    if (present && present.told === day && present.near === near) {
      present.nearVersion = index.version()
      return present.facts
    }
    const ground: ReviewContext = { ...context, near: { nearest: () => found } }
    const reviewer = readyReviewer()
    assert(reviewer, 'the editor comes after the reviewer')
    const facts = reviewer(story, told ? { ...ground, lastRehearsed: told } : ground)
    kept.set(story, { facts, told: day, near, nearVersion: index.version() })
    return facts
  }
  const tell = () => {
    untold = false
    toldAt = performance.now()
    version += 1
    for (const listener of listeners) listener()
  }
  const learn = (story: Story): boolean => {
    const before = kept.get(story)?.facts
    try {
      return of(story) !== before
    } catch {
      broken.add(story)
      return false
    }
  }
  const next = (): Story | undefined => urgent.shift() ?? (index.isWhole() ? queue[at++] : undefined)
  const work = () => {
    scheduled = false
    if (!readyReviewer()) {
      // Nothing is known until the rules are here; the list shows its stories without hints meanwhile.
      void loadReviewer().then(schedule, () => {})
      return
    }
    const until = performance.now() + slice
    const inSight = urgent.length > 0
    let busy = true
    while (busy && performance.now() < until) {
      const story = next()
      if (story) untold = learn(story) || untold
      else if (index.step()) untold = index.isWhole() || untold
      else busy = false
    }
    if (busy) schedule()
    if (untold && (inSight || !busy || performance.now() - toldAt >= tellEvery)) tell()
  }
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    if (urgent.length > 0) setTimeout(work)
    else whenIdle(work)
  }

  return {
    of,
    known: (story) => {
      const present = kept.get(story)
      if ((present && isFresh(story, present)) || broken.has(story)) return present?.facts ?? null
      if (!urgent.includes(story)) urgent = [...urgent.slice(-40), story]
      schedule()
      return present?.facts ?? null
    },
    heard: (story) => kept.get(story)?.facts ?? null,
    want: (stories) => {
      queue = stories
      at = 0
      schedule()
    },
    follow: (ground) => {
      const before = index.version()
      index.follow(ground.stories)
      schedule()
      if (told === ground.lastRehearsed && index.version() === before) return
      told = ground.lastRehearsed
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}
