// What structured clone carries, as text: the same code in the child (imported) and in both worlds of the page (as source).

/**
 * @param {unknown} value
 * @param {(kind: 'function' | 'promise', value: unknown) => number} [keep] gives an id to what cannot be copied
 * @returns {unknown} plain JSON
 */
export function encode(value, keep) {
  const inner = (each) => encode(each, keep)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { t: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
  if (value === undefined) return { t: 'undefined' }
  if (typeof value === 'bigint') return { t: 'bigint', v: String(value) }
  if (typeof value === 'function' && keep) return { t: 'function', v: keep('function', value) }
  if (typeof value !== 'object') throw new Error('An object could not be cloned.')
  if (typeof value.then === 'function' && keep) return { t: 'promise', v: keep('promise', value) }
  if (Array.isArray(value)) return { t: 'array', v: value.map(inner) }
  if (value instanceof Date) return { t: 'date', v: value.getTime() }
  if (value instanceof Map) return { t: 'map', v: [...value].map(([key, each]) => [inner(key), inner(each)]) }
  if (value instanceof Set) return { t: 'set', v: [...value].map(inner) }
  if (value instanceof Error) return { t: 'error', v: value.message }
  if (value instanceof ArrayBuffer) return { t: 'buffer', v: toBase64(new Uint8Array(value)) }
  if (value instanceof Uint8Array) return { t: 'bytes', v: toBase64(value) }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new Error('An object could not be cloned.')
  return { t: 'object', v: Object.entries(value).map(([key, each]) => [key, inner(each)]) }
}

/**
 * @param {any} coded
 * @param {(kind: 'function' | 'promise', id: number) => unknown} [revive]
 * @returns {any}
 */
export function decode(coded, revive) {
  const inner = (each) => decode(each, revive)
  if (coded === null || typeof coded !== 'object') return coded
  const { t, v } = coded
  if (t === 'undefined') return undefined
  if (t === 'number') return Number(v)
  if (t === 'bigint') return BigInt(v)
  if (t === 'array') return v.map(inner)
  if (t === 'date') return new Date(v)
  if (t === 'map') return new Map(v.map(([key, each]) => [inner(key), inner(each)]))
  if (t === 'set') return new Set(v.map(inner))
  if (t === 'error') return new Error(v)
  if (t === 'buffer') return fromBase64(v).buffer
  if (t === 'bytes') return fromBase64(v)
  if ((t === 'function' || t === 'promise') && revive) return revive(t, v)
  if (t !== 'object') throw new Error('Nothing of ours is written like this.')
  const object = {}
  for (const [key, each] of v)
    Object.defineProperty(object, key, { value: inner(each), enumerable: true, configurable: true, writable: true })
  return object
}

function toBase64(bytes) {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  return btoa(text)
}

function fromBase64(text) {
  const raw = atob(text)
  const bytes = new Uint8Array(raw.length)
  for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at)
  return bytes
}
