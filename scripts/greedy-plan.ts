import { fitUnits } from '../shared/loop/fit.ts'
import { needsOf } from '../shared/loop/loop.ts'
import type { PlanQuestion, PlanTotals } from '../shared/loop/plan.ts'
import type { Story } from '../shared/story/story.ts'

/** Stories of one project that cost nothing (rule PL4). */
const freePerProject = 2

/**
 * What one would do by hand, judged by the planner's aims: need after need, the best fitting story that is left, equal
 * fits by id. For loops without locks and tellings.
 */
export function greedyTotals(question: PlanQuestion): PlanTotals {
  const { loop, stories, toldBefore, today } = question
  const context = { ...question, asOf: loop.date ?? today }
  const left = new Set([...stories].sort((a, b) => (a.id < b.id ? -1 : 1)))
  const perProject = new Map<string, number>()
  const totals: PlanTotals = { filled: 0, toldBefore: 0, fit: 0, beyondTwo: 0 }
  for (const { principle } of needsOf(loop)) {
    let best: Story | null = null
    let most = 0
    for (const story of left) {
      const fit = fitUnits(story, principle, context)
      if (fit <= most) continue
      best = story
      most = fit
    }
    if (!best) continue
    left.delete(best)
    totals.filled += 1
    totals.fit += most
    if (toldBefore.has(best.id)) totals.toldBefore += 1
    const project = best.project.trim()
    if (!project) continue
    const count = (perProject.get(project) ?? 0) + 1
    perProject.set(project, count)
    if (count > freePerProject) totals.beyondTwo += 1
  }
  return totals
}

/** Whether the first plan is worse in the order of aims. */
export function isWorse(a: PlanTotals, b: PlanTotals): boolean {
  if (a.filled !== b.filled) return a.filled < b.filled
  if (a.toldBefore !== b.toldBefore) return a.toldBefore > b.toldBefore
  if (a.fit !== b.fit) return a.fit < b.fit
  return a.beyondTwo > b.beyondTwo
}
