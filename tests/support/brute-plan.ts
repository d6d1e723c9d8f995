import type { PrincipleId } from '../../shared/principle/principle.ts'
import { rolePresets } from '../../shared/principle/role-weights.ts'
import type { Story } from '../../shared/story/story.ts'

// A second, slow reading of DOMAIN.md §6, sharing nothing with the planner: every possible plan, judged aim by aim.

export interface BruteQuestion {
  /** A fixed story cannot be changed; null = free. */
  needs: readonly { principle: PrincipleId; fixed: string | null }[]
  stories: readonly Story[]
  toldBefore: ReadonlySet<string>
  asOf: string
}

/** Filled (more), told before (fewer), fit in millionths (more), beyond two per project (fewer): each turned to "less is better". */
export type Score = readonly [number, number, number, number]

/** In millionths, role weights of the default preset, readiness 1. */
export function bruteFit(story: Story, principle: PrincipleId, { toldBefore, asOf }: BruteQuestion): number {
  const tag = story.principles.find((each) => each.id === principle)
  if (!tag || story.status !== 'ready') return 0
  const weight = Math.max(0.5, rolePresets.find(({ id }) => id === 'tpm')?.weights[principle] ?? 0)
  let age = 0.8
  if (story.happenedOn) {
    const [year, month] = story.happenedOn.split('-').map(Number)
    const [thisYear, thisMonth] = asOf.split('-').map(Number)
    const months = ((thisYear ?? 0) - (year ?? 0)) * 12 + (thisMonth ?? 0) - (month ?? 0)
    age = months <= 36 ? 1 : months <= 60 ? 0.85 : 0.7
  }
  return Math.round(weight * (tag.strength === 'primary' ? 1 : 0.6) * age * (toldBefore.has(story.id) ? 0.5 : 1) * 1e6)
}

type FitOf = (story: Story, principle: PrincipleId) => number

/** The fits of one question, each worked out once: every plan asks for them again. */
function fitsOf(question: BruteQuestion): FitOf {
  const known = new Map<Story, Map<PrincipleId, number>>()
  return (story, principle) => {
    const own = known.get(story) ?? new Map<PrincipleId, number>()
    const fit = own.get(principle) ?? bruteFit(story, principle, question)
    known.set(story, own.set(principle, fit))
    return fit
  }
}

export function scoreOf(
  plan: readonly (string | null)[],
  question: BruteQuestion,
  fitOf: FitOf = fitsOf(question),
): Score {
  const perProject = new Map<string, number>()
  let filled = 0
  let told = 0
  let fit = 0
  plan.forEach((id, at) => {
    const need = question.needs[at]
    const story = question.stories.find((each) => each.id === id)
    if (!story || !need) return
    filled += 1
    if (question.toldBefore.has(story.id)) told += 1
    fit += fitOf(story, need.principle)
    if (story.project) perProject.set(story.project, (perProject.get(story.project) ?? 0) + 1)
  })
  const beyond = [...perProject.values()].reduce((sum, count) => sum + Math.max(0, count - 2), 0)
  return [-filled, told, -fit, beyond]
}

function compare(a: Score, b: Score): number {
  const at = a.findIndex((value, place) => value !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** The best plan and how many plans share its score. Needs in order, choices by id and "none" last: the first best wins ties. */
export function brutePlan(question: BruteQuestion): { plan: (string | null)[]; score: Score; equals: number } {
  const byId = [...question.stories].sort((a, b) => (a.id < b.id ? -1 : 1))
  const fixed = new Set(question.needs.map((need) => need.fixed))
  const choices = question.needs.map((need) =>
    need.fixed === null
      ? byId
          .filter((story) => !fixed.has(story.id) && bruteFit(story, need.principle, question) > 0)
          .map(({ id }) => id)
      : [need.fixed],
  )
  let best: { plan: (string | null)[]; score: Score; equals: number } | null = null
  const plan: (string | null)[] = []
  const fitOf = fitsOf(question)
  const tryFrom = (at: number) => {
    if (at === question.needs.length) {
      const score = scoreOf(plan, question, fitOf)
      const order = best ? compare(score, best.score) : -1
      if (order < 0) best = { plan: [...plan], score, equals: 1 }
      else if (order === 0 && best) best = { ...best, equals: best.equals + 1 }
      return
    }
    const forced = question.needs[at]?.fixed != null
    for (const id of choices[at] ?? []) {
      if (!forced && plan.includes(id)) continue
      plan.push(id)
      tryFrom(at + 1)
      plan.pop()
    }
    if (forced) return
    plan.push(null)
    tryFrom(at + 1)
    plan.pop()
  }
  tryFrom(0)
  return best ?? { plan: [], score: [0, 0, 0, 0], equals: 1 }
}

/** What one would do by hand: need after need, the best fitting story that is left; equal fits by id. */
export function greedyPlan(question: BruteQuestion): (string | null)[] {
  const used = new Set(question.needs.map((need) => need.fixed))
  const byId = [...question.stories].sort((a, b) => (a.id < b.id ? -1 : 1))
  return question.needs.map(({ principle, fixed }) => {
    if (fixed !== null) return fixed
    let best: Story | null = null
    for (const story of byId) {
      if (used.has(story.id)) continue
      if (bruteFit(story, principle, question) > (best ? bruteFit(best, principle, question) : 0)) best = story
    }
    if (best) used.add(best.id)
    return best?.id ?? null
  })
}
