import type { BankFileFailure } from './failure.ts'
import { inflatedSize } from './inflated-size.ts'
import { limits } from './limits.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const longestComment = 0xffff
const broken: BankFileFailure = { type: 'broken-archive' }

interface Entry {
  name: string
  isEncrypted: boolean
  method: number
  packed: number
  localAt: number
  next: number
}

function endAt(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endOfDirectory) return at
  return -1
}

function entryAt(view: DataView, at: number): Entry | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  return {
    name: new TextDecoder().decode(nameBytes),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    localAt: view.getUint32(at + 42, true),
    next,
  }
}

/** The packed bytes of an entry, or null where its own head does not stand where the directory says. */
function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | null {
  const at = entry.localAt
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localEntry) return null
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return from + entry.packed <= bytes.length ? bytes.subarray(from, from + entry.packed) : null
}

function unpackedSize(packed: Uint8Array, method: number, limit: number): number | null {
  if (method === 0) return packed.length
  return method === 8 ? inflatedSize(packed, limit) : null
}

/**
 * Looks through a zip's directory and at every entry before anyone unpacks it (rule BF18): entries within the limit, none
 * encrypted or overlapping, and the true unpacked size, found without unpacking, within the limit. Null when all is well;
 * then `names` has been given every entry's name.
 */
export function zipFailure(bytes: Uint8Array, names: Set<string>): BankFileFailure | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length < 22 ? -1 : endAt(view)
  if (end < 0) return broken
  const count = view.getUint16(end + 10, true)
  if (count > limits.archiveEntries) {
    return { type: 'archive-too-many-entries', found: count, limit: limits.archiveEntries }
  }
  let at = view.getUint32(end + 16, true)
  let packedTotal = 0
  let unpackedTotal = 0
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, at)
    if (!entry) return broken
    if (entry.isEncrypted) return { type: 'encrypted', by: 'another' }
    const packed = packedBytes(bytes, view, entry)
    packedTotal += entry.packed
    if (!packed || packedTotal > bytes.length) return broken
    const unpacked = unpackedSize(packed, entry.method, limits.unpackedBytes)
    if (unpacked === null) return broken
    unpackedTotal += unpacked
    if (unpackedTotal > limits.unpackedBytes) return { type: 'archive-too-large', limit: limits.unpackedBytes }
    names.add(entry.name)
    at = entry.next
  }
  return at > end ? broken : null
}
