import { describe, expect, it } from 'vitest'
import { loopFailureWords, readLoop } from '../../../shared/loop/read-loop.ts'

const read = (value: unknown) => readLoop(value, { id: 'loop' })

function words(value: unknown): string {
  const result = read(value)
  return result.ok ? 'read' : loopFailureWords(result.error)
}

describe('a loop from outside', () => {
  it('PL1: is read with what is missing, null or blank filled in', () => {
    const result = read({
      company: null,
      date: '',
      slots: [{ name: 'Priya', principles: ['ownership'], minutes: null }, {}],
    })
    expect(result).toMatchObject({
      ok: true,
      value: {
        notices: [],
        loop: {
          id: 'loop',
          company: '',
          role: '',
          date: null,
          slots: [
            { name: 'Priya', minutes: 60, barRaiser: false, principles: ['ownership'] },
            { name: '', principles: [] },
          ],
        },
      },
    })
    expect(read({ date: '2026-06-15T09:00:00Z', slots: [] })).toMatchObject({ value: { loop: { date: '2026-06-15' } } })
  })

  it('PL5: takes what was told at this company, by id or with a company', () => {
    const told = ['a', { story: 'b' }, { story: 'c', company: 'AMAZON' }, { story: 'd', company: 'Elsewhere' }]
    const result = read({ company: 'Amazon', slots: [], told })
    expect(result.ok && [...result.value.toldBefore]).toEqual(['a', 'b', 'c'])
  })

  it('PL1: says which fields it does not know and which principle stands twice', () => {
    const result = read({ slots: [{ principles: ['ownership', 'ownership'], floor: 3 }], team: 'Prime', level: 'L6' })
    expect(result.ok && result.value.notices).toEqual([
      'Fields not known and left out: team, slots[0].floor.',
      'Slot 0 names ownership more than once; it counts once.',
    ])
  })

  it.each([
    [[], 'A loop is an object with a list of slots: {"slots":[{"name","principles":[ids]}]}.'],
    [null, 'A loop is an object with a list of slots: {"slots":[{"name","principles":[ids]}]}.'],
    [{ stories: [] }, 'The loop has no "slots" list; an empty one would do.'],
    [{ slots: {} }, 'The loop cannot be read at slots: {} is not right: expected array, received object.'],
    [
      { slots: [{ principles: ['ownership', 'Ownershp'] }] },
      'The loop cannot be read at slots[0].principles[1]: "Ownershp" is not one of the sixteen principle ids.',
    ],
    [
      { slots: [{ principles: 'ownership' }] },
      'The loop cannot be read at slots[0].principles: "ownership" is not right: expected array, received string.',
    ],
    [{ date: 'soon', slots: [] }, 'The loop cannot be read at date: "soon" is not a day (YYYY-MM-DD).'],
    [{ date: '2026-02-30', slots: [] }, 'The loop cannot be read at date: "2026-02-30" is not a day (YYYY-MM-DD).'],
    [{ slots: [7] }, 'The loop cannot be read at slots[0]: 7 is not right: expected object, received number.'],
  ])('PL1: what cannot be read is said in one line: %j', (value, line) => {
    expect(words(value)).toBe(line)
  })
})
