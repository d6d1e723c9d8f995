import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockStory } from '../../../shared/loop/edit-loop.ts'
import * as live from '../../../shared/loop/live-plan.ts'
import { type Loop, loopSchema } from '../../../shared/loop/loop.ts'
import type { PlanQuestion } from '../../../shared/loop/plan.ts'
import { planChanges } from '../../../shared/loop/plan-changes.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import { sameCompany, type Telling, tellingSchema, toldBefore } from '../../../shared/loop/telling.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { questionOf, smallLoop } from '../../support/loop-arbitrary.ts'
import { aReadyStory } from '../../support/story-builder.ts'

const loop: Loop = loopSchema.parse({
  id: 'loop',
  company: 'Amazon',
  slots: [
    { id: 'r1', name: 'Priya', principles: ['ownership', 'earn-trust'] },
    { id: 'r2', name: 'Sam', principles: ['ownership'] },
    { id: 'r3', principles: ['frugality'] },
  ],
})

function shows(id: string, ...ids: PrincipleId[]): Story {
  const principles = ids.map((each, at) => ({ id: each, strength: at ? 'secondary' : 'primary', note: '' }) as const)
  return { ...aReadyStory({ id, title: id.toUpperCase(), happenedOn: '2026-01' }), principles }
}

const stories = [
  shows('s1', 'ownership'),
  shows('s2', 'earn-trust'),
  shows('s3', 'ownership', 'frugality'),
  shows('s4', 'frugality'),
]
const question: PlanQuestion = {
  loop,
  stories,
  weightOf: () => 1,
  readinessOf: () => 1,
  toldBefore: new Set(),
  today: '2026-06-15',
}

const telling = (id: string, storyId: string, fields: Partial<Telling> = {}) =>
  tellingSchema.parse({ id, storyId, loopId: 'loop', company: 'Amazon', slotId: 'r1', ...fields })

const rows = (plan: ReturnType<typeof planLoop>) => plan.assignments.map((row) => [row.state, row.story])

describe('what has been told', () => {
  it('PL7: telling and taking back are each other’s inverse', () => {
    const one = live.tell([], telling('t1', 's1'))
    const two = live.tell(one, telling('t2', 's2'))
    expect(live.untell(two, 't2')).toEqual(one)
    expect(live.tell(two, telling('t1', 's9'))).toBe(two)
    expect(live.untell(two, 't9')).toBe(two)
  })

  it('PL7: told before means: at this company, outside this loop', () => {
    const told = [
      telling('t1', 's1'),
      telling('t2', 's2', { loopId: 'other', company: ' amazon ' }),
      telling('t3', 's3', { loopId: null, company: 'Elsewhere' }),
      telling('t4', 's4', { loopId: null }),
    ]
    expect([...toldBefore(told, loop)]).toEqual(['s2', 's4'])
    expect(sameCompany('', ' ')).toBe(false)
  })

  it('PL7: a slot is found by its id, else its name, else it is a round that left the loop', () => {
    const told = [
      telling('t1', 's1', { slotId: 'r2', slotName: 'Priya' }),
      telling('t2', 's2', { slotId: '', slotName: 'Round 3', principle: 'frugality' }),
      telling('t3', 's3', { slotId: 'r9', slotName: 'Alex' }),
      telling('t4', 's4', { loopId: 'other' }),
    ]
    expect(live.toldHere(loop, told).map((each) => each.slot)).toEqual([1, 2, null])
  })
})

