import { type BitReader, bitReader, type Codes, codesFrom } from './bit-reader.ts'

// The figures in a zip can lie, and a small file could unpack to gigabytes. So before anything is unpacked its true size
// is found by following the deflated data (RFC 1951) without keeping a byte of it (rule BF18).

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
].concat([163, 195, 227, 258])
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const endOfBlock = 256

const fixedLiterals = codesFrom(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
)
const fixedDistances = codesFrom(Array.from({ length: 30 }, () => 5))

function storedSize(reader: BitReader): number | null {
  reader.alignToByte()
  const size = reader.bits(16)
  const inverse = reader.bits(16)
  if (size === null || inverse === null || (size ^ inverse) !== 0xffff) return null
  return reader.skipBytes(size) ? size : null
}

function dynamicCodes(reader: BitReader): { literals: Codes; distances: Codes } | null {
  const sizes = [reader.bits(5), reader.bits(5), reader.bits(4)]
  const [literalCount, distanceCount, lengthCount] = [(sizes[0] ?? 0) + 257, (sizes[1] ?? 0) + 1, (sizes[2] ?? 0) + 4]
  const codeLengths = Array.from({ length: 19 }, () => 0)
  for (const symbol of codeLengthOrder.slice(0, lengthCount)) codeLengths[symbol] = reader.bits(3) ?? 0
  const lengthCodes = codesFrom(codeLengths)
  const lengths: number[] = []
  while (lengths.length < literalCount + distanceCount) {
    const symbol = reader.symbol(lengthCodes)
    if (symbol === null) return null
    if (symbol < 16) {
      lengths.push(symbol)
      continue
    }
    const repeated = symbol === 16 ? lengths.at(-1) : 0
    const times = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11]
    const more = reader.bits(times[0] ?? 0)
    if (repeated === undefined || more === null) return null
    for (let left = more + (times[1] ?? 0); left > 0; left--) lengths.push(repeated)
  }
  if (lengths.length > literalCount + distanceCount) return null
  return { literals: codesFrom(lengths.slice(0, literalCount)), distances: codesFrom(lengths.slice(literalCount)) }
}

function codedSize(reader: BitReader, literals: Codes, distances: Codes, limit: number): number | null {
  let size = 0
  while (size <= limit) {
    const symbol = reader.symbol(literals)
    if (symbol === null) return null
    if (symbol === endOfBlock) return size
    if (symbol < endOfBlock) {
      size++
      continue
    }
    const extra = reader.bits(lengthExtras[symbol - 257] ?? 0)
    const distance = reader.symbol(distances)
    if (extra === null || distance === null || distance > 29) return null
    if (reader.bits(distance < 2 ? 0 : (distance >> 1) - 1) === null) return null
    size += (lengthBases[symbol - 257] ?? 0) + extra
  }
  return size
}

/**
 * How many bytes deflated data unpacks to; the count stops soon after `limit`. Null when the data is damaged or cut off.
 * Linear in the deflated length. Source: RFC 1951.
 */
export function inflatedSize(bytes: Uint8Array, limit: number): number | null {
  const reader = bitReader(bytes)
  let total = 0
  for (let last = 0; last === 0 && total <= limit; ) {
    last = reader.bits(1) ?? 1
    const kind = reader.bits(2)
    const dynamic = kind === 2 ? dynamicCodes(reader) : null
    const size =
      kind === 0
        ? storedSize(reader)
        : kind === 1
          ? codedSize(reader, fixedLiterals, fixedDistances, limit)
          : dynamic && codedSize(reader, dynamic.literals, dynamic.distances, limit)
    if (size === null) return null
    total += size
  }
  return total
}
