import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from './codec.js'

const overTheWire = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))))

/** What our channels carry, and more: every leaf structured clone knows, nested. */
const carried = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.bigInt(),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((pairs) => new Map(pairs)),
  ),
})).value

describe('what goes over the bridge', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(carried, (value) => {
        expect(overTheWire(value)).toEqual(value)
      }),
    )
  })

  it('keeps what JSON loses', () => {
    const value = {
      lone: '\ud800',
      bytes: new Uint8Array([0, 255]),
      minus: -0,
      none: undefined,
      far: Number.POSITIVE_INFINITY,
    }
    expect(overTheWire(value)).toStrictEqual(value)
    const own = JSON.parse('{"__proto__": 1}')
    expect(Object.keys(overTheWire(own) as object)).toEqual(['__proto__'])
  })

  it.each([[() => 1], [Promise.resolve(1)], [Symbol('x')], [new (class Story {})()]])('is no %s', (value) => {
    expect(() => encode(value)).toThrow('could not be cloned')
  })

  it('carries functions and promises by number where somebody keeps them', () => {
    const kept: unknown[] = []
    const coded = encode({ run: () => 1, later: Promise.resolve(2) }, (_, value) => kept.push(value))
    expect(kept).toHaveLength(2)
    expect(decode(coded, (kind, id) => `${kind} ${id}`)).toEqual({ run: 'function 1', later: 'promise 2' })
  })
})
