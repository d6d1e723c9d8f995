import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DraftEvent,
  type DraftState,
  draftAfter,
  draftOf,
  saveStatus,
} from '../../../renderer/features/stories/draft/draft-state.ts'
import { addTag, setEvidenceNote, setStrength, setText, type TextField } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const story = aStory({ id: 's', title: 'Old', situation: 'was', task: 'asked' })
const type = (field: TextField, text: string): DraftEvent => ({
  type: 'typed',
  change: (at) => setText(at, field, text),
})
const began: DraftEvent = { type: 'write-began' }
const done: DraftEvent = { type: 'write-done', at: '2026-10-02T08:00:00.000Z' }
const stored = (fields: Partial<Story>): DraftEvent => ({ type: 'stored', story: { ...story, ...fields } })
const draftWith = (...events: DraftEvent[]): DraftState => events.reduce(draftAfter, draftOf(story))

describe('DR1: what arrives never takes the place of what is being typed', () => {
  test('an unsaved field keeps the person’s text; every other field takes what is stored', () => {
    const draft = draftWith(type('situation', 'mine'), stored({ situation: 'theirs', task: 'theirs', tags: ['new'] }))
    expect(draft.story).toMatchObject({ situation: 'mine', task: 'theirs', tags: ['new'] })
  })

  test('a saved story takes the stored one whole, with its identity', () => {
    const next = { ...story, title: 'Elsewhere' }
    expect(draftWith({ type: 'stored', story: next }).story).toBe(next)
  })

  test('a note being typed survives a principle that arrives', () => {
    const tagged = setStrength(story, 'ownership', 'primary')
    const events: DraftEvent[] = [
      { type: 'stored', story: tagged },
      { type: 'typed', change: (at) => setEvidenceNote(at, 'ownership', 'because') },
      { type: 'stored', story: addTag(tagged, 'late') },
    ]
    const draft = draftWith(...events)
    expect(draft.story.principles[0]?.note).toBe('because')
    expect(draft.story.tags).toEqual(['late'])
  })
})

describe('DR2: a field is saved only when its very text is on the disk', () => {
  test('text typed while a write is under way stays unsaved', () => {
    const draft = draftWith(type('situation', 'one'), began, type('situation', 'two'), done)
    expect([...draft.unsaved]).toEqual(['situation'])
    expect(draft.story.situation).toBe('two')
    expect(saveStatus(draft)).toBe('waiting')
  })

  test('typing back to the old text during the write is not lost to its echo', () => {
    const draft = draftWith(
      type('situation', 'new'),
      began,
      type('situation', 'was'),
      stored({ situation: 'new' }),
      done,
    )
    expect(draft.story.situation).toBe('was')
    expect(saveStatus(draft)).toBe('waiting')
  })

  test('only the typed fields are written', () => {
    expect(draftWith(type('task', 'a'), type('title', 'b'), began).writing).toEqual({ task: 'a', title: 'b' })
  })
})

describe('DR3: what the person is told', () => {
  test('saved → waiting → saving → saved', () => {
    expect(saveStatus(draftWith())).toBe('saved')
    expect(saveStatus(draftWith(type('task', 'x')))).toBe('waiting')
    expect(saveStatus(draftWith(type('task', 'x'), began))).toBe('saving')
    expect(saveStatus(draftWith(type('task', 'x'), began, done))).toBe('saved')
  })

  test('a failed write is never called saved, and keeps the text', () => {
    const draft = draftWith(type('task', 'x'), began, { type: 'write-failed', error: { type: 'timed-out' } })
    expect(saveStatus(draft)).toBe('failed')
    expect(draft.story.task).toBe('x')
    expect(saveStatus(draftAfter(draft, began))).toBe('failed')
  })

  test('an edit that changes nothing is no edit', () => {
    const draft = draftWith()
    expect(draftAfter(draft, type('situation', 'was'))).toBe(draft)
  })
})

test('whatever happens in whatever order, the last typed text is either on the disk or still unsaved', () => {
  const fields = ['title', 'situation', 'task'] as const
  const step = fc.oneof(
    fc.record({
      do: fc.constant('type' as const),
      field: fc.constantFrom(...fields),
      text: fc.string({ maxLength: 3 }),
    }),
    fc.record({ do: fc.constantFrom('begin' as const, 'done' as const, 'fail' as const, 'echo' as const) }),
    fc.record({
      do: fc.constant('other' as const),
      field: fc.constantFrom(...fields),
      text: fc.string({ maxLength: 3 }),
    }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let draft = draftOf(story)
      let disk: Story = story
      const mine = new Map<string, string>()
      for (const each of steps) {
        if (each.do === 'type') {
          if (draft.story[each.field] !== each.text) mine.set(each.field, each.text)
          draft = draftAfter(draft, type(each.field, each.text))
        } else if (each.do === 'begin' && !draft.writing) draft = draftAfter(draft, began)
        else if (each.do === 'done' && draft.writing) {
          disk = { ...disk, ...draft.writing }
          draft = draftAfter(draft, { type: 'stored', story: disk })
          draft = draftAfter(draft, done)
        } else if (each.do === 'fail' && draft.writing)
          draft = draftAfter(draft, { type: 'write-failed', error: { type: 'timed-out' } })
        else if (each.do === 'other') {
          disk = { ...disk, [each.field]: each.text }
          draft = draftAfter(draft, { type: 'stored', story: disk })
          if (!draft.unsaved.has(each.field)) mine.delete(each.field)
        } else if (each.do === 'echo') draft = draftAfter(draft, { type: 'stored', story: disk })
      }
      for (const [field, text] of mine) expect(draft.story[field as (typeof fields)[number]]).toBe(text)
      for (const field of fields) if (!draft.unsaved.has(field)) expect(draft.story[field]).toBe(disk[field])
    }),
    { numRuns: 3000 },
  )
})
