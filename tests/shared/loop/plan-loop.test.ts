import { describe, expect, it } from 'vitest'
import { type Loop, loopSchema } from '../../../shared/loop/loop.ts'
import { loopWeights } from '../../../shared/loop/loop-role.ts'
import type { PlanQuestion } from '../../../shared/loop/plan.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

type Lock = { principle: PrincipleId; story: string }

function aLoop(slots: PrincipleId[][], locks: Record<number, Lock[]> = {}, fields: Partial<Loop> = {}): Loop {
  const named = slots.map((principles, index) => ({ principles, locks: locks[index] ?? [] }))
  return loopSchema.parse({ id: 'loop', company: 'Amazon', slots: named, ...fields })
}

function shows(id: string, principles: PrincipleId[], fields: Partial<Story> = {}): Story {
  const tags = principles.map((each, at) => ({ id: each, strength: at ? 'secondary' : 'primary', note: '' }) as const)
  return { ...aReadyStory({ id, title: `Story ${id}`, happenedOn: '2026-01', ...fields }), principles: tags }
}

function plan(loop: Loop, stories: Story[], more: Partial<PlanQuestion> = {}) {
  const weightOf = loopWeights(loop, defaultSettings)
  const question = { loop, stories, weightOf, readinessOf: () => 1, toldBefore: new Set<string>(), today: '2026-06-15' }
  return planLoop({ ...question, ...more })
}

const told = (made: ReturnType<typeof plan>) => made.assignments.map((row) => row.story)

describe('the order of aims', () => {
  it('PL4: fills both needs where the best fit first would leave one open', () => {
    const stories = [shows('both', ['ownership', 'frugality']), shows('one', ['earn-trust', 'ownership'])]
    const made = plan(aLoop([['ownership'], ['frugality']]), stories)
    expect(told(made)).toEqual(['one', 'both'])
    expect(made.assignments[0]?.why).toBe(
      '“Story one” shows Ownership as a secondary principle and is from 2026-01; “Story both” fits better but is planned for Frugality in Round 2.',
    )
  })

  it('PL4: tells a story told before only where no plan as full can do without', () => {
    const stories = [shows('told', ['ownership']), shows('other', ['earn-trust', 'ownership'])]
    const made = plan(aLoop([['ownership']]), stories, { toldBefore: new Set(['told']) })
    expect(told(made)).toEqual(['other'])
    expect(made.assignments[0]?.why).toBe(
      '“Story other” shows Ownership as a secondary principle and is from 2026-01; no story fits better.',
    )
    const two = plan(aLoop([['ownership'], ['ownership']]), stories, { toldBefore: new Set(['told']) })
    expect(two.totals).toEqual({ filled: 2, toldBefore: 1, fit: 1_500_000 + 1_800_000, beyondTwo: 0 })
  })

  it('PL4: among equal fits prefers a third project to a third story of one', () => {
    const p = { project: 'Payments' }
    const stories = [shows('a', ['ownership'], p), shows('b', ['ownership'], p), shows('c', ['ownership'], p)]
    const loop = aLoop([['ownership'], ['ownership'], ['ownership']])
    expect(told(plan(loop, [...stories, shows('z', ['ownership'], { project: 'Search' })]))).toEqual(['a', 'b', 'z'])
    expect(told(plan(loop, [...stories, shows('y', ['ownership'], { project: ' ' })]))).toEqual(['a', 'b', 'y'])
    expect(plan(loop, stories).totals.beyondTwo).toBe(1)
  })

  it('PL4: of equal plans takes the smallest ids in the order of the needs, and leaves the later need open', () => {
    const made = plan(aLoop([['ownership'], ['ownership'], ['ownership']]), [
      shows('b', ['ownership']),
      shows('a', ['ownership']),
    ])
    expect(told(made)).toEqual(['a', 'b', null])
  })

  it('PL8: the backup is the best fitting story used nowhere; equal fits by id', () => {
    const stories = [shows('c', ['ownership']), shows('b', ['ownership']), shows('a', ['ownership'])]
    const made = plan(aLoop([['ownership'], ['ownership']]), stories)
    expect(made.assignments.map((row) => row.backup)).toEqual(['c', 'c'])
  })
})

