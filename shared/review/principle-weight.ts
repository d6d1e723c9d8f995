import type { Principle, PrincipleId } from '../principle/principle.ts'
import { principles } from '../principle/principle-content.ts'
import { rolePresets } from '../principle/role-weights.ts'
import type { Settings } from '../settings/settings.ts'

/** How much each principle counts, 0–3: the person's own weight, else the role's preset. */
export function weightsOf(settings: Settings): (id: PrincipleId) => number {
  const preset = rolePresets.find((each) => each.id === settings.role)
  return (id) => settings.principleWeights[id] ?? preset?.weights[id] ?? 1
}

const byId = new Map(principles.map((each) => [each.id, each] as const))

export function principleOf(id: PrincipleId): Principle | undefined {
  return byId.get(id)
}

/** The official name, or the id where there is none. */
export function nameOf(id: PrincipleId): string {
  return byId.get(id)?.name ?? id
}
