import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf } from '../../../shared/practice/day.ts'
import { cardsOf, type DueAsk, dueQueue } from '../../../shared/practice/due-queue.ts'
import { type Rehearsal, rehearsalSchema } from '../../../shared/practice/rehearsal.ts'
import { graded, newRehearsal } from '../../../shared/practice/schedule.ts'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import { aStory } from '../../support/story-builder.ts'

const today = '2026-11-02'
const daysFrom = (days: number) => dayOf(dayNumber(today) + days)

function rehearsed(storyId: string, principle: PrincipleId | null, due: number, last = -10): Rehearsal {
  const first = newRehearsal(storyId, principle, today)
  return {
    ...first,
    due: `${daysFrom(due)}T00:00:00.000Z`,
    lastReview: `${daysFrom(last)}T00:00:00.000Z`,
    reps: 1,
    state: 2,
  }
}

const ask = (fields: Partial<DueAsk>): DueAsk => ({
  stories: [],
  rehearsals: [],
  today,
  dailyCap: 10,
  weightOf: () => 1,
  requestRetention: 0.9,
  maxIntervalDays: 60,
  interviewDate: null,
  ...fields,
})
const said = (queue: ReturnType<typeof dueQueue>) => queue.items.map((item) => `${item.story.id} ${item.principle}`)

const audit = aStory({ id: 'audit', status: 'ready' }, { ownership: 'primary', 'dive-deep': 'secondary' })
const bridge = aStory({ id: 'bridge', status: 'ready' }, { 'earn-trust': 'primary' })
const draft = aStory({ id: 'draft', status: 'draft' }, { frugality: 'primary' })
const plain = aStory({ id: 'plain', status: 'ready' })

describe('cards (PC1)', () => {
  it('ready stories only, one a principle, one as such where none is tagged', () => {
    const cards = cardsOf([audit, draft, plain], [])
    expect(cards.map((card) => `${card.story.id} ${card.principle}`)).toEqual([
      'audit ownership',
      'audit dive-deep',
      'plain null',
    ])
  })

  it('a rehearsal of a story or tag that is gone makes no card', () => {
    const gone = [
      rehearsed('gone', 'ownership', -3),
      rehearsed('bridge', 'think-big', -3),
      rehearsed('draft', 'frugality', -3),
    ]
    expect(said(dueQueue(ask({ stories: [bridge, draft], rehearsals: gone })))).toEqual(['bridge earn-trust'])
  })
})

describe('the queue of today (PC6)', () => {
  it('longest overdue first, then by weight; a second card of one story after every other story', () => {
    const weightOf = (id: PrincipleId) => (id === 'earn-trust' ? 1 : 3)
    const rehearsals = [rehearsed('plain', null, -2), rehearsed('bridge', 'earn-trust', 0)]
    expect(said(dueQueue(ask({ stories: [audit, bridge, plain], rehearsals, weightOf })))).toEqual([
      'plain null',
      'audit ownership',
      'bridge earn-trust',
      'audit dive-deep',
    ])
  })

  it('the cap holds, and what was told today counts', () => {
    const stories = Array.from({ length: 30 }, (_, at) =>
      aStory({ id: `s${at}`, status: 'ready' }, { ownership: 'primary' }),
    )
    const rehearsals = stories.slice(0, 4).map((story) => rehearsed(story.id, 'ownership', 20, 0))
    const queue = dueQueue(ask({ stories, rehearsals }))
    expect(queue.items).toHaveLength(6)
    expect(queue.dueCount).toBe(26)
    expect(queue.dueStories.size).toBe(26)
    const full = dueQueue(ask({ stories, rehearsals, dailyCap: 4 }))
    expect(full).toMatchObject({ items: [], next: { day: daysFrom(1), stories: 4 } })
  })

  it('nothing due: says the next day and for how many stories', () => {
    const rehearsals = [
      rehearsed('audit', 'ownership', 3, -1),
      rehearsed('audit', 'dive-deep', 3, -1),
      rehearsed('bridge', 'earn-trust', 3, -1),
      rehearsed('plain', null, 9, -1),
    ]
    expect(dueQueue(ask({ stories: [audit, bridge, plain], rehearsals }))).toEqual({
      items: [],
      dueCount: 0,
      dueStories: new Set(),
      next: { day: daysFrom(3), stories: 2 },
    })
    expect(dueQueue(ask({ stories: [draft] }))).toEqual({
      items: [],
      dueCount: 0,
      dueStories: new Set(),
      next: null,
    })
  })

  it('an interview set since brings due what was far off (PC3)', () => {
    const rehearsals = [rehearsed('bridge', 'earn-trust', 40, -10)]
    expect(dueQueue(ask({ stories: [bridge], rehearsals })).items).toEqual([])
    const near = dueQueue(ask({ stories: [bridge], rehearsals, interviewDate: daysFrom(8) }))
    expect(near.items[0]).toMatchObject({ overdueDays: 1 })
  })

  it('on the day of the interview what was told once is done', () => {
    const terms = { requestRetention: 0.9, maxIntervalDays: 60, interviewDate: today }
    const first = newRehearsal('bridge', 'earn-trust', today)
    const after = graded(
      first,
      { at: `${today}T08:00:00Z`, grade: 3, seconds: 1, parts: [], question: '' },
      { ...terms, today },
    )
    expect(after.due.slice(0, 10)).toBe(today)
    expect(dueQueue(ask({ ...terms, stories: [bridge], rehearsals: [after] })).items).toEqual([])
  })

  it('equals sorting everything, whatever the bank', () => {
    const anyStory = fc.tuple(fc.nat(30), fc.uniqueArray(fc.constantFrom(...principleIds), { maxLength: 4 }), fc.nat(3))
    fc.assert(
      fc.property(
        fc.uniqueArray(anyStory, { maxLength: 20, selector: ([id]) => id }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(15), fc.integer({ min: -40, max: 40 })), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (made, past, dailyCap) => {
          const stories = made.map(([id, tags, status]) =>
            aStory(
              { id: `s${id}`, status: status === 0 ? 'draft' : 'ready' },
              Object.fromEntries(tags.map((tag, at) => [tag, at === 0 ? 'primary' : 'secondary'])),
            ),
          )
          const rehearsals = [
            ...new Map(
              past.map(([id, principle, due]) => {
                const one = rehearsed(`s${id}`, principleIds[principle] ?? null, due)
                return [one.id, rehearsalSchema.parse(one)] as const
              }),
            ).values(),
          ]
          const whole = dueQueue(ask({ stories, rehearsals, dailyCap: 50 }))
          const queue = dueQueue(ask({ stories, rehearsals, dailyCap }))
          expect(said(queue)).toEqual(said(whole).slice(0, dailyCap))
          const overdue = whole.items.map((item) => item.overdueDays)
          expect(overdue).toEqual([...overdue].sort((a, b) => b - a))
          const due = cardsOf(stories, rehearsals).filter(
            (card) => (card.rehearsal?.due.slice(0, 10) ?? today) <= today,
          )
          expect(whole.dueCount).toBe(due.length)
          expect(queue.dueStories).toEqual(new Set(due.map((card) => card.story.id)))
          expect(new Set(said(whole)).size).toBe(whole.items.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
