import { type Card, fsrs, StrategyMode } from 'ts-fsrs'
import type { PrincipleId } from '../principle/principle.ts'
import type { Settings } from '../settings/settings.ts'
import { dayNumber, dayOf } from './day.ts'
import { type Grade, type Graded, type Rehearsal, rehearsalId, rehearsalSchema } from './rehearsal.ts'

export const grades: readonly Grade[] = [1, 2, 3, 4]

/** What a schedule is made under. `interviewDate` is a day, or null for none in sight. */
export type ScheduleTerms = Pick<Settings, 'requestRetention' | 'maxIntervalDays' | 'interviewDate'>

/** The earliest of these days that is not past, or null: which interview is prepared for (rule PC3). */
export function nextInterview(days: readonly (string | null)[], today: string): string | null {
  const ahead = days.filter((day) => day !== null).filter((day) => day.slice(0, 10) >= today)
  return ahead.sort()[0] ?? null
}

/** Days, at least 1: how long a rehearsal on `day` may be put off (rule PC3). An interview before that day counts for nothing. */
export function longestInterval(day: string, { maxIntervalDays, interviewDate }: ScheduleTerms): number {
  return mostDays(interviewDate === null ? Number.NaN : dayNumber(interviewDate) - dayNumber(day), maxIntervalDays)
}

/** `left` is the days to the interview; NaN = none in sight. */
function mostDays(left: number, maxIntervalDays: number): number {
  return left >= 0 ? Math.max(1, Math.min(maxIntervalDays, Math.floor(left / 2))) : maxIntervalDays
}

/** The first rehearsal still to come: never told, due at once. */
export function newRehearsal(storyId: string, principle: PrincipleId | null, today: string): Rehearsal {
  return rehearsalSchema.parse({ id: rehearsalId(storyId, principle), storyId, principle, due: instantOf(today) })
}

/** A day as it is stored: its start in UTC, so that its date reads the same in every time zone (rule PC2). */
function instantOf(day: string): string {
  return `${day.slice(0, 10)}T00:00:00.000Z`
}

function cardOf(rehearsal: Rehearsal): Card {
  return {
    due: new Date(instantOf(rehearsal.due)),
    stability: rehearsal.stability,
    difficulty: rehearsal.difficulty,
    elapsed_days: rehearsal.elapsedDays,
    scheduled_days: rehearsal.scheduledDays,
    learning_steps: rehearsal.learningSteps,
    reps: rehearsal.reps,
    lapses: rehearsal.lapses,
    state: rehearsal.state,
    ...(rehearsal.lastReview === null ? {} : { last_review: new Date(instantOf(rehearsal.lastReview)) }),
  }
}

/** The scheduler under these terms. Its scatter is drawn from the rehearsal's own name and count, never by chance (PC4). */
function schedulerOf(rehearsal: Rehearsal, today: string, terms: ScheduleTerms) {
  return fsrs({
    request_retention: terms.requestRetention,
    maximum_interval: longestInterval(today, terms),
    enable_fuzz: true,
    enable_short_term: false,
  }).useStrategy(StrategyMode.SEED, () => `${rehearsal.id} ${rehearsal.reps}`)
}

interface GradeAsk extends ScheduleTerms {
  /** The day of the telling where the person is, "YYYY-MM-DD". */
  today: string
}

/** The rehearsal after this telling; the one before is untouched (rules PC2–PC4). Pure. */
export function graded(rehearsal: Rehearsal, telling: Graded, ask: GradeAsk): Rehearsal {
  const today = ask.today.slice(0, 10)
  // A clock set back must not schedule from the future.
  const isAhead = rehearsal.lastReview !== null && rehearsal.lastReview.slice(0, 10) > today
  const from = isAhead ? { ...rehearsal, lastReview: today } : rehearsal
  const { card } = schedulerOf(rehearsal, today, ask).next(cardOf(from), new Date(instantOf(today)), telling.grade)
  // The library went one day over its own maximum in a trial: good must come after hard.
  const days = Math.max(1, Math.min(card.scheduled_days, longestInterval(today, ask)))
  const due = dayNumber(today) + days
  const interview = ask.interviewDate !== null && ask.interviewDate >= today ? dayNumber(ask.interviewDate) : due
  const dueDay = Math.min(due, interview)
  return {
    ...rehearsal,
    due: instantOf(dayOf(dueDay)),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsedDays: card.elapsed_days,
    scheduledDays: dueDay - dayNumber(today),
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: instantOf(today),
    history: [...rehearsal.history, telling],
  }
}

/** The day each grade would make it due, "YYYY-MM-DD". */
export function dueDays(rehearsal: Rehearsal, ask: GradeAsk): Record<Grade, string> {
  const day = (grade: Grade) =>
    graded(rehearsal, { at: instantOf(ask.today), grade, seconds: 0, parts: [], question: '' }, ask).due.slice(0, 10)
  return { 1: day(1), 2: day(2), 3: day(3), 4: day(4) }
}

/**
 * Tells the day a stored rehearsal is due under the terms of now, as a day number: an interview that was set since, or a
 * shorter maximum, draws it nearer and nothing is written (rule PC3).
 */
export function dueUnder(terms: ScheduleTerms): (rehearsal: Rehearsal) => number {
  const interview = terms.interviewDate === null ? Number.NaN : dayNumber(terms.interviewDate)
  return ({ due, lastReview }) => {
    if (lastReview === null) return dayNumber(due)
    const last = dayNumber(lastReview)
    return Math.min(dayNumber(due), last + mostDays(interview - last, terms.maxIntervalDays))
  }
}
