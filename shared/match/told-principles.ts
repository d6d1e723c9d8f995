import { toLengthOne } from './meaning.ts'
import { classes, fromBase64 } from './principle-model.ts'

/** The trained weights as committed: sixteen signed bytes a concept, as base64; built by `npm run train`. */
export interface PackedTold {
  /** What each byte is worth. */
  step: number
  shares: string
  /** What each principle starts with. */
  offset: number[]
}

/** From what is asked for to the principles that the stories told for it show (rule MA23): 16 numbers a concept. */
export interface ToldPrinciples {
  readonly shares: Float32Array
  readonly offset: readonly number[]
}

/** Makes committed weights ready to use. */
export function unpackTold({ step, shares, offset }: PackedTold): ToldPrinciples {
  const bytes = new Int8Array(fromBase64(shares).buffer)
  return { shares: Float32Array.from(bytes, (each) => each * step), offset }
}

/**
 * How much more or less than usual each principle is shown by the stories that answer a question, by where the question
 * stands among the concepts (rule MA23). Length 1; all 0 where the question stands nowhere.
 */
export function toldFor(place: Float32Array, { shares, offset }: ToldPrinciples): Float32Array {
  const told = new Float32Array(classes)
  let isSomewhere = false
  for (let concept = 0; concept < place.length; concept += 1) {
    const amount = place[concept] ?? 0
    if (amount === 0) continue
    isSomewhere = true
    const from = concept * classes
    for (let each = 0; each < classes; each += 1) told[each] = (told[each] ?? 0) + amount * (shares[from + each] ?? 0)
  }
  if (!isSomewhere) return told
  for (let each = 0; each < classes; each += 1) told[each] = (told[each] ?? 0) + (offset[each] ?? 0)
  return toLengthOne(told)
}