describe('holes, each with why', () => {
  const loop = aLoop([['frugality']])
  const draft = (id: string) => aStory({ id, title: `Story ${id}` }, { frugality: 'primary' })
  const retired = (id: string) => ({ ...draft(id), status: 'retired' as const })

  it('PL9: no story, only drafts, only retired, both', () => {
    expect(plan(loop, []).holes[0]?.why).toBe('No story shows Frugality.')
    expect(plan(loop, [draft('a'), draft('b')]).holes[0]?.why).toBe(
      'Only drafts show Frugality: “Story a” and “Story b”.',
    )
    expect(plan(loop, [retired('a')]).holes[0]?.why).toBe('Only retired stories show Frugality: “Story a”.')
    expect(plan(loop, [draft('a'), retired('b')]).holes[0]?.why).toBe(
      'Only drafts (“Story a”) and retired stories (“Story b”) show Frugality.',
    )
  })

  it('PL9: more principles than stories names the rival needs', () => {
    const made = plan(aLoop([['ownership', 'frugality']]), [shows('a', ['ownership', 'frugality'])])
    expect(told(made)).toEqual(['a', null])
    expect(made.holes).toMatchObject([{ slot: 0, principle: 'frugality', reason: { type: 'all-used' } }])
    expect(made.holes[0]?.why).toBe(
      'The only ready story that shows Frugality is spent: “Story a” is planned for Ownership in Round 1.',
    )
  })

  it('PL9: all stories told', () => {
    const stories = [shows('a', ['frugality']), shows('b', ['frugality'])]
    const toldHere = [
      { slot: 0, principle: null, story: 'a' },
      { slot: null, principle: null, story: 'b' },
    ]
    expect(plan(loop, stories, { toldHere }).holes[0]?.why).toBe(
      'Both ready stories that show Frugality are spent: “Story a” was told in Round 1 and “Story b” was told in this loop.',
    )
  })
})

describe('honest with bad input', () => {
  it('PL2: a loop without slots, or slots without principles, has an empty plan', () => {
    const empty = {
      assignments: [],
      holes: [],
      conflicts: [],
      totals: { filled: 0, toldBefore: 0, fit: 0, beyondTwo: 0 },
    }
    expect(plan(aLoop([]), [shows('a', ['ownership'])])).toEqual(empty)
    expect(plan(aLoop([[], []]), [])).toEqual(empty)
  })

  it('PL2: a principle twice in one slot is one row; in two slots it is two and is named', () => {
    const made = plan(aLoop([['ownership', 'ownership'], ['ownership']]), [shows('a', ['ownership'])])
    expect(made.assignments.map(({ slot, principle }) => `${slot} ${principle}`)).toEqual([
      '0 ownership',
      '1 ownership',
    ])
    expect(made.conflicts).toMatchObject([
      {
        type: 'asked-twice',
        slots: [0, 1],
        why: 'Ownership is probed in Round 1 and Round 2: each needs its own story.',
      },
    ])
  })

  it('PL3: a date in the past is planned for, ages counted to it', () => {
    const stories = [shows('a', ['ownership'], { happenedOn: '2016-05' })]
    expect(plan(aLoop([['ownership']], {}, { date: '2018-06-01' }), stories).totals.fit).toBe(3_000_000)
    expect(plan(aLoop([['ownership']]), stories).totals.fit).toBe(2_100_000)
  })

  it('PL4: two stories with one id are one story, the first', () => {
    const made = plan(aLoop([['ownership'], ['ownership']]), [shows('a', ['ownership']), shows('a', ['ownership'])])
    expect(told(made)).toEqual(['a', null])
  })

  it('PL4: takes more than the board offers: 20 slots of all 16 principles', () => {
    const all = aLoop(
      Array.from({ length: 20 }, () => [
        'ownership',
        'frugality',
        'think-big',
        'dive-deep',
        'earn-trust',
        'deliver-results',
      ]),
    )
    const stories = Array.from({ length: 90 }, (_, at) =>
      shows(`s${100 + at}`, ['ownership', 'frugality', 'dive-deep']),
    )
    expect(plan(all, stories).totals.filled).toBe(60)
  })
})

