import { failure, type Result, success } from '../result.ts'
import type { BankFileFailure } from './failure.ts'
import { foreignKind } from './foreign-kind.ts'
import { limits } from './limits.ts'
import { textPlace } from './text-place.ts'

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 or UTF-32 by its mark, or by every other byte of the beginning being zero as in Latin text. */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  const start = bytes.subarray(0, 512)
  const zeros = [0, 0, 0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1
  })
  const quarter = start.length / 4
  // '0' where nearly every byte of that place in four is zero, 'x' where nearly none is.
  const places = zeros.map((count) => (count > quarter * 0.8 ? '0' : count < quarter * 0.2 ? 'x' : '?')).join('')
  if (start.length < 8) return null
  if (places === 'x000' || places === '000x') return 'UTF-32'
  return places === 'x0x0' || places === '0x0x' ? 'UTF-16' : null
}

/** How many bytes are UTF-8, save for a character begun and not finished at their end, found by halving. */
function validLength(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (decodesUpTo(bytes, middle)) valid = middle
    else invalid = middle
  }
  return valid
}

/** Where the last character of the first `end` bytes begins if it is begun and not finished there, else `end`. */
function withoutUnfinished(bytes: Uint8Array, end: number): number {
  let start = end
  while (start > 0 && end - start < 3 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start--
  const leading = start > 0 ? (bytes[start - 1] ?? 0) : 0
  const length = leading > 0xf4 ? 1 : leading >= 0xf0 ? 4 : leading >= 0xe0 ? 3 : leading >= 0xc0 ? 2 : 1
  return start > 0 && length > end - start + 1 ? start - 1 : end
}

const decodesUpTo = (bytes: Uint8Array, end: number) =>
  decode(bytes.subarray(0, withoutUnfinished(bytes, end))) !== null

const controlShare = (bytes: Uint8Array) => {
  const start = bytes.subarray(0, 4096)
  return start.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0) / start.length
}

/**
 * The text of a file: size cap, then what the bytes are by their signature, then strict UTF-8 (rules BF2 and BF3). A byte
 * order mark is taken off. Nothing is guessed or replaced: a byte that does not fit is a failure that says where.
 */
export function decodeText(bytes: Uint8Array): Result<string, BankFileFailure> {
  if (bytes.length === 0) return failure({ type: 'empty-file' })
  if (bytes.length > limits.bytes) return failure({ type: 'too-large', bytes: bytes.length, limit: limits.bytes })
  const kind = foreignKind(bytes)
  if (kind) return failure({ type: 'not-text', kind })
  const wide = wideEncoding(bytes)
  if (wide) return failure({ type: 'wrong-encoding', encoding: wide, byte: 1 })
  const text = decode(bytes)
  if (text === null) {
    if (controlShare(bytes) > 0.01) return failure({ type: 'not-text', kind: 'binary' })
    const valid = withoutUnfinished(bytes, validLength(bytes))
    const before = decode(bytes.subarray(0, valid)) ?? ''
    return decodesUpTo(bytes, bytes.length)
      ? failure({ type: 'truncated', place: textPlace(before, before.length) })
      : failure({ type: 'wrong-encoding', encoding: 'unknown', byte: valid + 1 })
  }
  if (controlShare(bytes) > 0.1) return failure({ type: 'not-text', kind: 'binary' })
  const plain = text.replace(/^\uFEFF+/, '')
  return plain.trim() ? success(plain) : failure({ type: 'empty-file' })
}
