import { language } from '../shared/match/language.ts'
import { classes } from '../shared/match/principle-model.ts'
import { readStory } from '../shared/match/story-reading.ts'
import type { PackedTold } from '../shared/match/told-principles.ts'
import { vocabulary } from '../shared/match/vocabulary.ts'
import type { TaughtStory } from './taught-stories.ts'

/** Pull of every weight towards nothing, in questions: of 3, 10 and 30 the middle, by stories left out and our own judged ones. */
const pull = 10

/** A question's place and the number of the story that answers it. */
export interface ToldQuestion {
  place: Float32Array
  story: number
}

/** What each story shows of each principle, as the index keeps it, at length 1. */
function shownByStories(taught: readonly TaughtStory[]): number[][] {
  const words = vocabulary(language().words)
  return taught.map(({ story }) => {
    const { principles } = readStory(story, words)
    const length = Math.max(Math.hypot(...principles), 1e-9)
    return Array.from(principles, (each) => each / length)
  })
}

/**
 * Ridge regression from the places of questions to what their stories show (rule MA23). `among`: the numbers of the
 * stories that may teach. The same stories give the same bytes.
 */
export function trainTold(
  taught: readonly TaughtStory[],
  questions: readonly ToldQuestion[],
  among: readonly number[] = taught.map((_, at) => at),
): PackedTold {
  const teaches = new Set(among)
  const shown = shownByStories(taught)
  const rows = questions.filter(({ story }) => teaches.has(story))
  const inputs = rows.map(({ place }) => [...place])
  const size = inputs[0]?.length ?? 0
  const targets = rows.map(({ story }) => shown[story] ?? [])
  const usualInput = middle(inputs, size)
  const usualTarget = middle(targets, classes)
  const square = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size)
    row[at] = pull
    return row
  })
  const right = Array.from({ length: size }, () => new Float64Array(classes))
  inputs.forEach((input, at) => {
    const seen = input.map((value, to) => value - (usualInput[to] ?? 0))
    const target = (targets[at] ?? []).map((value, to) => value - (usualTarget[to] ?? 0))
    seen.forEach((value, row) => {
      addScaled(square[row], seen, value)
      addScaled(right[row], target, value)
    })
  })
  const weights = solved(square, right)
  const offset = Array.from({ length: classes }, (_, each) =>
    usualInput.reduce((sum, value, row) => sum - value * (weights[row]?.[each] ?? 0), 0),
  )
  return packTold(weights, offset)
}

/** The mean of rows of numbers. */
function middle(rows: readonly (readonly number[])[], size: number): number[] {
  const sum = new Float64Array(size)
  for (const row of rows) addScaled(sum, row, 1)
  return Array.from(sum, (total) => total / Math.max(1, rows.length))
}

function addScaled(to: Float64Array | undefined, from: ArrayLike<number>, share: number): void {
  if (to) for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + share * (from[at] ?? 0)
}

/** Solves square × x = right by Gauss elimination, in place; the square is symmetric with a heavy diagonal, so no row moves. */
function solved(square: readonly Float64Array[], right: readonly Float64Array[]): readonly Float64Array[] {
  square.forEach((row, at) => {
    square.forEach((other, below) => {
      if (below === at) return
      const share = -(other[at] ?? 0) / (row[at] ?? 1)
      if (share === 0) return
      addScaled(other, row, share)
      addScaled(right[below], right[at] ?? [], share)
    })
  })
  return right.map((row, at) => row.map((value) => value / (square[at]?.[at] ?? 1)))
}

/** The weights as committed: signed bytes of one common step, the offset to four places. */
function packTold(weights: readonly Float64Array[], offset: readonly number[]): PackedTold {
  let greatest = 1e-9
  for (const row of weights) for (const each of row) greatest = Math.max(greatest, Math.abs(each))
  const step = Math.fround(greatest / 127)
  const bytes = Int8Array.from(
    weights.flatMap((row) => [...row]),
    (each) => Math.round(each / step),
  )
  return {
    step,
    shares: Buffer.from(bytes.buffer).toString('base64'),
    offset: offset.map((each) => Math.round(each * 1e4) / 1e4),
  }
}
