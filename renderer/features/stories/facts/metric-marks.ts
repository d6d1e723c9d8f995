import { findMetrics, findNumbers, type MetricSpan, type NumberSpan } from '../../../../shared/metric/find-metrics.ts'
import type { SectionName } from '../../../../shared/story/story.ts'
import { plainLines } from '../text/replacement.ts'

/** Texts remembered, with what was found in them; reading one takes milliseconds. */
const mostTexts = 4000

function remembered<Found>(find: (text: string, section: SectionName) => Found) {
  const known = new Map<string, Map<string, Found>>()
  const keep = (section: SectionName, text: string, found: Found): Found => {
    const mine = known.get(section) ?? new Map<string, Found>()
    known.set(section, mine)
    if (mine.size >= mostTexts) mine.clear()
    mine.set(text, found)
    return found
  }
  const inText = (section: SectionName, text: string): Found =>
    known.get(section)?.get(text) ?? keep(section, text, find(plainLines(text), section))
  return { keep, inText }
}

const metrics = remembered<readonly MetricSpan[]>((text, section) => findMetrics(text, { section }))
const numbers = remembered<readonly NumberSpan[]>((text, section) => findNumbers(text, { section }))

/** The quantified outcomes in one section's text. */
export const metricsIn = metrics.inText

/** Every number in one section's text, outcome or not. */
export const numbersIn = numbers.inText

/** Takes over what a review has read, so that no text is read twice. Places are those of the text as it stands. */
export function keepMetrics(section: SectionName, text: string, found: readonly MetricSpan[]): void {
  if (!text.includes('\r')) metrics.keep(section, text, found)
}
