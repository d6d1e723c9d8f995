import type { Need } from './loop.ts'
import type { LoopPlan, PlanQuestion, PlanRow, Use } from './plan.ts'
import { type PlanGround, planGround } from './plan-ground.ts'
import { spentWords } from './plan-words.ts'

/** One row of a plan that another plan fills otherwise. */
export interface PlanChange extends Need {
  /** Ids of the story before and after; null = none. */
  from: string | null
  to: string | null
  /** One sentence. */
  why: string
}

/**
 * Which rows differ between two plans of one loop, in the order of the slots, each with why: for a person to look through
 * before taking the new plan (rule PL7). `question` is the one that the plan `after` answers. Equal choices are no change, whatever
 * became of their backups.
 */
export function planChanges(before: LoopPlan, after: LoopPlan, question: PlanQuestion): PlanChange[] {
  const ground = planGround(question)
  const key = ({ slot, principle }: Need) => `${slot} ${principle}`
  const was = new Map(before.assignments.map((row) => [key(row), row]))
  const is = new Map(after.assignments.map((row) => [key(row), row]))
  const uses = [...(question.toldHere ?? []).map((told): Use => ({ ...told, state: 'told' })), ...usesIn(after)]
  const changes: PlanChange[] = []
  for (const row of after.assignments) {
    const from = was.get(key(row))?.story ?? null
    if (from === row.story) continue
    const { slot, principle, story: to } = row
    changes.push({ slot, principle, from, to, why: changeWhy(from, row, uses, ground) })
  }
  for (const row of before.assignments) {
    if (is.has(key(row)) || row.story === null) continue
    const { slot, principle, story: from } = row
    changes.push({
      slot,
      principle,
      from,
      to: null,
      why: `${ground.words.principle(principle)} is no longer probed here.`,
    })
  }
  return changes.sort((a, b) => a.slot - b.slot)
}

function usesIn(plan: LoopPlan): Use[] {
  return plan.assignments.flatMap(({ slot, principle, story, state }): Use[] => {
    if (story === null) return []
    return [{ slot, principle, story, state: state === 'told' || state === 'locked' ? state : 'planned' }]
  })
}

function changeWhy(from: string | null, row: PlanRow, uses: readonly Use[], ground: PlanGround): string {
  const { words } = ground
  if (row.state === 'told' || row.state === 'over') return row.why
  const fate = from === null ? '' : fateWords(from, uses, ground)
  if (row.story === null) return fate ? `${fate}, and nothing is left: ${row.why}` : row.why
  const name = words.story(row.story)
  if (row.state === 'locked') return `You chose ${name} here.`
  if (from === null) return `${name} is free for this now.`
  if (fate) return `${fate}; ${name} takes its place.`
  return `The plan as a whole is better with ${name} here than with ${words.story(from)}.`
}

/** What became of a story that was planned here; '' when it is simply not used any more. */
function fateWords(id: string, uses: readonly Use[], { storyOf, words }: PlanGround): string {
  const story = storyOf.get(id)
  const name = words.story(id)
  if (!story) return `${name} is no longer in the bank`
  const use = uses.find((each) => each.story === id)
  if (use) return `${name} ${spentWords(use, words)}`
  if (story.status === 'retired') return `${name} is retired`
  return story.status === 'draft' ? `${name} is a draft again` : ''
}
