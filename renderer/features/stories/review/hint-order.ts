import { type SectionName, sectionNames } from '../../../../shared/story/story.ts'

/** Something a person can step to. */
export interface HintPlace {
  key: string
  section: SectionName
  from: number
  to: number
}

const order = (a: HintPlace, b: HintPlace) =>
  sectionNames.indexOf(a.section) - sectionNames.indexOf(b.section) || a.from - b.from

/**
 * The next place after `at` (`by` 1) or the one before it (−1) in document order, around the end to the other side; null
 * where there is none. Places that begin together are one stop. `at` null = outside the text.
 */
export function hintFrom(
  places: readonly HintPlace[],
  at: { section: SectionName; from: number } | null,
  by: 1 | -1,
): HintPlace | null {
  const stops = [...places].sort(order)
  const [first = null] = stops
  const here = at && { key: '', section: at.section, from: at.from, to: at.from }
  if (by === 1) return (here && stops.find((place) => order(place, here) > 0)) ?? first
  const before = here ? stops.findLast((place) => order(place, here) < 0) : undefined
  const stop = before ?? stops.at(-1)
  return (stop && stops.find((place) => order(place, stop) === 0)) ?? null
}
