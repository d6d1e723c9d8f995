import type { Story } from '../story/story.ts'
import type { FitContext } from './fit.ts'
import type { PlanQuestion } from './plan.ts'
import { type PlanWords, planWords } from './plan-words.ts'

/** What the parts of a plan look at together; stories in the order of their ids, each id once. */
export interface PlanGround {
  question: PlanQuestion
  context: FitContext
  stories: readonly Story[]
  storyOf: ReadonlyMap<string, Story>
  words: PlanWords
}

/** Ages count to the loop's day where it has one, else to today (rule PL3). */
export function planGround(question: PlanQuestion): PlanGround {
  const storyOf = new Map<string, Story>()
  for (const story of question.stories) if (!storyOf.has(story.id)) storyOf.set(story.id, story)
  const stories = [...storyOf.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const context: FitContext = {
    weightOf: question.weightOf,
    readinessOf: question.readinessOf,
    toldBefore: question.toldBefore,
    asOf: question.loop.date ?? question.today,
  }
  return { question, context, stories, storyOf, words: planWords(question.loop, storyOf, question.goneNames) }
}

/** How many of these stories each project has; stories without a project belong to none (rule PL4). */
export function projectCounts(ids: Iterable<string>, { storyOf }: Pick<PlanGround, 'storyOf'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const project = storyOf.get(id)?.project.trim()
    if (project) counts.set(project, (counts.get(project) ?? 0) + 1)
  }
  return counts
}
