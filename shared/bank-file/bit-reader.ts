/** Canonical Huffman codes as RFC 1951 §3.2.2 builds them: how many codes of each length, and the symbols in order. */
export interface Codes {
  counts: Uint16Array
  symbols: Uint16Array
}

const longestCode = 15

/** Codes from the length of each symbol's code, 0–15; 0 = the symbol is not used. */
export function codesFrom(lengths: readonly number[]): Codes {
  const counts = new Uint16Array(longestCode + 1)
  for (const length of lengths) if (length) counts[length] = (counts[length] ?? 0) + 1
  const offsets = new Uint16Array(longestCode + 2)
  for (let length = 1; length <= longestCode; length++) {
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0)
  }
  const symbols = new Uint16Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) {
    if (!length) continue
    const at = offsets[length] ?? 0
    symbols[at] = symbol
    offsets[length] = at + 1
  }
  return { counts, symbols }
}

/** Bits of deflated data, least significant first. Every function gives null when the data ends or makes no sense. */
export interface BitReader {
  bits(count: number): number | null
  symbol(codes: Codes): number | null
  /** Drops the rest of the byte and passes `count` bytes. */
  skipBytes(count: number): boolean
  alignToByte(): void
}

export function bitReader(bytes: Uint8Array): BitReader {
  let at = 0
  let held = 0
  let count = 0

  /** One bit, or −1 at the end. */
  const bit = (): number => {
    if (count === 0) {
      if (at === bytes.length) return -1
      held = bytes[at++] ?? 0
      count = 8
    }
    const next = held & 1
    held >>= 1
    count--
    return next
  }

  return {
    bits(wanted) {
      let value = 0
      for (let index = 0; index < wanted; index++) {
        const next = bit()
        if (next < 0) return null
        value |= next << index
      }
      return value
    },
    symbol({ counts, symbols }) {
      let code = 0
      let first = 0
      let index = 0
      for (let length = 1; length <= longestCode; length++) {
        const next = bit()
        if (next < 0) return null
        code |= next
        const ofLength = counts[length] ?? 0
        if (code - ofLength < first) return symbols[index + code - first] ?? null
        index += ofLength
        first = (first + ofLength) << 1
        code <<= 1
      }
      return null
    },
    skipBytes(wanted) {
      at += wanted
      return at <= bytes.length
    },
    alignToByte() {
      count = 0
    },
  }
}
