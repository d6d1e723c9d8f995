import { assert } from '../../../shared/assert.ts'
import type { Principle, PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'

const byId = new Map(principles.map((principle) => [principle.id, principle]))

/** What the app knows of a principle. */
export function principleOf(id: PrincipleId): Principle {
  const principle = byId.get(id)
  assert(principle, 'every principle id has its content')
  return principle
}

/** "1 story", "3 stories". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
