import type { DeedFacts } from '../page/deeds.ts'

/** Kept apart from the page's own: this side must not believe what that side computes. */
const isTyped = (number: number) => number % 4 === 0
const aloneCount = 4

export interface Judgement {
  /** The last number that is in the bank. */
  last: number
  /** Acknowledged numbers whose effects are not in the bank. */
  lost: number
  /** One sentence for each thing that is there in part only, or that nobody wrote. */
  torn: string[]
}

/**
 * Compares what is in the bank with what was acknowledged. The numbers are written one after another, so that the bank
 * must hold 1 to some last one, each whole: its rows, its deed and its step of the revision. The last may be later than
 * the last acknowledged: some words are on their way to this process when their page dies.
 */
export function judgeDeeds(facts: DeedFacts, acknowledged: number): Judgement {
  const torn: string[] = []
  const deeds = new Set(facts.questions)
  const alone = facts.alone.map((text) => Number(text || 0))
  const last = Math.max(0, ...facts.questions, ...alone)
  const lastDeed = Math.max(0, ...facts.questions)
  const wantedDeed = lastDeed === 0 ? '' : String(lastDeed)

  if (facts.together.some((text) => text !== wantedDeed))
    torn.push(`four stories of deed ${lastDeed} say ${facts.together}`)
  if (facts.newestDeed !== String(lastDeed))
    torn.push(`the newest deed is ${facts.newestDeed}, the rows are of ${lastDeed}`)
  if (facts.revision !== last + 1) torn.push(`revision ${facts.revision} after ${last} writes and a first one`)
  if (facts.unreadable > 0) torn.push(`${facts.unreadable} rows cannot be read`)
  if (deeds.size !== facts.questions.length) torn.push('a question is there twice')

  let lost = 0
  for (let number = 1; number <= Math.max(last, acknowledged); number++) {
    const isThere = isTyped(number) ? (alone[(number / 4) % aloneCount] ?? 0) >= number : deeds.has(number)
    if (isThere) continue
    if (number <= acknowledged) lost += 1
    else torn.push(`number ${number} is missing below ${last}`)
  }
  return { last, lost, torn }
}
