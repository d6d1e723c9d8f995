import { findMetrics, findNumbers, type MetricSpan, type NumberSpan } from '../../../../shared/metric/find-metrics.ts'
import type { SectionName } from '../../../../shared/story/story.ts'
import { plainLines } from '../text/replacement.ts'

/** Texts remembered, with what was found in them; reading one takes milliseconds. */
const mostTexts = 4000

function remembered<Found>(find: (text: string, section: SectionName) => Found) {
  const known = new Map<string, Map<string, Found>>()
  return (section: SectionName, text: string): Found => {
    const mine = known.get(section) ?? new Map<string, Found>()
    known.set(section, mine)
    const present = mine.get(text)
    if (present !== undefined) return present
    if (mine.size >= mostTexts) mine.clear()
    const found = find(plainLines(text), section)
    mine.set(text, found)
    return found
  }
}

/** The quantified outcomes in one section's text. */
export const metricsIn: (section: SectionName, text: string) => readonly MetricSpan[] = remembered((text, section) =>
  findMetrics(text, { section }),
)

/** Every number in one section's text, outcome or not. */
export const numbersIn: (section: SectionName, text: string) => readonly NumberSpan[] = remembered((text, section) =>
  findNumbers(text, { section }),
)
