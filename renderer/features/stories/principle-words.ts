import { isPrincipleId, type Principle } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'

const byId = new Map<string, Principle>(principles.map((each) => [each.id, each]))

/** What the app says of a principle; null for an id it does not know. */
export function principleOf(id: string): Principle | null {
  return isPrincipleId(id) ? (byId.get(id) ?? null) : null
}

/** The name for chips. */
export function shortName(id: string): string {
  return byId.get(id)?.short ?? id
}
