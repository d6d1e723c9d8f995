import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseChanges } from '../../../shared/deed/deed.ts'
import { dayNumber, dayOf } from '../../../shared/practice/day.ts'
import { type Grade, type Graded, type Rehearsal, rehearsalSchema } from '../../../shared/practice/rehearsal.ts'
import {
  dueDays,
  dueUnder,
  graded,
  longestInterval,
  newRehearsal,
  nextInterview,
  type ScheduleTerms,
} from '../../../shared/practice/schedule.ts'

const terms: ScheduleTerms = { requestRetention: 0.9, maxIntervalDays: 60, interviewDate: null }
const told = (grade: Grade, day: string): Graded => ({
  at: `${day}T09:30:00.000Z`,
  grade,
  seconds: 140,
  parts: [],
  question: 'Which?',
})

/** Tells it with these grades, each time on the day it is due or `late` days after. */
function tell(grades: readonly Grade[], start: string, under: ScheduleTerms, late = 0): Rehearsal[] {
  const all = [newRehearsal('s1', 'ownership', start)]
  let today = start
  for (const grade of grades) {
    const last = all.at(-1)
    if (!last) break
    const next = graded(last, told(grade, today), { ...under, today })
    all.push(next)
    today = dayOf(Math.max(dayNumber(next.due), dayNumber(today)) + late)
  }
  return all
}

const anyGrade = fc.constantFrom<Grade[]>(1, 2, 3, 4)
const anyDay = fc.integer({ min: 18_000, max: 24_000 }).map(dayOf)

describe('the schedule (PC2)', () => {
  it('first intervals are those FSRS gives: 1, 2, 3 and about 8 days', () => {
    const days = dueDays(newRehearsal('s1', 'ownership', '2026-03-01'), { ...terms, today: '2026-03-01' })
    expect([days[1], days[2]]).toEqual(['2026-03-02', '2026-03-03'])
    expect(dayNumber(days[3]) - dayNumber('2026-03-01')).toBeGreaterThanOrEqual(2)
    expect(dayNumber(days[4])).toBeGreaterThan(dayNumber(days[3]))
  })

  it('good again and again goes further and further, to the maximum and never past it', () => {
    const intervals = tell([3, 3, 3, 3, 3, 3], '2026-03-01', terms).map((each) => each.scheduledDays)
    expect(intervals.slice(1, 4)).toEqual([...intervals.slice(1, 4)].sort((a, b) => a - b))
    for (const days of intervals.slice(3)) expect(days).toBeGreaterThan(50)
    for (const days of intervals) expect(days).toBeLessThanOrEqual(60)
  })

  it('again brings it back within two days and counts the lapse', () => {
    const last = tell([3, 3, 1], '2026-03-01', terms).at(-1)
    expect(last).toMatchObject({ lapses: 1, reps: 3 })
    expect(last?.scheduledDays).toBeLessThanOrEqual(2)
  })

  it('keeps what was told, and days in a form every time zone reads alike', () => {
    const [first, second] = tell([3], '2026-03-01', terms)
    expect(second).toMatchObject({ lastReview: '2026-03-01T00:00:00.000Z', history: [told(3, '2026-03-01')] })
    expect(first?.history).toEqual([])
  })
})

describe('the interview (PC3)', () => {
  it.each([
    ['2026-03-01', null, 60],
    ['2026-03-01', '2026-03-21', 10],
    ['2026-03-01', '2026-03-02', 1],
    ['2026-03-01', '2026-03-01', 1],
    ['2026-03-01', '2026-02-01', 60],
    ['2026-03-01', '2027-03-01', 60],
  ])('on %s with an interview on %s: at most %i days', (day, interviewDate, days) => {
    expect(longestInterval(day, { ...terms, interviewDate })).toBe(days)
  })

  it('the next one is the earliest not past', () => {
    expect(nextInterview(['2026-05-01', null, '2026-04-01', '2026-01-01'], '2026-03-01')).toBe('2026-04-01')
    expect(nextInterview(['2026-01-01', null], '2026-03-01')).toBeNull()
  })

  it('no schedule passes it, whatever the grades, however late, however near', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrade, { minLength: 1, maxLength: 12 }),
        anyDay,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 365 }),
        (all, start, left, late, maxIntervalDays) => {
          const interviewDate = dayOf(dayNumber(start) + left)
          const under = { ...terms, maxIntervalDays, interviewDate }
          for (const each of tell(all, start, under, late)) {
            if ((each.lastReview ?? start).slice(0, 10) > interviewDate) continue
            expect(each.due.slice(0, 10) <= interviewDate).toBe(true)
            expect(each.scheduledDays).toBeLessThanOrEqual(maxIntervalDays)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('set later, it draws nearer what is already scheduled, without writing', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 100 }), (all, left) => {
        const last = tell(all, '2026-03-01', terms).at(-1)
        if (!last?.lastReview) return
        const interviewDate = dayOf(dayNumber(last.lastReview) + left)
        const due = dueUnder({ ...terms, interviewDate })(last)
        expect(due).toBeLessThanOrEqual(Math.max(dayNumber(interviewDate), dayNumber(last.lastReview) + 1))
        expect(due).toBeLessThanOrEqual(dayNumber(last.due))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('undo and determinism (PC2, PC4)', () => {
  it('putting back what stood before restores the card exactly, grade after grade', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { minLength: 1, maxLength: 10 }), anyDay, (all, start) => {
        const steps = tell(all, start, terms)
        const copies = steps.map((each) => structuredClone(each))
        for (let at = steps.length - 1; at > 0; at--) {
          const [before, after] = [steps[at - 1] ?? null, steps[at] ?? null]
          const change = { type: 'row' as const, table: 'rehearsals', key: 's1:ownership', before, after }
          const [back] = inverseChanges([change])
          expect(back).toMatchObject({ before: after, after: copies[at - 1] })
          expect(before).toEqual(copies[at - 1])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the same telling gives the same card, and a stored one reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { minLength: 1, maxLength: 8 }), anyDay, (all, start) => {
        const once = tell(all, start, terms)
        expect(tell(all, start, terms)).toEqual(once)
        for (const each of once) expect(rehearsalSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each)
      }),
      { numRuns: 300 },
    )
  })

  it('due days scatter from card to card, so that what was told together does not all come back together', () => {
    const days = Array.from({ length: 40 }, (_, at) => {
      const first = newRehearsal(`s${at}`, null, '2026-03-01')
      const second = graded(first, told(4, '2026-03-01'), { ...terms, today: '2026-03-01' })
      return graded(second, told(3, '2026-03-09'), { ...terms, today: '2026-03-09' }).due
    })
    expect(new Set(days).size).toBeGreaterThan(2)
  })

  it('a clock that was set back schedules from today', () => {
    const [, second] = tell([3], '2026-03-10', terms)
    if (!second) throw new Error('told once')
    const third = graded(second, told(3, '2026-03-01'), { ...terms, today: '2026-03-01' })
    expect(third.due.slice(0, 10) > '2026-03-01').toBe(true)
    expect(third.elapsedDays).toBeGreaterThanOrEqual(0)
  })
})
