import * as z from 'zod'
import { type PrincipleId, principleIdSchema } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import type { Card } from './due-queue.ts'
import { rehearsalId } from './rehearsal.ts'
import { shuffled, steadyNumber } from './steady-number.ts'

/** One turn of a session, by ids only: what it is about is read from the bank. */
export const turnSchema = z.object({
  storyId: z.string().min(1).max(200),
  principle: principleIdSchema.nullable(),
  /** The question it is told for, where one was chosen; else one is picked for the principle (rule PC5). */
  questionId: z.string().min(1).max(200).optional(),
})
export type Turn = z.infer<typeof turnSchema>

/** A session as far as it got (rule PC7): `at` is the turn to come, 0-based; `at` = length means it is done. */
export const sessionPlanSchema = z.object({
  turns: z.array(turnSchema).max(1000),
  at: z.number().int().min(0),
})
export type SessionPlan = z.infer<typeof sessionPlanSchema>

export type SessionMode = 'due' | 'random' | 'weak' | 'one' | 'anyway'

/** Seconds a turn takes beside the telling: reading the question, the reveal, the grade ([D]). */
const besideSeconds = 20

function turnOf({ story, principle }: Card): Turn {
  return { storyId: story.id, principle }
}

/** Weak first: the last grade, then how often it lapsed, then never told. Grades run 1–4; never told counts as 2.5. */
function weakness({ rehearsal }: Card): number {
  return (rehearsal?.history.at(-1)?.grade ?? 2.5) - Math.min(0.4, (rehearsal?.lapses ?? 0) / 10)
}

/** One card a principle, in an order drawn from the number. */
function byPrinciple(cards: readonly Card[], number: number): Card[] {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const key = card.principle ?? ''
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  const order = shuffled([...groups.keys()].sort(), number)
  return order.flatMap((key) => shuffled(groups.get(key) ?? [], steadyNumber(`${number} ${key}`)).slice(0, 1))
}

interface PlanAsk {
  mode: SessionMode
  /** Today's queue. */
  due: readonly Card[]
  /** Every card of the ready stories. */
  cards: readonly Card[]
  /** Turns at most. */
  most: number
  /** The same number draws the same. */
  number: number
}

/** The turns of a session, each card once (rule PC7). Empty when there is nothing to tell. */
export function planSession({ mode, due, cards, most, number }: PlanAsk): SessionPlan {
  const chosen = (): readonly Card[] => {
    switch (mode) {
      case 'due':
        return due
      case 'random':
        return byPrinciple(cards, number)
      case 'weak':
        return cards
          .map((card, at) => ({ card, at, rank: weakness(card) }))
          .filter(({ rank }) => rank < 3)
          .sort((a, b) => a.rank - b.rank || a.at - b.at)
          .map(({ card }) => card)
      case 'one':
        return shuffled(cards, number).slice(0, 1)
      case 'anyway':
        return cards
          .map((card, at) => ({ card, at, due: card.rehearsal?.due ?? '' }))
          .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.at - b.at))
          .map(({ card }) => card)
    }
  }
  return { turns: chosen().slice(0, most).map(turnOf), at: 0 }
}

/** A session met again (rule PC7): turns whose story is gone or no longer ready are dropped, what was done stays done. */
export function resumedSession(
  { turns, at }: SessionPlan,
  storiesById: ReadonlyMap<string, Story>,
): SessionPlan | null {
  const stands = ({ storyId, principle }: Turn) => {
    const story = storiesById.get(storyId)
    return story?.status === 'ready' && (principle === null || story.principles.some((tag) => tag.id === principle))
  }
  const done = turns.slice(0, at)
  const left = turns.slice(at).filter(stands)
  return left.length === 0 ? null : { turns: [...done, ...left], at: done.length }
}

/**
 * One story told by itself (rule PC18), for the question chosen if there is one: as the first principle of the question that
 * it is tagged with, else as its primary one; null where it has no tags.
 */
export function turnFor(
  { id, principles }: Story,
  question: { id: string; principles: readonly PrincipleId[] } | null,
): Turn {
  const asked = question?.principles.find((each) => principles.some((tag) => tag.id === each))
  const lead = principles.find((tag) => tag.strength === 'primary') ?? principles[0]
  return { storyId: id, principle: asked ?? lead?.id ?? null, ...(question ? { questionId: question.id } : {}) }
}

/** About how many minutes so many turns take, at least 1. */
export function sessionMinutes(turns: number, practiceSeconds: number): number {
  return Math.max(1, Math.round((turns * (practiceSeconds + besideSeconds)) / 60))
}

/** The key of a turn's rehearsal. */
export function turnKey({ storyId, principle }: Turn): string {
  return rehearsalId(storyId, principle)
}
