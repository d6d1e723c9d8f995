import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { nameOf } from '../../../shared/review/principle-weight.ts'

/** The principle by its official name; a story as such has none. */
export function principleWords(id: PrincipleId | null): string {
  return id === null ? 'No principle yet' : nameOf(id)
}
