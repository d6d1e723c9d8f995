import { expect, test, vi } from 'vitest'
import { storageKeeping } from '../../../renderer/host/storage-keeping.ts'

/** A browser that answers so; what it was asked is counted. */
function answering({ before, after }: { before: boolean; after: boolean }) {
  return { persisted: vi.fn(async () => before), persist: vi.fn(async () => after) }
}

test('made, it only looks: nobody is asked', async () => {
  const storage = answering({ before: false, after: true })
  const keeping = storageKeeping(storage)
  await vi.waitFor(() => expect(keeping.state()).toBe('may-be-cleared'))
  expect(storage.persist).not.toHaveBeenCalled()
})

test('asked, it says what the browser answered, and tells those who listen', async () => {
  const keeping = storageKeeping(answering({ before: false, after: true }))
  await vi.waitFor(() => expect(keeping.state()).toBe('may-be-cleared'))
  const heard = vi.fn<(state: string) => void>()
  const stop = keeping.subscribe(() => heard(keeping.state()))
  await keeping.ask()
  expect(heard.mock.calls).toEqual([['promised']])
  stop()
})

test('a promise that was given before is not asked for again', async () => {
  const storage = answering({ before: true, after: false })
  const keeping = storageKeeping(storage)
  await keeping.ask()
  expect([keeping.state(), storage.persist.mock.calls.length]).toEqual(['promised', 0])
})

test('a refusal stays one', async () => {
  const keeping = storageKeeping(answering({ before: false, after: false }))
  await keeping.ask()
  expect(keeping.state()).toBe('may-be-cleared')
})

test.each([
  ['no storage manager at all', null],
  ['neither question', {}],
  [
    'an error for an answer',
    { persisted: () => Promise.reject(new Error('no')), persist: () => Promise.reject(new Error('no')) },
  ],
])('a browser with %s says nothing of it, and nothing breaks', async (_what, storage) => {
  const keeping = storageKeeping(storage)
  await keeping.ask()
  expect(keeping.state()).toBe('unknown')
})
