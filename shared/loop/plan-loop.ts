import type { PrincipleId } from '../principle/principle.ts'
import { bestAssignment, freePerProject } from './best-assignment.ts'
import { fitUnits } from './fit.ts'
import { holeReason } from './hole-reason.ts'
import type { LoopPlan, PlanQuestion, PlanRow, PlanTotals, Use } from './plan.ts'
import { planConflicts } from './plan-conflicts.ts'
import { type PlanGround, planGround, projectCounts } from './plan-ground.ts'
import { choiceWhy, holeWhy, overWhy } from './plan-words.ts'
import { type SettledRow, settledRows, usesOf } from './settled-rows.ts'

/**
 * The best plan of a loop (rules PL2–PL9): which story to tell for each principle of each slot, no story twice, with a
 * backup and a sentence of why for each row, every hole with its reason, and what does not go together. Pure: equal
 * questions have equal plans, and the order of the stories does not count.
 */
export function planLoop(question: PlanQuestion): LoopPlan {
  const ground = planGround(question)
  const settled = settledRows(ground)
  const rows = filled(ground, settled, usesOf(settled, question))
  const uses = usesOf(rows, question)
  const spent = new Set(uses.map((use) => use.story))
  const holes: LoopPlan['holes'] = []
  const assignments = rows.map((row): PlanRow => {
    const { slot, principle, story } = row
    if (row.state === 'over') {
      return { slot, principle, state: 'over', story, backup: null, why: overWhy(row, ground.words) }
    }
    const backup = row.state === 'told' ? null : bestUnused(ground, principle, spent)
    if (story === null) {
      const reason = row.broken ?? holeReason(principle, uses, ground)
      const why = holeWhy(principle, reason, ground.words)
      holes.push({ slot, principle, reason, why })
      return { slot, principle, state: 'open', story, backup, why }
    }
    const state = row.state === 'told' || row.state === 'locked' ? row.state : 'planned'
    return { slot, principle, state, story, backup, why: choiceWhy({ slot, principle, story, state }, uses, ground) }
  })
  return { assignments, holes, conflicts: planConflicts(ground, uses), totals: totalsOf(assignments, uses, ground) }
}

/** The rows, with the free ones given the best of the stories not used yet. */
function filled(ground: PlanGround, settled: readonly SettledRow[], uses: readonly Use[]): SettledRow[] {
  const spent = new Set(uses.map((use) => use.story))
  const free = settled.filter((row) => row.state === 'free')
  const stories = ground.stories.filter((story) => story.status === 'ready' && !spent.has(story.id))
  const bids = free.flatMap((row, need) =>
    stories.map((story, teller) => ({ need, teller, fit: fitUnits(story, row.principle, ground.context) })),
  )
  const tellers = stories.map(({ id, project }) => ({
    project: project.trim(),
    toldBefore: ground.context.toldBefore.has(id),
  }))
  const possible = bids.filter((bid) => bid.fit > 0)
  const chosen = bestAssignment(free.length, tellers, possible, projectCounts(spent, ground))
  const storyFor = new Map(free.map((row, need) => [row, stories[chosen[need] ?? -1]?.id ?? null]))
  return settled.map((row) => ({ ...row, story: storyFor.get(row) ?? row.story }))
}

/** The backup of a need (rule PL8): the best fitting story that the plan uses nowhere; equal fits by id. */
function bestUnused(ground: PlanGround, principle: PrincipleId, spent: ReadonlySet<string>): string | null {
  let best: string | null = null
  let most = 0
  for (const story of ground.stories) {
    const units = spent.has(story.id) ? 0 : fitUnits(story, principle, ground.context)
    if (units <= most) continue
    best = story.id
    most = units
  }
  return best
}

function totalsOf(rows: readonly PlanRow[], uses: readonly Use[], ground: PlanGround): PlanTotals {
  const totals: PlanTotals = { filled: 0, toldBefore: 0, fit: 0, beyondTwo: 0 }
  for (const { story: id, state, principle } of rows) {
    if (id === null) continue
    totals.filled += 1
    if (state === 'told') continue
    if (ground.context.toldBefore.has(id)) totals.toldBefore += 1
    const story = ground.storyOf.get(id)
    if (story) totals.fit += fitUnits(story, principle, ground.context)
  }
  const perProject = projectCounts(new Set(uses.map((use) => use.story)), ground)
  for (const count of perProject.values()) totals.beyondTwo += Math.max(0, count - freePerProject)
  return totals
}
