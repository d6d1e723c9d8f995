import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankSchema, bankSettingsSchema, emptyBank } from '../../../shared/bank/bank.ts'
import { withoutDangling } from '../../../shared/bank/bank-links.ts'
import { keyedLists, listCountWords, listNames } from '../../../shared/bank/list-rows.ts'
import { settingsSchema } from '../../../shared/settings/settings.ts'
import { fullBank } from '../../support/full-bank.ts'

describe('the bank', () => {
  test('BK1: a list that a file was written without is empty, and no setting is made up', () => {
    expect(bankSchema.parse({})).toEqual(emptyBank)
    expect(bankSettingsSchema.parse({})).toEqual({})
  })

  test('holds a full bank as it is, in fields that the lists and settings have', () => {
    expect(bankSchema.parse(fullBank())).toEqual(fullBank())
    expect(Object.keys(emptyBank)).toEqual(['stories', ...listNames, 'settings'])
    expect(Object.keys(settingsSchema.shape)).toEqual(expect.arrayContaining(Object.keys(bankSettingsSchema.shape)))
  })

  test('names the rows of its lists', () => {
    expect(keyedLists(fullBank()).dismissals.map((row) => row.id)).toEqual(['ledger result-missing four times'])
    expect(listCountWords({ loops: 1, questions: 12, pins: 0 })).toBe('12 questions, 1 loop')
    expect(listCountWords({})).toBe('')
  })
})

describe('BK7: the links that must hold', () => {
  test('a bank whose links hold comes back as it is', () => {
    const bank = fullBank()
    const sound = withoutDangling(bank)
    expect(sound).toEqual({ bank, dropped: [] })
    expect(sound.bank.pins).toBe(bank.pins)
    expect(sound.bank.loops[0]).toBe(bank.loops[0])
  })

  test('without its story a pin, a dismissal, a rehearsal and a choice go, each counted; tellings and drills stay', () => {
    const bank = { ...fullBank(), stories: [] }
    const sound = withoutDangling(bank)
    expect(sound.dropped).toEqual([
      { list: 'pins', count: 1 },
      { list: 'dismissals', count: 1 },
      { list: 'rehearsals', count: 2 },
      { list: 'locks', count: 2 },
    ])
    expect(sound.bank.loops[0]?.slots[0]).toMatchObject({ name: 'Priya', locks: [], planned: [] })
    expect(sound.bank.tellings).toEqual(bank.tellings)
    expect(sound.bank.drills).toEqual(bank.drills)
  })

  test('whatever stories are there, what is left links only to them, and nothing is dropped twice', () => {
    fc.assert(
      fc.property(fc.subarray(['refunds', 'ledger']), (ids) => {
        const bank = fullBank()
        const present = { ...bank, stories: bank.stories.filter((story) => ids.includes(story.id)) }
        const { bank: sound } = withoutDangling(present)
        const linked = [
          ...[...sound.pins, ...sound.dismissals, ...sound.rehearsals].map((row) => row.storyId),
          ...sound.loops
            .flatMap((loop) => loop.slots.flatMap((slot) => [...slot.locks, ...slot.planned]))
            .map((lock) => lock.story),
        ]
        expect(linked.filter((id) => !ids.includes(id))).toEqual([])
        expect(withoutDangling(sound).dropped).toEqual([])
      }),
    )
  })
})
