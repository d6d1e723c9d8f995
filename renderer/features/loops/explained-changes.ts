import type { LoopPlan } from '../../../shared/loop/plan.ts'
import type { PlanChange } from '../../../shared/loop/plan-changes.ts'

/** Where nothing stood before, why it is this story says more than that it is free. */
export function explained(changes: readonly PlanChange[], plan: LoopPlan): PlanChange[] {
  return changes.map((change) => {
    const row = plan.assignments.find((each) => each.slot === change.slot && each.principle === change.principle)
    return change.from === null && row ? { ...change, why: row.why } : change
  })
}
