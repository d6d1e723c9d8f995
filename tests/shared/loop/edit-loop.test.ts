import { describe, expect, it } from 'vitest'
import { amazonLoop } from '../../../shared/loop/amazon-loop.ts'
import * as edit from '../../../shared/loop/edit-loop.ts'
import { blankLoop, loopSchema, needsOf, slotName } from '../../../shared/loop/loop.ts'
import { loopWeights } from '../../../shared/loop/loop-role.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'

const amazon = amazonLoop({ id: 'l', weightOf: loopWeights({ role: '' }, defaultSettings) })

describe('a loop', () => {
  it('PL1: is read with every field but the id filled in', () => {
    expect(loopSchema.parse({ id: 'l', slots: [{}] }).slots[0]).toEqual({
      id: '',
      name: '',
      role: '',
      minutes: 60,
      barRaiser: false,
      principles: [],
      notes: '',
      locks: [],
      planned: [],
    })
    expect(blankLoop({ id: 'l' })).toEqual({ id: 'l', company: '', role: '', level: '', date: null, slots: [] })
    expect(loopSchema.safeParse({ id: 'l', date: '2026-02-30' }).success).toBe(false)
  })

  it('PL1: the template has five rounds of an hour, ten principles once each, one bar raiser', () => {
    expect(amazon.slots.map((slot) => [slot.name, slot.minutes, slot.principles.length])).toEqual(
      [1, 2, 3, 4, 5].map((round) => [`Round ${round}`, 60, 2]),
    )
    expect(new Set(needsOf(amazon).map((need) => need.principle)).size).toBe(10)
    expect(amazon.slots.filter((slot) => slot.barRaiser).length).toBe(1)
    expect(needsOf(amazon).map((need) => need.principle)).not.toContain('frugality')
  })

  it('PL1: an interviewer not known yet is called by the round', () => {
    expect(slotName(edit.setSlotText(amazon, 0, 'name', ' Priya '), 0)).toBe('Priya')
    expect(slotName(edit.setSlotText(amazon, 2, 'name', ''), 2)).toBe('Round 3')
  })
})

describe('edits of a loop', () => {
  const locked = edit.lockStory(amazon, 0, 'customer-obsession', 's1')

  it('PL10: the same object comes back when nothing changed', () => {
    const same = [
      edit.setLoopText(amazon, 'company', 'Amazon'),
      edit.setLoopDate(amazon, null),
      edit.moveSlot(amazon, 1, 1),
      edit.moveSlot(amazon, 1, 9),
      edit.removeSlot(amazon, 7),
      edit.setSlotText(amazon, 0, 'name', 'Round 1'),
      edit.setSlotMinutes(amazon, 0, 60),
      edit.setSlotMinutes(amazon, 0, Number.NaN),
      edit.setBarRaiser(amazon, 2, true),
      edit.setSlotPrinciples(amazon, 0, amazon.slots[0]?.principles ?? []),
      edit.lockStory(amazon, 0, 'frugality', 's1'),
      edit.unlockStory(amazon, 0, 'customer-obsession'),
    ]
    for (const loop of same) expect(loop).toBe(amazon)
    expect(edit.lockStory(locked, 0, 'customer-obsession', 's1')).toBe(locked)
  })

  it('PL10: slots are added up to eight, moved, removed', () => {
    const nine = Array.from({ length: 9 }, (_, at) => at).reduce(
      (loop, at) => edit.addSlot(loop, { id: `n${at}` }),
      amazon,
    )
    expect(nine.slots.length).toBe(8)
    expect(edit.moveSlot(amazon, 4, 0).slots.map((slot) => slot.id)).toEqual(['l-5', 'l-1', 'l-2', 'l-3', 'l-4'])
    expect(edit.moveSlot(amazon, 0, 4).slots.map((slot) => slot.id)).toEqual(['l-2', 'l-3', 'l-4', 'l-5', 'l-1'])
    expect(edit.removeSlot(amazon, 0).slots.map((slot) => slot.id)).toEqual(['l-2', 'l-3', 'l-4', 'l-5'])
  })

  it('PL6: one story is locked per principle, and goes with its principle', () => {
    expect(locked.slots[0]?.locks).toEqual([{ principle: 'customer-obsession', story: 's1' }])
    const other = edit.lockStory(locked, 0, 'customer-obsession', 's2')
    expect(other.slots[0]?.locks).toEqual([{ principle: 'customer-obsession', story: 's2' }])
    expect(edit.unlockStory(locked, 0, 'customer-obsession')).toEqual(amazon)
    expect(edit.setSlotPrinciples(locked, 0, ['frugality', 'frugality']).slots[0]).toMatchObject({
      principles: ['frugality'],
      locks: [],
    })
    const five = ['frugality', 'ownership', 'dive-deep', 'think-big', 'earn-trust'] as const
    expect(edit.setSlotPrinciples(amazon, 0, five)).toBe(amazon)
  })
})
