import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type DraftSession,
  draftSession,
  pauseBeforeSave,
} from '../../../renderer/features/stories/draft/draft-session.ts'
import { saveStatus } from '../../../renderer/features/stories/draft/draft-state.ts'
import type { BankStore, SaveFailure } from '../../../renderer/storage/bank-store.ts'
import { setText, type TextField } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

let disk: Record<string, Partial<Story>>
let writes: { id: string; fields: Partial<Story> }[]
let failing: SaveFailure | null
let msToWrite: number
let idle: string[]

const saveFields: BankStore['saveFields'] = async (id, fields) => {
  writes.push({ id, fields })
  const error = failing
  await new Promise((resolve) => setTimeout(resolve, msToWrite))
  if (error) return { ok: false, error }
  disk[id] = { ...disk[id], ...fields }
  return { ok: true, value: aStory({ id }) }
}
const open = (id: string): DraftSession =>
  draftSession(aStory({ id }), { saveFields, now: () => new Date().toISOString(), onIdle: () => idle.push(id) })
const type = (session: DraftSession, text: string, field: TextField = 'action') =>
  session.edit((story) => setText(story, field, text))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  disk = {}
  writes = []
  failing = null
  msToWrite = 5
  idle = []
})
afterEach(() => vi.useRealTimers())

describe('saving by itself', () => {
  test('writes 400 ms after the last key, only what was typed', async () => {
    const session = open('a')
    type(session, 'I')
    await pass(300)
    type(session, 'I did')
    await pass(pauseBeforeSave - 1)
    expect(writes).toEqual([])
    await pass(10)
    expect(writes).toEqual([{ id: 'a', fields: { action: 'I did' } }])
    expect(saveStatus(session.state())).toBe('saved')
  })

  test('is not called saved before the commit', async () => {
    msToWrite = 2000
    const session = open('a')
    type(session, 'x')
    await pass(pauseBeforeSave + 1000)
    expect(saveStatus(session.state())).toBe('saving')
    await pass(2000)
    expect(saveStatus(session.state())).toBe('saved')
  })

  test('text typed during a write is written after it', async () => {
    msToWrite = 1000
    const session = open('a')
    type(session, 'first')
    await pass(pauseBeforeSave + 10)
    type(session, 'first and second')
    await pass(10_000)
    expect(disk.a).toEqual({ action: 'first and second' })
  })

  test('leaving a story saves it at once, into itself', async () => {
    const one = open('one')
    const two = open('two')
    const leave = one.subscribe(() => {})
    type(one, 'of one')
    leave()
    two.subscribe(() => {})
    type(two, 'of two')
    await pass(10)
    expect(disk).toEqual({ one: { action: 'of one' } })
    expect(idle).toEqual(['one'])
    await pass(1000)
    expect(disk).toEqual({ one: { action: 'of one' }, two: { action: 'of two' } })
  })

  test('a session with unsaved text is never let go', async () => {
    failing = { type: 'disk-full', reason: 'no space' }
    const session = open('a')
    const leave = session.subscribe(() => {})
    type(session, 'precious')
    leave()
    await pass(30_000)
    expect(idle).toEqual([])
    expect(session.state().story.action).toBe('precious')
    failing = null
    await pass(11_000)
    expect(disk.a).toEqual({ action: 'precious' })
    expect(idle).toEqual(['a'])
  })
})

describe('when saving fails', () => {
  test('tries again after 1 s, 3 s, 10 s and then every 10 s, without end', async () => {
    failing = { type: 'connection-lost', reason: '' }
    msToWrite = 0
    const session = open('a')
    type(session, 'x')
    const tries: number[] = []
    for (const ms of [405, 1005, 3005, 10_005, 10_005, 10_005]) {
      await pass(ms)
      tries.push(writes.length)
    }
    expect(tries).toEqual([1, 2, 3, 4, 5, 6])
    expect(saveStatus(session.state())).toBe('failed')
    expect(session.state().failures).toBe(6)
  })

  test('typing on keeps the text and does not hammer the disk', async () => {
    failing = { type: 'disk-full', reason: '' }
    const session = open('a')
    type(session, 'x')
    await pass(450)
    for (let at = 0; at < 20; at++) {
      type(session, `x${at}`)
      await pass(10)
    }
    expect(writes).toHaveLength(1)
    failing = null
    await pass(1000)
    expect(disk.a).toEqual({ action: 'x19' })
    expect(saveStatus(session.state())).toBe('saved')
  })

  test('Retry tries at once; a store that throws is a failure like any other', async () => {
    const session = draftSession(aStory({ id: 'a' }), {
      saveFields: () => Promise.reject(new Error('boom')),
      now: () => '',
      onIdle: () => {},
    })
    type(session, 'x')
    await session.flush()
    expect(session.state().error).toEqual({ type: 'unknown', reason: 'boom' })
    expect(session.hasUnsaved()).toBe(true)
  })

  test('what is stored meanwhile does not overwrite the text that could not be saved', async () => {
    failing = { type: 'timed-out' }
    const session = open('a')
    type(session, 'mine')
    await pass(1000)
    session.absorb(aStory({ id: 'a', action: 'theirs', tags: ['theirs'] }))
    expect(session.state().story).toMatchObject({ action: 'mine', tags: ['theirs'] })
  })
})