describe('the plan during the day', () => {
  it('PL7: a story told in round 1 is out for the rest, which is planned anew', () => {
    expect(rows(planLoop(question))).toEqual([
      ['planned', 's1'],
      ['planned', 's2'],
      ['planned', 's3'],
      ['planned', 's4'],
    ])
    const { plan, changes } = live.whatIfTold(question, { story: 's3', slot: 0 })
    expect(rows(plan)).toEqual([
      ['told', 's3'],
      ['planned', 's2'],
      ['planned', 's1'],
      ['planned', 's4'],
    ])
    expect(changes.map((change) => [change.slot, change.from, change.to, change.why])).toEqual([
      [0, 's1', 's3', '“S3” was told here.'],
      [1, 's3', 's1', '“S3” was told in Priya; “S1” takes its place.'],
    ])
  })

  it('PL7: what nobody asked in a past round is over, not a hole', () => {
    const told = [
      telling('t1', 's2', { principle: 'earn-trust' }),
      telling('t2', 's1', { slotId: 'r2', principle: 'ownership' }),
    ]
    const now = live.liveQuestion(question, told)
    const plan = planLoop(now)
    expect(rows(plan)).toEqual([
      ['over', null],
      ['told', 's2'],
      ['told', 's1'],
      ['planned', 's4'],
    ])
    expect(plan.holes).toEqual([])
    expect(plan.assignments[0]?.why).toBe('Priya is over; Ownership did not come up.')
    expect(live.remainingNeeds(loop, now.toldHere ?? [])).toEqual([{ slot: 2, principle: 'frugality' }])
    expect(rows(planLoop(live.liveQuestion(question, told, 3))).at(-1)).toEqual(['over', null])
  })

  it('PL7: a choice by hand that was told in another round frees its need, and is named', () => {
    const locked = {
      ...loop,
      slots: loop.slots.map((slot, at) =>
        at === 1 ? { ...slot, locks: [{ principle: 'ownership' as const, story: 's3' }] } : slot,
      ),
    }
    const told = [telling('t1', 's3', { principle: 'ownership' })]
    const plan = planLoop(live.liveQuestion({ ...question, loop: locked }, told))
    expect(rows(plan)[2]).toEqual(['planned', 's1'])
    expect(plan.conflicts[0]).toMatchObject({
      type: 'lock-told',
      why: '“S3”, which you chose here, was told in Priya.',
    })
  })

  it('PL7: one story told in two rounds is a conflict', () => {
    const told = [telling('t1', 's3', { principle: 'ownership' }), telling('t2', 's3', { slotId: 'r2' })]
    expect(planLoop(live.liveQuestion(question, told)).conflicts[0]).toMatchObject({
      type: 'planned-twice',
      why: '“S3” stands in Priya and Sam.',
    })
  })

  it('PL7: which principle a story answered: as planned, else its primary, else any it shows', () => {
    const plan = planLoop(question)
    const likely = (id: string, slot: number) =>
      live.likelyPrinciple(plan, stories.find((each) => each.id === id) ?? shows(id), slot)
    expect(likely('s2', 0)).toBe('earn-trust')
    expect(likely('s3', 0)).toBe('ownership')
    expect(likely('s3', 2)).toBe('frugality')
    expect(likely('s4', 1)).toBeNull()
  })

  it('PL7: each change says why: retired, gone, drafted, moved, chosen', () => {
    const before = planLoop(question)
    const why = (changed: PlanQuestion) => planChanges(before, planLoop(changed), changed).map((change) => change.why)
    const status = (id: string, value: Story['status']) => ({
      ...question,
      stories: stories.map((each) => (each.id === id ? { ...each, status: value } : each)),
    })
    expect(why(status('s1', 'retired'))).toEqual([
      '“S1” is retired; “S3” takes its place.',
      '“S3” is planned for Ownership in Priya, and nothing is left: The only ready story that shows Ownership is spent: “S3” is planned for Ownership in Priya.',
    ])
    const chosen = lockStory(loop, 2, 'frugality', 's3')
    expect(why({ ...question, loop: chosen })).toEqual([
      '“S3” is your choice for Frugality in Round 3, and nothing is left: Both ready stories that show Ownership are spent: “S1” is planned for Ownership in Priya and “S3” is your choice for Frugality in Round 3.',
      'You chose “S3” here.',
    ])
    expect(why(status('s2', 'draft'))).toEqual([
      '“S2” is a draft again, and nothing is left: Only drafts show Earn Trust: “S2”.',
    ])
    const gone = { ...question, stories: stories.filter((each) => each.id !== 's2') }
    expect(why(gone)).toEqual(['“s2” is no longer in the bank, and nothing is left: No story shows Earn Trust.'])
    expect(why({ ...question, loop: { ...loop, slots: loop.slots.slice(0, 2) } })).toEqual([
      'Frugality is no longer probed here.',
    ])
  })

  it('PL7: telling exactly what was planned changes no other row', () => {
    fc.assert(
      fc.property(smallLoop, (small) => {
        const asked = questionOf(small)
        const before = planLoop(asked)
        const first = before.assignments.find((row) => row.story !== null)
        if (!first?.story) return
        const told = { slot: first.slot, story: first.story, principle: first.principle }
        const { changes } = live.whatIfTold({ ...asked, over: 0 }, told)
        const others = changes.filter((change) => change.slot > first.slot)
        expect(others).toEqual([])
      }),
      { numRuns: 1_000, seed: 9 },
    )
  })
})
