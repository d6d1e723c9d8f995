import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leaveLogOfUncleanEnd, noteClose } from '../../../renderer/storage/unclean-end.ts'

const names = async () => (await indexedDB.databases()).map((each) => each.name)
const hide = () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('DB4, D3: a start after a kill begins a fresh log, and nothing of it stays', async () => {
  const before = await names()
  expect(await leaveLogOfUncleanEnd(7)).toBe(true)
  expect(await names()).toEqual(before)
})

test('DB4: after a close at the same revision nothing is written, once', async () => {
  noteClose(() => 7)
  hide()
  expect(await leaveLogOfUncleanEnd(7)).toBe(false)
  expect(await leaveLogOfUncleanEnd(7)).toBe(true)
})

test('DB4: a close before the last write is no close, and a page that came back is open again', async () => {
  noteClose(() => 7)
  hide()
  expect(await leaveLogOfUncleanEnd(8)).toBe(true)
  hide()
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(await leaveLogOfUncleanEnd(7)).toBe(true)
})

test('DB4: a bank never written to has no log to leave', async () => {
  expect(await leaveLogOfUncleanEnd(0)).toBe(false)
})

test('DB4: a disk without room is no failure of the start', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const before = await names()
  expect(await leaveLogOfUncleanEnd(7)).toBe(true)
  expect(await names()).toEqual(before)
})
