/** The parts of an answer in their order, and the share of the time each should take ([D], SCREENS.md §8.4). */
export const parts = ['situation', 'task', 'action', 'result'] as const
export type Part = (typeof parts)[number]
export const partShares: readonly number[] = [0.15, 0.1, 0.55, 0.2]

export const partNames: readonly string[] = ['Situation', 'Task', 'Action', 'Result']

/** Whole seconds for each part, together the target (rule PC11). */
export function partSeconds(target: number): number[] {
  let shares = 0
  let given = 0
  return partShares.map((share, at) => {
    shares += share
    const end = at === partShares.length - 1 ? target : Math.round(shares * target)
    const mine = end - given
    given = end
    return mine
  })
}

/** Which part an answer should be at after so many seconds, 0–3; after the target the last. */
export function partAt(second: number, target: number): number {
  let end = 0
  const at = partSeconds(target).findIndex((seconds) => {
    end += seconds
    return second < end
  })
  return at === -1 ? partShares.length - 1 : at
}

/** A telling as far as it got. Times in whole seconds. */
export interface Telling {
  seconds: number
  /** Seconds in each part. */
  spent: readonly number[]
  /** The part told now, 0–3. */
  part: number
  /** Whether the person moved between parts; until then the parts follow the clock and are not what was told. */
  timed: boolean
}

export const startOfTelling: Telling = { seconds: 0, spent: [0, 0, 0, 0], part: 0, timed: false }

/** So many seconds later (rule PC11). */
export function later(telling: Telling, seconds: number, target: number): Telling {
  const spent = [...telling.spent]
  let { part } = telling
  for (let at = telling.seconds; at < telling.seconds + seconds; at++) {
    part = telling.timed ? part : partAt(at, target)
    spent[part] = (spent[part] ?? 0) + 1
  }
  const now = telling.seconds + seconds
  return { seconds: now, spent, part: telling.timed ? part : partAt(now, target), timed: telling.timed }
}

/** The next part or the one before; at either end nothing changes. */
export function toPart(telling: Telling, step: 1 | -1): Telling {
  const part = telling.part + step
  return part < 0 || part >= partShares.length ? telling : { ...telling, part, timed: true }
}

/** Seconds left for the current part; negative = over. */
export function leftInPart({ spent, part }: Telling, target: number): number {
  return (partSeconds(target)[part] ?? 0) - (spent[part] ?? 0)
}

/** Seconds in each part where the person said so; else none: what the clock guessed is not kept. */
export function timedParts({ spent, timed }: Telling): number[] {
  return timed ? [...spent] : []
}