describe('choices by hand', () => {
  const stories = [shows('a', ['ownership']), shows('b', ['earn-trust', 'ownership'])]
  const locked = (story: string, bank: Story[]) =>
    plan(aLoop([['ownership']], { 0: [{ principle: 'ownership', story }] }), bank)

  it('PL6: a lock is kept though another fits better', () => {
    const made = locked('b', stories)
    expect(made.assignments[0]).toMatchObject({ state: 'locked', story: 'b', backup: 'a' })
    expect(made.assignments[0]?.why).toBe('You chose “Story b”, and it shows Ownership.')
    expect(made.conflicts).toEqual([])
  })

  it('PL6: a lock on a deleted or retired story is a hole with a backup, and a conflict', () => {
    const gone = locked('x', stories)
    expect(gone.assignments[0]).toMatchObject({ state: 'open', story: null, backup: 'a' })
    expect(gone.holes[0]?.why).toBe('The story you chose here (“x”) is no longer in the bank.')
    expect(gone.conflicts).toMatchObject([{ type: 'lock-missing', slot: 0, principle: 'ownership', story: 'x' }])
    const retired = locked('c', [...stories, shows('c', ['ownership'], { status: 'retired' })])
    expect(retired.holes[0]?.why).toBe('“Story c”, which you chose here, is retired.')
    expect(retired.conflicts).toMatchObject([{ type: 'lock-retired', story: 'c' }])
  })

  it('PL6: a lock on a draft, or on a story without the principle, is kept and doubted', () => {
    const draft = locked('c', [shows('c', ['ownership'], { status: 'draft' })])
    expect(draft.assignments[0]).toMatchObject({ story: 'c', why: 'You chose “Story c”; it is still a draft.' })
    expect(draft.conflicts).toMatchObject([{ type: 'lock-draft' }])
    const off = locked('c', [shows('c', ['think-big'])])
    expect(off.assignments[0]?.why).toBe('You chose “Story c”; it is not tagged with Ownership.')
    expect(off.conflicts).toMatchObject([{ type: 'lock-off-principle' }])
  })

  it('PL6: one story chosen twice by hand is allowed and named', () => {
    const lock: Lock[] = [{ principle: 'ownership', story: 'a' }]
    const made = plan(aLoop([['ownership'], ['ownership']], { 0: lock, 1: lock }), stories)
    expect(told(made)).toEqual(['a', 'a'])
    expect(made.conflicts[0]).toMatchObject({ type: 'planned-twice', why: '“Story a” stands in Round 1 and Round 2.' })
  })

  it('PL6: a lock for a principle that the slot does not probe is named and ignored', () => {
    const made = plan(aLoop([['ownership']], { 0: [{ principle: 'think-big', story: 'a' }] }), stories)
    expect(told(made)).toEqual(['a'])
    expect(made.conflicts).toMatchObject([{ type: 'lock-without-need' }])
  })

  it('PL4, PL6: locked stories count against their project', () => {
    const p = { project: 'Payments' }
    const bank = [
      shows('a', ['think-big'], p),
      shows('b', ['think-big'], p),
      shows('c', ['ownership'], p),
      shows('d', ['ownership']),
    ]
    const locks: Lock[] = [{ principle: 'think-big', story: 'a' }]
    const made = plan(aLoop([['think-big'], ['think-big'], ['ownership']], { 0: locks }), bank)
    expect(told(made)).toEqual(['a', 'b', 'd'])
  })
})
