import type { PrincipleId } from '../principle/principle.ts'
import type { Story, Strength } from '../story/story.ts'
import { dayNumber, dayOf } from './day.ts'
import type { Rehearsal } from './rehearsal.ts'
import { dueUnder, type ScheduleTerms } from './schedule.ts'

/** One story to tell for one principle. */
export interface Card {
  story: Story
  /** Null = the story as such: it is tagged with none. */
  principle: PrincipleId | null
  /** How strongly the story shows it; null = as such. */
  strength: Strength | null
  /** Null = never told. */
  rehearsal: Rehearsal | null
}

/** A card whose day has come: `overdueDays` 0 = today or never told. */
export interface DueCard extends Card {
  overdueDays: number
}

export interface DueQueue {
  /** What to tell today, in order, never more than the cap leaves. */
  items: DueCard[]
  /** All cards that are due, the cap left aside. */
  dueCount: number
  /** The stories those cards are of, by id: what a list calls due (rule LF5). */
  dueStories: ReadonlySet<string>
  /** When nothing is left for today: the next day with something due, and for how many stories; null = no ready story. */
  next: { day: string; stories: number } | null
}

export interface DueAsk extends ScheduleTerms {
  stories: readonly Story[]
  rehearsals: readonly Rehearsal[]
  today: string
  /** Rehearsals a day. */
  dailyCap: number
  weightOf: (id: PrincipleId) => number
}

/**
 * Each story's rehearsals. A store gives them story by story, so a run of one story is looked up once. `onEach` sees every
 * one on the way: sixteen thousand of them are slow to go over twice.
 */
function byStory(
  rehearsals: readonly Rehearsal[],
  onEach?: (rehearsal: Rehearsal) => void,
): ReadonlyMap<string, readonly Rehearsal[]> {
  const map = new Map<string, Rehearsal[]>()
  let owner: string | null = null
  let mine: Rehearsal[] = []
  for (const each of rehearsals) {
    onEach?.(each)
    if (each.storyId !== owner) {
      owner = each.storyId
      mine = map.get(owner) ?? []
      map.set(owner, mine)
    }
    mine.push(each)
  }
  return map
}

/** The rehearsal for a principle, most likely at the place that the principle has in its story. */
function rehearsalFor(mine: readonly Rehearsal[], principle: PrincipleId | null, place: number): Rehearsal | null {
  const likely = mine[place]
  if (likely?.principle === principle) return likely
  for (const each of mine) if (each.principle === principle) return each
  return null
}

const none: readonly Rehearsal[] = []

const asSuch = [{ id: null, strength: null }] as const

/** What a story is told for: its tags, or the story as such. */
function tagsOf(story: Story): readonly { id: PrincipleId | null; strength: Strength | null }[] {
  return story.principles.length === 0 ? asSuch : story.principles
}

/**
 * Every card of the ready stories, story by story (rule PC1): one a principle, primary first, or one for the story as
 * such where no principle is tagged. A rehearsal of a story or tag that is gone makes none.
 */
export function cardsOf(stories: readonly Story[], rehearsals: readonly Rehearsal[]): Card[] {
  const known = byStory(rehearsals)
  return stories
    .filter((story) => story.status === 'ready')
    .flatMap((story) => {
      const mine = known.get(story.id) ?? none
      return tagsOf(story).map(({ id, strength }, place) => {
        return { story, principle: id, strength, rehearsal: rehearsalFor(mine, id, place) }
      })
    })
}

/** Whether it was told on this day, "YYYY-MM-DD". The last digit tells most other days apart. */
function isToldOn({ lastReview }: Rehearsal, today: string): boolean {
  return lastReview !== null && lastReview.charCodeAt(9) === today.charCodeAt(9) && lastReview.startsWith(today)
}

interface Ranked extends DueCard {
  /** Larger is earlier. */
  rank: number
}

function before(a: Ranked, b: Ranked): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank
  if (a.story.id !== b.story.id) return a.story.id < b.story.id
  return (a.principle ?? '') < (b.principle ?? '')
}

