import type { MatchAnswer, MatchOptions, MatchResult } from '../../shared/match/match.ts'
import type { BankStore } from '../storage/bank-store.ts'
import { liveMatchOf } from './live-match.ts'
import { loopAtHand } from './loop-at-hand.ts'
import { pinnedTo } from './pinned-to.ts'
import { timesTold, toldInLoop } from './told.ts'

interface Asking extends Pick<MatchOptions, 'force' | 'drop' | 'limit'> {
  /** Other wordings of the same question: what is pinned to one is pinned to all. */
  wordings?: readonly string[]
}

/** A pinned story stands in the answer even where the question says nothing the matcher can read. */
function withPinned(answer: MatchAnswer, pinned: readonly string[], limit: number): MatchAnswer {
  const found = new Set(answer.results.map((result) => result.storyId))
  const missing = pinned
    .filter((id) => !found.has(id))
    .map((storyId): MatchResult => ({ storyId, score: 0, fit: 'strong', reasons: [{ type: 'pinned' }] }))
  if (missing.length === 0) return answer
  return { ...answer, results: [...missing, ...answer.results].slice(0, limit), gap: false }
}

/** Results worth showing: all that answer, and so many of the closest where few do. */
const closestShown = 5

export function worthShowing(results: readonly MatchResult[]): MatchResult[] {
  return results.filter(({ fit }, at) => fit !== 'gap' || at < closestShown)
}

/**
 * What the stored stories answer, in the light of what was pinned and told; null while the matcher is still coming.
 * Throws where it could not be fetched.
 */
export function askBank(store: BankStore, question: string, asking: Asking = {}): MatchAnswer | null {
  const live = liveMatchOf(store)
  if (live.failed()) throw new Error(live.failed())
  const ready = live.ready()
  if (!ready) return null
  const { pins, tellings, storiesById } = store.snapshot()
  const { wordings = [], limit = 20, force, drop } = asking
  const isOffered = (id: string) => {
    const story = storiesById.get(id)
    return story !== undefined && story.status !== 'retired'
  }
  const pinned = [...new Set(pinnedTo(pins, [question, ...wordings]).map((pin) => pin.storyId))].filter(isOffered)
  const loop = loopAtHand(store)
  const answer = ready.matcher.matchQuestion(ready.index, question, {
    force,
    drop,
    limit,
    pinned,
    told: timesTold(tellings),
    toldInLoop: toldInLoop(tellings, loop === 'unasked' ? null : loop),
    today: new Date().toISOString().slice(0, 10),
  })
  return withPinned(answer, pinned, limit)
}
