import { type PrincipleId, principleIds } from '../principle/principle.ts'
import { type Loop, loopSchema } from './loop.ts'

const rounds = 5

/**
 * The empty state's template (DOMAIN.md §2; [D]): five rounds of 60 minutes with two principles each, the third with the
 * bar raiser. The ten principles of greatest weight are dealt out, heavy with light, so that no round holds the two
 * heaviest; equal weights keep the official order. Slot ids are `${id}-1` to `${id}-5`.
 */
export function amazonLoop({ id, weightOf }: { id: string; weightOf: (id: PrincipleId) => number }): Loop {
  const heaviest = [...principleIds].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, rounds * 2)
  const slots = Array.from({ length: rounds }, (_, index) => ({
    id: `${id}-${index + 1}`,
    name: `Round ${index + 1}`,
    barRaiser: index === 2,
    principles: heaviest.filter((_principle, place) => place % rounds === index),
  }))
  return loopSchema.parse({ id, company: 'Amazon', slots })
}
