import type { Telling } from '../../shared/loop/telling.ts'

const counted = new WeakMap<readonly Telling[], ReadonlyMap<string, number>>()

/** How often each story was told, anywhere. Counted once for the same list. */
export function timesTold(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const known = counted.get(tellings)
  if (known) return known
  const times = new Map<string, number>()
  for (const { storyId } of tellings) times.set(storyId, (times.get(storyId) ?? 0) + 1)
  counted.set(tellings, times)
  return times
}

/** The stories told in one loop, and to whom ('' = not noted). No loop, none. */
export function toldInLoop(tellings: readonly Telling[], loopId: string | null): ReadonlyMap<string, string> {
  if (loopId === null) return new Map()
  return new Map(tellings.filter((each) => each.loopId === loopId).map((each) => [each.storyId, each.slotName]))
}
