import { type PrincipleId, principleIds } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story } from '../story/story.ts'
import { coverageGroups } from './coverage-groups.ts'
import type { CoverageMatrix } from './coverage-matrix.ts'

/** A story that could close a gap, and why it is offered. */
export interface Candidate {
  storyId: string
  reason:
    | { type: 'draft-shows-it' }
    | { type: 'text-says-so'; words: readonly string[] }
    | { type: 'shows-partners'; partners: PrincipleId[] }
}

/** The words of a story that speak for a principle it is not tagged with; null where none do. */
export type TextSays = (storyId: string, id: PrincipleId) => readonly string[] | null

/** For where texts are not read. */
export const saysNothing: TextSays = () => null

export type Gap =
  | { type: 'gap'; principle: PrincipleId; weight: number; drafts: number; candidates: Candidate[] }
  | {
      type: 'thin'
      principle: PrincipleId
      weight: number
      ready: number
      restsOn: string | null
      candidates: Candidate[]
    }
  | { type: 'single-point-of-failure'; storyId: string; principles: PrincipleId[] }
  | { type: 'one-project'; project: string; stories: number; total: number; share: number }

/** Above this share of active stories one project is named as over-relied on, from 5 stories up (DOMAIN.md §3; [D]). */
export const oneProjectShare = 0.4
/** A story alone under at least this many principles is named as a single point of failure ([D]). */
export const restingPrinciples = 2

/** More than any number of partners; a draft that is tagged is worth more than words. */
const textScore = 100
const draftScore = 1000

export interface GapQuestion {
  weightOf: (id: PrincipleId) => number
  partnersOf: (id: PrincipleId) => readonly PrincipleId[]
  textSays?: TextSays
}

/**
 * Stories that might show a principle they are not ready for yet (rule CV7): drafts tagged with it first, then active
 * stories whose text speaks for it, then those that show its natural partners, the most partners first; ties by id. At
 * most `most`.
 */
export function candidatesFor(
  id: PrincipleId,
  stories: readonly Story[],
  partnersOf: GapQuestion['partnersOf'],
  most = 5,
  textSays: TextSays = saysNothing,
): Candidate[] {
  const partners = partnersOf(id)
  const scored: { candidate: Candidate; score: number }[] = []
  for (const story of stories) {
    if (story.status === 'retired') continue
    if (strengthOf(story, id)) {
      if (story.status === 'draft')
        scored.push({ candidate: { storyId: story.id, reason: { type: 'draft-shows-it' } }, score: draftScore })
      continue
    }
    const shown = partners.filter((partner) => strengthOf(story, partner))
    const words = textSays(story.id, id)
    if (words)
      scored.push({
        candidate: { storyId: story.id, reason: { type: 'text-says-so', words } },
        score: textScore + shown.length,
      })
    else if (shown.length > 0)
      scored.push({
        candidate: { storyId: story.id, reason: { type: 'shows-partners', partners: shown } },
        score: shown.length,
      })
  }
  return scored
    .sort((a, b) => b.score - a.score || (a.candidate.storyId < b.candidate.storyId ? -1 : 1))
    .slice(0, most)
    .map((each) => each.candidate)
}

/**
 * What to mend, worst first (rule CV3): principles without a ready story by role weight, then thin ones by role weight,
 * then stories alone under several principles, then a project that carries too much.
 */
export function coverageGaps(matrix: CoverageMatrix, stories: readonly Story[], ask: GapQuestion): Gap[] {
  const byWeight = (a: { weight: number; principle: PrincipleId }, b: { weight: number; principle: PrincipleId }) =>
    b.weight - a.weight || principleIds.indexOf(a.principle) - principleIds.indexOf(b.principle)
  const gaps: Extract<Gap, { type: 'gap' }>[] = []
  const thin: Extract<Gap, { type: 'thin' }>[] = []
  const resting = new Map<string, PrincipleId[]>()
  for (const column of matrix.columns) {
    const principle = column.id
    const weight = ask.weightOf(principle)
    if (column.state === 'gap') {
      const candidates = candidatesFor(principle, stories, ask.partnersOf, undefined, ask.textSays)
      gaps.push({ type: 'gap', principle, weight, drafts: column.drafts, candidates })
    }
    if (column.state === 'thin') {
      const candidates = candidatesFor(principle, stories, ask.partnersOf, undefined, ask.textSays)
      thin.push({ type: 'thin', principle, weight, ready: column.ready, restsOn: column.restsOn, candidates })
    }
    if (column.restsOn && column.state !== 'ignored')
      resting.set(column.restsOn, [...(resting.get(column.restsOn) ?? []), principle])
  }
  const alone = [...resting]
    .filter(([, principles]) => principles.length >= restingPrinciples)
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([storyId, principles]): Gap => ({ type: 'single-point-of-failure', storyId, principles }))
  const heavy = coverageGroups(stories, 'project')
    .filter((group) => group.name && group.share > oneProjectShare && matrix.rows.length >= 5)
    .map(
      (group): Gap => ({
        type: 'one-project',
        project: group.name,
        stories: group.stories,
        total: matrix.rows.length,
        share: group.share,
      }),
    )
  return [...gaps.sort(byWeight), ...thin.sort(byWeight), ...alone, ...heavy]
}
