// How alike two texts are, by the runs of three words that they share.

const runLength = 3
/** Runs kept of each text to find candidates by: those with the smallest hashes, a fair sample of all. */
const sketchSize = 64
/** Candidates that are compared in full. */
const compared = 5
/** Texts remembered for one run: a run of more than these is a phrase of the trade and tells nothing. */
const longestPosting = 100

/** The hashed runs of three words of a text, each once, in ascending order. */
export type WordRuns = Uint32Array

/** FNV-1a, 32 bits. */
function wordHash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Mixes a word's hash into that of the words before it, so that order counts. */
const mixed = (run: number, word: number) => Math.imul(((run << 5) | (run >>> 27)) ^ word, 0x9e3779b1) >>> 0

/** The runs of three words of a text, case, width and punctuation aside; of a shorter text its one run. */
export function wordRuns(text: string): WordRuns {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(wordHash)
  const length = Math.min(runLength, words.length)
  const runs = new Uint32Array(length === 0 ? 0 : words.length - length + 1)
  for (let at = 0; at < runs.length; at++) {
    let run = length
    for (let next = at; next < at + length; next++) run = mixed(run, words[next] ?? 0)
    runs[at] = run
  }
  const sorted = runs.sort()
  return sorted.filter((run, index) => index === 0 || run !== sorted[index - 1])
}

/** The share of all runs of two texts that both have, 0–1 (Jaccard). Two texts without words are not alike: 0. */
export function likeness(one: WordRuns, other: WordRuns): number {
  let shared = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return shared === 0 ? 0 : shared / (one.length + other.length - shared)
}

const sketch = (runs: WordRuns) => runs.subarray(0, sketchSize)

/** Finds the text most like another among many, without comparing it with each. */
export interface LikenessIndex {
  /** One text more to be found, at the next position. */
  add(text: string): void
  /** The position of the likeliest text and how alike it is, 0–1; null when none shares anything that was sampled. */
  nearest(text: string): { index: number; likeness: number } | null
}

/** The positions with the highest counts, the highest first and the lower position on a tie. */
function highest(positions: readonly number[], counts: Uint16Array): number[] {
  const best: number[] = []
  for (const position of positions) {
    const count = counts[position] ?? 0
    if (best.length === compared && count <= (counts[best.at(-1) ?? 0] ?? 0)) continue
    const after = best.findIndex((each) => (counts[each] ?? 0) < count)
    best.splice(after < 0 ? best.length : after, 0, position)
    if (best.length > compared) best.pop()
  }
  return best
}

/** Building and asking are linear in the words; 1,000 texts of 250 words each against as many take well below 1 s. */
export function likenessIndex(texts: readonly string[] = []): LikenessIndex {
  const runs: WordRuns[] = []
  const postings = new Map<number, number[]>()
  let counts = new Uint16Array(texts.length)
  const add = (text: string) => {
    const own = wordRuns(text)
    const index = runs.push(own) - 1
    for (const run of sketch(own)) {
      const known = postings.get(run)
      if (!known) postings.set(run, [index])
      else if (known.length < longestPosting) known.push(index)
    }
  }
  for (const text of texts) add(text)
  return {
    add,
    nearest(text) {
      const own = wordRuns(text)
      // All are zero between two questions.
      if (counts.length < runs.length) counts = new Uint16Array(runs.length)
      const touched: number[] = []
      for (const run of sketch(own)) {
        for (const index of postings.get(run) ?? []) {
          const count = counts[index] ?? 0
          if (count === 0) touched.push(index)
          counts[index] = count + 1
        }
      }
      const scored = highest(touched, counts).map((index) => ({ index, likeness: likeness(own, runs[index] ?? own) }))
      for (const index of touched) counts[index] = 0
      return scored.reduce<{ index: number; likeness: number } | null>(
        (best, each) => (best && best.likeness >= each.likeness ? best : each),
        null,
      )
    },
  }
}
