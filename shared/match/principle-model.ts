import { principleIds } from '../principle/principle.ts'
import { type Feature, families } from './principle-features.ts'

/** The trained model as committed: numbers as base64 of little-endian bytes. Built by `npm run train`. */
export interface PackedModel {
  /** Kept features, ascending 32-bit hashes. */
  hashes: string
  /** Rarity of each, in steps of 1/16, one byte. */
  rarity: string
  /** Sixteen signed bytes a feature. */
  weights: string
  /** What one step of a weight is worth. */
  step: number
  /** What each kind of feature counts, in the order of `families`. */
  familyScales: number[]
  /** What each principle starts with. */
  bias: number[]
}

export interface PrincipleModel {
  /** The probability of each principle, in their order; they sum to 1. */
  probabilities(features: readonly Feature[]): Float64Array
  /** The row of a feature, or -1. */
  rowOf(hash: number): number
  /** What the feature in `row` adds for each principle per unit, its rarity included, as 16 numbers from `row * 16`. */
  readonly perUnit: Float32Array
  /** How rare the feature of a row is: 1 + ln(questions / questions with it). */
  rarityOf(row: number): number
  readonly rows: number
}

export const classes = principleIds.length

/** Amounts → values (rule MA11): damped count × rarity, each kind scaled to length 1 and then by its own scale. */
export function featureValues(
  features: readonly Feature[],
  rarityOf: (hash: number) => number,
  familyScales: readonly number[],
): { hash: number; value: number }[] {
  const lengths = families.map(() => 0)
  const values: { hash: number; value: number; family: number }[] = []
  for (const { hash, family, amount } of features) {
    const rarity = rarityOf(hash)
    if (rarity <= 0) continue
    const value = (amount > 1 ? 1 + Math.log(amount) : amount) * rarity
    lengths[family] = (lengths[family] ?? 0) + value * value
    values.push({ hash, value, family })
  }
  for (const each of values)
    each.value *= (familyScales[each.family] ?? 0) / Math.sqrt(Math.max(lengths[each.family] ?? 1, 1e-9))
  return values
}

/** Softmax in place, steady for any scores. */
export function softmax(scores: Float64Array): Float64Array {
  let greatest = Number.NEGATIVE_INFINITY
  for (const score of scores) greatest = Math.max(greatest, score)
  let sum = 0
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] ?? 0) - greatest)
    scores[at] = power
    sum += power
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum
  return scores
}

/** Finds the place of a hash among others, or -1: the hashes scattered over a table four times their number. */
function rowFinder(hashes: Uint32Array): (hash: number) => number {
  const room = 2 ** Math.ceil(Math.log2(hashes.length * 4 + 2))
  const table = new Int32Array(room).fill(-1)
  const slotOf = (hash: number) => {
    let slot = (hash ^ (hash >>> 15)) & (room - 1)
    while (table[slot] !== -1 && hashes[table[slot] ?? 0] !== hash) slot = (slot + 1) & (room - 1)
    return slot
  }
  hashes.forEach((hash, row) => {
    table[slotOf(hash)] = row
  })
  return (hash) => table[slotOf(hash)] ?? -1
}

/** Makes a committed model ready to use. */
export function unpackModel(packed: PackedModel): PrincipleModel {
  const hashes = new Uint32Array(fromBase64(packed.hashes).buffer)
  const rarity = fromBase64(packed.rarity)
  const weights = new Int8Array(fromBase64(packed.weights).buffer)
  const perUnit = new Float32Array(weights.length)
  for (let row = 0; row < hashes.length; row += 1)
    for (let at = row * classes; at < (row + 1) * classes; at += 1)
      perUnit[at] = ((weights[at] ?? 0) * packed.step * (rarity[row] ?? 0)) / 16
  const rowOf = rowFinder(hashes)
  return {
    rowOf,
    perUnit,
    rows: hashes.length,
    rarityOf: (row) => (rarity[row] ?? 0) / 16,
    probabilities(features) {
      const scores = Float64Array.from(packed.bias)
      const rarityOf = (hash: number) => {
        const row = rowOf(hash)
        return row < 0 ? 0 : (rarity[row] ?? 0) / 16
      }
      for (const { hash, value } of featureValues(features, rarityOf, packed.familyScales)) {
        const row = rowOf(hash)
        for (let each = 0; each < classes; each += 1)
          scores[each] = (scores[each] ?? 0) + value * (weights[row * classes + each] ?? 0) * packed.step
      }
      return softmax(scores)
    },
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 text; what is no base64 digit is passed over. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const codes = new Int16Array(128).fill(-1)
  for (let at = 0; at < digits.length; at += 1) codes[digits.charCodeAt(at)] = at
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let held = 0
  let to = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = codes[text.charCodeAt(at)] ?? -1
    if (code < 0) continue
    bits = ((bits << 6) | code) & 0xffffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[to] = (bits >> held) & 0xff
    to += 1
  }
  return bytes
}
