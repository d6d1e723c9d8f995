import fc from 'fast-check'

const encode = (text: string) => new TextEncoder().encode(text)
const place = fc.nat(0xffffff)
const someBytes = fc.uint8Array({ maxLength: 6 })
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes: someBytes }),
  fc.record({ kind: fc.constant('drop' as const), at: place, length: fc.nat(40) }),
  fc.record({ kind: fc.constant('double' as const), at: place, length: fc.nat(400) }),
  fc.record({ kind: fc.constant('move' as const), at: place, length: fc.nat(200), to: place }),
  fc.record({
    kind: fc.constant('swap' as const),
    at: place,
    text: fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\n'),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer Each> ? Each : never

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function mutated(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = bytes.length ? change.at % bytes.length : 0
  const before = bytes.subarray(0, at)
  switch (change.kind) {
    case 'set':
      return joined(before, change.bytes, bytes.subarray(at + change.bytes.length))
    case 'insert':
      return joined(before, change.bytes, bytes.subarray(at))
    case 'drop':
      return joined(before, bytes.subarray(at + change.length))
    case 'double':
      return joined(before, bytes.subarray(at, at + change.length), bytes.subarray(at))
    case 'move': {
      const rest = joined(before, bytes.subarray(at + change.length))
      const to = rest.length ? change.to % rest.length : 0
      return joined(rest.subarray(0, to), bytes.subarray(at, at + change.length), rest.subarray(to))
    }
    case 'swap':
      return joined(before, encode(change.text), bytes.subarray(at + 1))
    case 'cut':
      return before
  }
}

/** One to three changes of bytes, one after another. */
export const mutants = fc.array(mutation, { minLength: 1, maxLength: 3 })
export const applied = (text: string, changes: readonly Mutation[]) => changes.reduce(mutated, encode(text))

/** Puts a value in place of the one a path of numbers leads to, at any depth. */
export function replaced(value: unknown, path: readonly number[], put: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return put
  if (Array.isArray(value)) {
    return value.length ? value.with(step % value.length, replaced(value[step % value.length], rest, put)) : [put]
  }
  const entries = Object.entries(value)
  const [key, old] = entries[step % (entries.length || 1)] ?? ['new', null]
  return { ...value, [key]: replaced(old, rest, put) }
}