/** Into a short sorted list that keeps the best `most`. */
function keepBest(list: Ranked[], card: Ranked, most: number): void {
  const last = list.at(-1)
  if (list.length >= most && last && !before(card, last)) return
  const at = list.findIndex((each) => before(card, each))
  list.splice(at === -1 ? list.length : at, 0, card)
  if (list.length > most) list.pop()
}

/**
 * Today's queue (rule PC6): what is overdue first, the longest first; then by role weight, what was told before ahead of
 * what is new, primary tags ahead of secondary. Of the cards that are not overdue a story gives one until all other
 * stories gave theirs. Never more than the cap less what was told today. Linear in stories × principles.
 */
export function dueQueue(ask: DueAsk): DueQueue {
  const { stories, rehearsals, today, weightOf, dailyCap } = ask
  const now = dayNumber(today)
  const dueOf = dueUnder(ask)
  let told = 0
  const known = byStory(rehearsals, (each) => {
    if (isToldOn(each, today)) told += 1
  })
  const room = Math.max(0, dailyCap - told)
  const weights = new Map<PrincipleId | null, number>()
  const weigh = (principle: PrincipleId | null) => {
    const known = weights.get(principle)
    if (known !== undefined) return known
    const weight = principle === null ? 1 : weightOf(principle)
    weights.set(principle, weight)
    return weight
  }
  const best: Ranked[] = []
  let dueCount = 0
  const dueStories = new Set<string>()
  let lastDue: Story | null = null
  let nextDay = Number.POSITIVE_INFINITY
  let nextStories = new Set<string>()
  // Of one story's cards the best is offered first; the others wait behind every first card.
  let fresh: Ranked | null = null
  const settle = (card: Ranked | null) => {
    if (card) keepBest(best, card, room)
  }
  for (const story of stories) {
    if (story.status !== 'ready') continue
    const mine = known.get(story.id) ?? none
    let place = -1
    for (const { id: principle, strength } of tagsOf(story)) {
      place += 1
      const rehearsal = rehearsalFor(mine, principle, place)
      const due = rehearsal ? dueOf(rehearsal) : now
      // What was told today is done for today, also where the interview is today and it is due again.
      if (due > now || (rehearsal && isToldOn(rehearsal, today))) {
        const day = Math.max(due, now + 1)
        if (day < nextDay) nextStories = new Set()
        nextDay = Math.min(nextDay, day)
        if (day === nextDay) nextStories.add(story.id)
        continue
      }
      dueCount += 1
      if (story !== lastDue) dueStories.add(story.id)
      lastDue = story
      const overdueDays = now - due
      const primary = strength !== 'secondary'
      const worth = weigh(principle) * 4 + (rehearsal ? 2 : 0) + (primary ? 1 : 0)
      const rank = overdueDays > 0 ? 1000 + overdueDays * 20 + worth : 100 + worth
      // Far too low to be offered: most of a large bank.
      if (best.length >= room && rank < (best.at(-1)?.rank ?? Number.POSITIVE_INFINITY)) continue
      const card: Ranked = { story, principle, strength, rehearsal, overdueDays, rank }
      if (overdueDays > 0) {
        settle(card)
        continue
      }
      if (fresh?.story !== story) {
        settle(fresh)
        fresh = card
      } else if (before(card, fresh)) {
        settle({ ...fresh, rank: fresh.rank - 100 })
        fresh = card
      } else settle({ ...card, rank: card.rank - 100 })
    }
  }
  settle(fresh)
  const items: DueCard[] = []
  for (const { rank: _, ...card } of best) items.push(card)
  if (dueCount > 0 && best.length === 0)
    return { items, dueCount, dueStories, next: { day: dayOf(now + 1), stories: Math.min(dueCount, dailyCap) } }
  return {
    items,
    dueCount,
    dueStories,
    next: Number.isFinite(nextDay) ? { day: dayOf(nextDay), stories: nextStories.size } : null,
  }
}
