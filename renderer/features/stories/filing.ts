import type { PrincipleId } from '../../../shared/principle/principle.ts'

/** Under what a new story is put when it is made, the first principle as its primary one. */
export interface Filing {
  principles: readonly PrincipleId[]
  tags: readonly string[]
}
