/** The middle of the evidence in a bank and its spread, as in our own banks: so many stories are thought to be there besides. */
const usualStories = 8
const usualEvidence = 0.44
const usualSpread = 0.44
/** Words of a bank are taken to spread at least by this share of what a story with all of the question's words could reach. */
export const leastWordSpread = 0.01
/** Standing out further says no more. */
const furthestOut = 6

/** Middle and spread of numbers taken one by one. */
interface Spread {
  add(value: number): void
  /** How many spreads, of at least `least`, one of the numbers stands above the middle of all. */
  above(value: number, least: number): number
  /** The same above the middle of the others. */
  aboveOthers(value: number): number
}

/** The spread of the evidence in a bank: a small one is seen among the usual stories (rule MA16). */
export const evidenceSpread = (): Spread => spreadOf(usualStories, usualEvidence, usualSpread)

/** Nothing taken yet, but `usual` numbers of a middle and a width thought to be among those to come. */
export function spreadOf(usual = 0, middle = 0, width = 0): Spread {
  let count = usual
  let sum = usual * middle
  let squares = usual * (middle * middle + width * width)
  const above = (value: number, least: number) => {
    const mean = sum / Math.max(1, count)
    const spread = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))
    return Math.min(furthestOut, (value - mean) / Math.max(spread, least, 1e-9))
  }
  const add = (value: number, times = 1) => {
    count += times
    sum += times * value
    squares += times * value * value
  }
  return {
    add,
    above,
    aboveOthers(value) {
      add(value, -1)
      const found = above(value, 0)
      add(value)
      return found
    },
  }
}
