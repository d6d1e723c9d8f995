import { partNames, partSeconds } from './pacing.ts'
import type { Grade } from './rehearsal.ts'

/** What to check oneself against after a telling. `fix` is said when it was missed. */
export const checks = [
  { id: 'numbers', label: 'Said the numbers', fix: 'Say the numbers: where it stood and where it came to.' },
  { id: 'own-part', label: 'Said “I”, not “we”', fix: 'Say what you did: “I” where you said “we”.' },
  { id: 'result-clear', label: 'The result came out clearly', fix: 'Land the result: one sentence, with its number.' },
  { id: 'follow-up', label: 'Ready for a follow-up', fix: 'Prepare answers to three follow-ups.' },
] as const
export type CheckId = (typeof checks)[number]['id']

/** One turn as it went. */
export interface TurnResult {
  seconds: number
  /** Seconds in each part, where they were timed. */
  parts: readonly number[]
  grade: Grade
  checked: readonly CheckId[]
}

/** The mean seconds of each part over the turns that were timed; null when none was. */
export function meanParts(results: readonly TurnResult[]): number[] | null {
  const timed = results.filter((result) => result.parts.length === partNames.length)
  if (timed.length === 0) return null
  return partNames.map((_, at) => timed.reduce((sum, { parts }) => sum + (parts[at] ?? 0), 0) / timed.length)
}

/** Shares of its target by which a part may miss before it is worth a word ([D]). */
const tolerance = 0.25

/**
 * What to mend next, worst first, at most three sentences (rule PC15): the part furthest off its target, the check missed
 * most often, the length as a whole. Empty when nothing stands out.
 */
export function whatToFix(results: readonly TurnResult[], target: number): string[] {
  const said: string[] = []
  const mean = meanParts(results)
  const targets = partSeconds(target)
  const off = (mean ?? [])
    .map((seconds, at) => ({ at, seconds, off: seconds / (targets[at] ?? 1) - 1 }))
    .filter((each) => Math.abs(each.off) > tolerance)
    .sort((a, b) => Math.abs(b.off) - Math.abs(a.off) || a.at - b.at)[0]
  if (off) {
    const name = partNames[off.at] ?? ''
    const seconds = `${Math.round(off.seconds)} s against ${targets[off.at]} s`
    said.push(off.off > 0 ? `${name} ran long: ${seconds}. Cut a sentence.` : `${name} was thin: ${seconds}. Say more.`)
  }
  const missed = checks
    .map((check) => ({ check, times: results.filter(({ checked }) => !checked.includes(check.id)).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)[0]
  if (missed) said.push(missed.check.fix)
  const timed = results.filter(({ seconds }) => seconds > 0)
  const whole = timed.reduce((sum, { seconds }) => sum + seconds, 0) / Math.max(1, timed.length)
  if (timed.length > 0 && whole > target * (1 + tolerance)) said.push('Tell it shorter: you went well past the target.')
  if (timed.length > 0 && whole < target * 0.4) said.push('Tell more of it: you stopped well before the target.')
  return said
}
