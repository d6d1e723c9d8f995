import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { principleIds } from '../../../shared/principle/principle.ts'
import {
  addTag,
  nextStrength,
  removeTag,
  setEvidenceNote,
  setHappenedOn,
  setMetricWaiver,
  setStatus,
  setStrength,
  setText,
  strengthOf,
} from '../../../shared/story/edit-story.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const anId = fc.constantFrom(...principleIds)
const aStrength = fc.constantFrom('primary' as const, 'secondary' as const, null)

test('ST1: an id is enough of a story, every other field has its default', () => {
  const story = storySchema.parse({ id: 'a' })
  expect(story).toMatchObject({ title: '', status: 'draft', principles: [], tags: [], metrics: [], happenedOn: null })
  expect(storySchema.safeParse({ title: 'No id' }).success).toBe(false)
})

describe('ST2: an edit that changes nothing returns the same story', () => {
  const story = aStory({ title: 'T', tags: ['a'], happenedOn: '2025-01' }, { ownership: 'primary' })
  test.each([
    ['the same text', () => setText(story, 'title', 'T')],
    ['the same status', () => setStatus(story, 'draft')],
    ['the same month', () => setHappenedOn(story, '2025-01')],
    ['the same strength', () => setStrength(story, 'ownership', 'primary')],
    ['untagging what is not tagged', () => setStrength(story, 'frugality', null)],
    ['a tag in other letters', () => addTag(story, ' A ')],
    ['a blank tag', () => addTag(story, '   ')],
    ['removing a tag that is not there', () => removeTag(story, 'b')],
    ['a note on an untagged principle', () => setEvidenceNote(story, 'frugality', 'x')],
    ['no waiver where there is none', () => setMetricWaiver(story, '  ')],
  ])('%s', (_name, edit) => {
    expect(edit()).toBe(story)
  })
})

describe('ST3: at most one primary principle', () => {
  test('whatever is tagged in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anId, aStrength), { maxLength: 40 }), (steps) => {
        const story = steps.reduce((each, [id, strength]) => setStrength(each, id, strength), aStory())
        expect(story.principles.filter((tag) => tag.strength === 'primary').length).toBeLessThanOrEqual(1)
        expect(new Set(story.principles.map((tag) => tag.id)).size).toBe(story.principles.length)
        const last = steps.at(-1)
        if (last) expect(strengthOf(story, last[0])).toBe(last[1])
      }),
    )
  })

  test('the former primary stays as a secondary, with its note', () => {
    const before = setEvidenceNote(aStory({}, { ownership: 'primary' }), 'ownership', 'I took it on')
    const after = setStrength(before, 'dive-deep', 'primary')
    expect(after.principles).toEqual([
      { id: 'ownership', strength: 'secondary', note: 'I took it on' },
      { id: 'dive-deep', strength: 'primary', note: '' },
    ])
  })

  test('the matrix steps none → also shows → primary → none', () => {
    expect(nextStrength(null)).toBe('secondary')
    expect(nextStrength('secondary')).toBe('primary')
    expect(nextStrength('primary')).toBeNull()
  })
})

test('RV2: a waiver needs a reason and is taken away without a trace', () => {
  const waived = setMetricWaiver(aStory(), '  Trust is not counted  ')
  expect(waived.metricWaiver).toBe('Trust is not counted')
  expect('metricWaiver' in setMetricWaiver(waived, null)).toBe(false)
})
