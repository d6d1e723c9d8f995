import { principleIds } from '../../../shared/principle/principle.ts'
import type { PrincipleTag } from '../../../shared/story/story.ts'

/** Primary first, then in the official order. */
export function inReadingOrder(tags: readonly PrincipleTag[]): PrincipleTag[] {
  return [...tags].sort(
    (a, b) =>
      Number(b.strength === 'primary') - Number(a.strength === 'primary') ||
      principleIds.indexOf(a.id) - principleIds.indexOf(b.id),
  )
}
