import { describe, expect, test } from 'vitest'
import { savedWords, saveStatusWords } from '../../../renderer/features/stories/draft/save-words.ts'
import { listAction } from '../../../renderer/features/stories/list/list-action.ts'
import { listOrder } from '../../../renderer/features/stories/list/list-order.ts'
import { daysLeft } from '../../../renderer/features/stories/trash/days-left.ts'
import { amountWords, metricWords } from '../../../shared/metric/metric-words.ts'
import { aStory } from '../../support/story-builder.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('the keys of the list', () => {
  test.each([
    ['ArrowDown', 'move'],
    ['j', 'move'],
    ['K', 'move'],
    ['Home', 'move-to'],
    ['Enter', 'edit'],
    ['ArrowRight', 'edit'],
    ['x', 'select'],
    ['e', 'status'],
    ['t', 'tag'],
    ['p', 'principles'],
    ['d', 'duplicate'],
    ['Delete', 'trash'],
  ])('%s is %s', (name, type) => {
    expect(listAction(key(name), true)?.type).toBe(type)
  })

  test('single letters can be turned off; arrows, Delete and Enter stay', () => {
    for (const letter of 'jkxetpd') expect(listAction(key(letter), false)).toBeNull()
    expect(listAction(key('Delete'), false)?.type).toBe('trash')
    expect(listAction(key('ArrowUp'), false)?.type).toBe('move')
  })

  test('Space peeks, with Shift upwards; Ctrl+Space selects also without single letters', () => {
    expect(listAction(key(' '), false)).toEqual({ type: 'peek', by: 1 })
    expect(listAction(key(' ', { shiftKey: true }), true)).toEqual({ type: 'peek', by: -1 })
    expect(listAction(key(' ', { ctrlKey: true }), false)).toEqual({ type: 'select' })
  })

  test('keys with a modifier belong to others, but for Ctrl+A', () => {
    expect(listAction(key('d', { ctrlKey: true }), true)).toBeNull()
    expect(listAction(key('ArrowLeft', { altKey: true }), true)).toBeNull()
    expect(listAction(key('a', { ctrlKey: true }), true)?.type).toBe('select-all')
    expect(listAction(key('ArrowDown', { shiftKey: true }), true)).toEqual({ type: 'move', by: 1, extend: true })
  })
})

describe('the order of the list', () => {
  const old = aStory({ id: 'old', title: 'beta', updatedAt: '2026-01-01T00:00:00Z' })
  const late = aStory({ id: 'late', title: 'Alpha 10', updatedAt: '2026-03-01T00:00:00Z' })
  const mid = aStory({ id: 'mid', title: 'alpha 9', updatedAt: '2026-02-01T00:00:00Z' })
  const ids = (...args: Parameters<typeof listOrder>) => listOrder(...args).map((story) => story.id)
  const none = { held: null, weaknessOf: () => 0, lastTold: new Map<string, string>() }

  test('newest edit first; by title with numbers as numbers; the least ready first (LF4)', () => {
    expect(ids([old, late, mid], 'recent', none)).toEqual(['late', 'mid', 'old'])
    expect(ids([old, late, mid], 'title', none)).toEqual(['mid', 'late', 'old'])
    const weaknessOf = (story: { id: string }) => (story.id === 'old' ? 100 : 0)
    expect(ids([old, late, mid], 'weakest', { ...none, weaknessOf })).toEqual(['old', 'mid', 'late'])
  })

  test('least rehearsed: ready ones first, those never told before the one told longest ago, PC16', () => {
    const ready = (id: string) => aStory({ id, title: id, status: 'ready' })
    const lastTold = new Map([
      ['lately', '2026-10-20'],
      ['long-ago', '2026-01-02'],
    ])
    const all = [aStory({ id: 'draft', title: 'draft' }), ready('lately'), ready('never'), ready('long-ago')]
    expect(ids(all, 'unrehearsed', { ...none, lastTold })).toEqual(['never', 'long-ago', 'lately', 'draft'])
  })

  test('the story being typed into keeps its place', () => {
    const typed = { ...old, updatedAt: '2026-09-01T00:00:00Z' }
    const held = { id: 'old', updatedAt: old.updatedAt }
    expect(ids([typed, late, mid], 'recent', { ...none, held })).toEqual(['late', 'mid', 'old'])
  })
})

test('how long ago something was saved', () => {
  const now = Date.parse('2026-10-02T12:00:00Z')
  expect(savedWords('2026-10-02T11:59:50Z', now)).toBe('Saved just now')
  expect(savedWords('2026-10-02T11:57:30Z', now)).toBe('Saved 2 min ago')
  expect(savedWords('2026-10-02T09:00:00Z', now)).toBe('Saved 3 h ago')
  expect(savedWords('2026-09-12T09:00:00Z', now)).toBe('Saved 12 Sept 2026')
  expect(savedWords('', now)).toBe('Saved')
  expect(saveStatusWords('failed', '2026-10-02T11:59:50Z', now)).toBe('Not saved. Retrying')
})

test('amounts and metrics as people write them', () => {
  expect(amountWords(1200, '$')).toBe('$1,200')
  expect(amountWords(0.4, '%')).toBe('0.4%')
  expect(amountWords(1, 'day')).toBe('1 day')
  expect(amountWords(420, '/week')).toBe('420/week')
  expect(metricWords({ baseline: 850, value: 120, unit: 'ms', text: '' })).toBe('850 → 120 ms')
  expect(metricWords({ baseline: 3.1, value: 0.4, unit: '%', text: '' })).toBe('3.1% → 0.4%')
  expect(metricWords({ baseline: null, value: 9, unit: 'day', text: 'nine days' })).toBe('nine days')
})

test('days a trashed story has left', () => {
  const now = Date.parse('2026-10-31T00:00:00Z')
  expect(daysLeft('2026-10-31T00:00:00Z', now)).toBe(30)
  expect(daysLeft('2026-10-28T12:00:00Z', now)).toBe(28)
  expect(daysLeft('2026-01-01T00:00:00Z', now)).toBe(0)
})
