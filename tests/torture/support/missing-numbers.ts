import type { DeedFacts } from '../page/deeds.ts'

/** What a story says; less than any number where there is no such story. */
const numberOf = (text: string) => (text === 'no story' ? -1 : Number(text))

/** Numbers that were called saved and are not in the bank, where others in between may have failed. */
export function missingNumbers(facts: DeedFacts, saved: ReadonlySet<number>): number[] {
  const deeds = new Set(facts.questions)
  const alone = facts.alone.map(numberOf)
  const together = Math.min(...facts.together.map(numberOf))
  return [...saved].filter((number) => {
    if (number % 4 === 0) return (alone[(number / 4) % alone.length] ?? 0) < number
    return !deeds.has(number) || together < number
  })
}
