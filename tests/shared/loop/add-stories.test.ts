import { describe, expect, it } from 'vitest'
import { addStories } from '../../../shared/loop/add-stories.ts'
import { loopSchema } from '../../../shared/loop/loop.ts'
import type { PlanQuestion } from '../../../shared/loop/plan.ts'
import { storySchema } from '../../../shared/story/story.ts'

const stories = [
  { id: 'audit', status: 'ready', principles: [{ id: 'dive-deep', strength: 'primary' }] },
  {
    id: 'bridge',
    status: 'ready',
    principles: [
      { id: 'earn-trust', strength: 'primary' },
      { id: 'dive-deep', strength: 'secondary' },
    ],
  },
  { id: 'crane', status: 'draft', principles: [{ id: 'earn-trust', strength: 'primary' }] },
].map((story) => storySchema.parse(story))

function question(slots: unknown[], more: Partial<PlanQuestion> = {}): PlanQuestion {
  const loop = loopSchema.parse({ id: 'loop', company: 'Amazon', slots })
  const known = { weightOf: () => 1, readinessOf: () => 1, toldBefore: new Set<string>(), today: '2026-06-15' }
  return { loop, stories, ...known, ...more }
}

const locks = ({ slots }: PlanQuestion['loop']) => slots.map((slot) => slot.locks.map((lock) => lock.story))

describe('stories added to a loop from elsewhere (PL13)', () => {
  it('gives as many as fit a place, each where it fits best, as chosen by hand', () => {
    const added = addStories(question([{ principles: ['dive-deep'] }, { principles: ['earn-trust'] }]), [
      'bridge',
      'audit',
    ])
    expect(added.placed).toEqual([
      { story: 'audit', slot: 0, principle: 'dive-deep' },
      { story: 'bridge', slot: 1, principle: 'earn-trust' },
    ])
    expect(locks(added.loop)).toEqual([['audit'], ['bridge']])
  })

  it('lets nothing give way that stands on the board, planned or chosen', () => {
    const planned = [{ principle: 'dive-deep', story: 'bridge' }]
    const asked = question([{ principles: ['dive-deep'], planned }])
    expect(addStories(asked, ['audit'])).toEqual({
      loop: asked.loop,
      placed: [],
      already: [],
      unready: [],
      left: ['audit'],
    })
    expect(addStories(asked, ['audit']).loop).toBe(asked.loop)
  })

  it('leaves a story where it is when it is in the loop, also told for no planned principle', () => {
    const slots = [{ principles: ['dive-deep'], locks: [{ principle: 'dive-deep', story: 'audit' }] }, {}]
    expect(addStories(question(slots), ['audit']).already).toEqual(['audit'])
    const told = { toldHere: [{ slot: null, principle: null, story: 'bridge' }] }
    const asked = question([{ principles: ['earn-trust'] }], told)
    expect(addStories(asked, ['bridge'])).toMatchObject({ placed: [], already: ['bridge'], left: [] })
  })

  it('names drafts and what no place asks for, and passes over what the bank does not have', () => {
    const asked = question([{ principles: ['earn-trust'] }])
    expect(addStories(asked, ['audit', 'crane', 'gone'])).toMatchObject({
      placed: [],
      already: [],
      unready: ['crane'],
      left: ['audit'],
    })
  })

  it('adds nothing to a loop without rounds', () => {
    const asked = question([])
    expect(addStories(asked, ['audit', 'bridge']).loop).toBe(asked.loop)
  })
})
