import type { Flag } from './flag.ts'
import { tokenAt } from './section-reading.ts'
import type { StoryReading } from './story-reading.ts'

/**
 * Leaves at most one underline in a clause (rule RV51): the first flag of the list keeps it, the others keep their place
 * and lose the line. A clause runs between signs: comma, colon, dash, bracket, quotation mark, end of sentence or line.
 */
export function oneMarkPerClause(flags: readonly Flag[], { sections }: StoryReading): Flag[] {
  const taken = new Set<string>()
  return flags.map((flag) => {
    if (!flag.mark || !flag.span) return flag
    const { section, start, end } = flag.span
    const reading = sections[section]
    const first = reading.clauseOf[tokenAt(reading, start)] ?? 0
    const last = reading.clauseOf[tokenAt(reading, Math.max(start, end - 1))] ?? 0
    const keys = Array.from({ length: last - first + 1 }, (_, step) => `${section} ${first + step}`)
    if (keys.some((key) => taken.has(key))) return { ...flag, mark: null }
    for (const key of keys) taken.add(key)
    return flag
  })
}
