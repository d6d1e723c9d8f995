import { describe, expect, it } from 'vitest'
import { messageBytes } from '../../../shared/ipc/message-bytes.ts'

const limit = 1_000_000

describe('size of a message (S7)', () => {
  it('counts text, bytes, keys and what lies within', () => {
    expect(messageBytes('x'.repeat(100), limit)).toBeGreaterThanOrEqual(200)
    expect(messageBytes(new Uint8Array(5000), limit)).toBeGreaterThanOrEqual(5000)
    expect(messageBytes(new ArrayBuffer(5000), limit)).toBeGreaterThanOrEqual(5000)
    expect(messageBytes([{ ['k'.repeat(50)]: ['y'.repeat(50)] }], limit)).toBeGreaterThanOrEqual(200)
    expect(messageBytes(new Map([['a'.repeat(500), 1]]), limit)).toBeGreaterThanOrEqual(1000)
    expect(messageBytes(new Set(['a'.repeat(500)]), limit)).toBeGreaterThanOrEqual(1000)
    expect(messageBytes(1n << 9999n, limit)).toBeGreaterThanOrEqual(1250)
  })

  it('counts a part once, and ends on a cycle', () => {
    const part: Record<string, unknown> = { text: 'x'.repeat(1000) }
    part.self = part
    expect(messageBytes([part, part, part], limit)).toBeLessThan(3000)
  })

  it.each([
    ['a deep one', () => Array.from({ length: 200_000 }).reduce<unknown>((inner) => [inner], 'x')],
    ['a wide one', () => Array.from({ length: 300_000 }, () => 0)],
    ['a wide set', () => new Set(Array.from({ length: 300_000 }, (_, index) => index))],
    ['many keys', () => Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 0]))],
  ])('stops soon after the limit in %s', (_name, make) => {
    const message = make()
    expect(messageBytes(message, 1000)).toBeGreaterThan(1000)
  })
})
