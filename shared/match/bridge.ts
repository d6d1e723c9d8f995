import { toLengthOne } from './meaning.ts'
import { fromBase64 } from './principle-model.ts'

/** The trained bridge as committed: one signed byte a pair of concepts, row by row, as base64; built by `npm run train`. */
export interface PackedBridge {
  /** What each byte is worth. */
  step: number
  /** What being asked for the row's concept adds to looking for the column's; nothing learned is nothing. */
  shares: string
}

/** From what is asked for to what is told (rule MA22): `size` × `size` numbers to be added to the question's own place. */
export interface Bridge {
  readonly size: number
  readonly shares: Float32Array
}

/** Makes a committed bridge ready to use. */
export function unpackBridge({ step, shares }: PackedBridge): Bridge {
  const bytes = new Int8Array(fromBase64(shares).buffer)
  return { size: Math.round(Math.sqrt(bytes.length)), shares: Float32Array.from(bytes, (each) => each * step) }
}

/** Where the stories that answer a question stand, by where the question stands (rule MA22). Length 1, or all 0. */
export function acrossBridge(place: Float32Array, { size, shares }: Bridge): Float32Array {
  const looked = Float32Array.from(place)
  for (let asked = 0; asked < size; asked += 1) {
    const amount = place[asked] ?? 0
    if (amount === 0) continue
    const from = asked * size
    for (let told = 0; told < size; told += 1) looked[told] = (looked[told] ?? 0) + amount * (shares[from + told] ?? 0)
  }
  return toLengthOne(looked)
}
