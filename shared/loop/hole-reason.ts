import type { PrincipleId } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { HoleReason, Use } from './plan.ts'
import type { PlanGround } from './plan-ground.ts'

/**
 * Why no story is left for a principle (rule PL9): none shows it, none that shows it is ready, or every ready one is spent,
 * and then on which needs.
 */
export function holeReason(principle: PrincipleId, uses: readonly Use[], { stories }: PlanGround): HoleReason {
  const shown = stories.filter((story) => strengthOf(story, principle))
  if (shown.length === 0) return { type: 'no-story' }
  const of = (status: string) => shown.filter((story) => story.status === status).map((story) => story.id)
  const ready = of('ready')
  if (ready.length === 0) return { type: 'not-ready', drafts: of('draft'), retired: of('retired') }
  return { type: 'all-used', rivals: ready.flatMap((id) => uses.find((use) => use.story === id) ?? []) }
}
