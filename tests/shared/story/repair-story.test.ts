import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairStory } from '../../../shared/story/repair-story.ts'
import { sectionNames, type Story, storySchema } from '../../../shared/story/story.ts'
import { anyText, storyOf } from '../../support/story-arbitrary.ts'

const storyArbitrary = storyOf(anyText)
const fields = Object.keys(storySchema.shape) as (keyof Story)[]
/** A value that may stand where another should. */
const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, null, Number.NaN, new Date(0), 10n))
/** A story in which some fields hold something else. */
const harmed = fc
  .tuple(storyArbitrary, fc.dictionary(fc.constantFrom(...fields, 'note', '__proto__'), anything))
  .map(([story, harm]): Record<string, unknown> => ({ ...story, ...harm }))

describe('ST4: repairing a row', () => {
  test('that can be read gives the very story, without a remark', () => {
    fc.assert(
      fc.property(storyArbitrary, (story) => {
        expect(repairStory(story, { id: 'other' })).toEqual({ story, remarks: [] })
      }),
    )
  })

  test('of any harm gives a story that can be read, with every text of a section and every sound field as it was', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const { story } = repairStory(raw, { id: 'key' })
        expect(storySchema.parse(story)).toEqual(story)
        for (const name of sectionNames) if (typeof raw[name] === 'string') expect(story[name]).toBe(raw[name])
        for (const name of fields) {
          const read = storySchema.shape[name].safeParse(raw[name])
          if (read.success && name !== 'id') expect(story[name]).toEqual(read.data)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('names everything that does not come out as it went in', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const { story, remarks } = repairStory(raw, { id: 'key' })
        if (storySchema.safeParse(raw).success) return
        const wrong = fields.filter((name) => {
          const isAbsent = raw[name] === undefined || (name === 'metricWaiver' && raw[name] === null)
          return !isAbsent && !storySchema.shape[name].safeParse(raw[name]).success
        })
        expect(remarks.length).toBeGreaterThanOrEqual(wrong.length)
        expect(remarks.every(({ field, words }) => field.length <= 80 && words.length < 200)).toBe(true)
        expect(story.id.length).toBeGreaterThan(0)
      }),
    )
  })

  test('of anything at all never throws', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(storySchema.safeParse(repairStory(raw, { id: 'key' }).story).success).toBe(true)
      }),
    )
  })

  test.each<[string, object, object, string]>([
    ['a month that is none', { happenedOn: 'abcd' }, { happenedOn: null }, 'Month: “abcd” is not a month; left out.'],
    [
      'a status nobody knows',
      { status: 'lost' },
      { status: 'draft' },
      'Status: “lost” is not draft, ready or retired; left out.',
    ],
    ['a number for a title', { title: 42 }, { title: '42' }, 'Title: “42” was not text; kept as text.'],
    [
      'lines for a text',
      { action: ['First.', 'Then.'] },
      { action: 'First.\nThen.' },
      'Action: “["First.","Then."]” was not text; kept as text.',
    ],
    [
      'one principle nobody knows',
      { principles: [{ id: 'ownership', strength: 'primary' }, { id: 'luck' }] },
      { principles: [{ id: 'ownership', strength: 'primary', note: '' }] },
      'Principles: “{"id":"luck"}” is not one of the sixteen principles as a story names them; left out.',
    ],
    [
      'a word no story has',
      { title: 1, note: 'precious' },
      { title: '1' },
      'note: “precious” belongs to no field of a story; left out.',
    ],
  ])('%s', (_what, raw, kept, words) => {
    const { story, remarks } = repairStory({ id: 'odd', ...raw }, { id: 'odd' })
    expect(story).toMatchObject({ id: 'odd', ...kept })
    expect(remarks.map((each) => `${each.field}: ${each.words}`)).toContain(words)
  })
})
