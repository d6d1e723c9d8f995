import type { PrincipleId } from '../../../shared/principle/principle.ts'

/** What a new story starts with, the first principle as its primary one. */
export interface NewStoryFrom {
  principles?: readonly PrincipleId[]
  tags?: readonly string[]
}
