import { assert } from '../../../shared/assert.ts'
import { type Principle, type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'

const byId = new Map(principles.map((principle) => [principle.id, principle]))

/** What the app knows of a principle. */
export function principleOf(id: PrincipleId): Principle {
  const principle = byId.get(id)
  assert(principle, 'every principle id has its content')
  return principle
}

/** The principle of a grid column; column 0 holds the names of the rows. */
export function principleAt(column: number): PrincipleId | null {
  return principleIds[column - 1] ?? null
}

/** "Ownership", "Ownership and Dive Deep", "Ownership, Dive Deep and Earn Trust". */
export function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
