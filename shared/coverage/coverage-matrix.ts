import { type PrincipleId, principleIds } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story, Strength } from '../story/story.ts'

/** Ready stories against the target: 'ignored' has target 0, 'gap' none, 'thin' fewer than the target (rule CV1). */
type ColumnState = 'ignored' | 'gap' | 'thin' | 'covered'

export interface CoverageColumn {
  id: PrincipleId
  /** Ready stories that show the principle. */
  ready: number
  /** Of those, the ones whose primary principle it is. */
  primary: number
  /** Drafts that show it: they do not count, but they are the shortest way to close a gap. */
  drafts: number
  /** Ready stories by strength: primary 1, secondary ½ (rule CV5). */
  weighted: number
  target: number
  state: ColumnState
  /** The one ready story the principle rests on, where there is exactly one (rule CV2). */
  restsOn: string | null
}

interface CoverageRow {
  storyId: string
  /** In the order of `principleIds`. */
  cells: readonly (Strength | null)[]
}

export interface CoverageMatrix {
  rows: readonly CoverageRow[]
  columns: readonly CoverageColumn[]
}

/** Ready stories wanted for a principle, 0–9. */
export type TargetOf = (id: PrincipleId) => number

function stateOf(ready: number, target: number): ColumnState {
  if (target === 0) return 'ignored'
  if (ready === 0) return 'gap'
  return ready < target ? 'thin' : 'covered'
}

// Cells are kept for as long as their story object lives: a story that did not change gives the very same row, so that
// counting again after one edit is cheap and a list of rows sees that nothing else moved.
const cellsByStory = new WeakMap<Story, readonly (Strength | null)[]>()

/** The cells of one story, in the order of `principleIds`. */
function cellsOf(story: Story): readonly (Strength | null)[] {
  const known = cellsByStory.get(story)
  if (known) return known
  const cells = principleIds.map((id) => strengthOf(story, id))
  cellsByStory.set(story, cells)
  return cells
}

/**
 * Stories × principles. Retired stories are left out; drafts have a row but only ready stories count (DOMAIN.md §3).
 * Pure and one pass: 10,000 stories are counted in a few milliseconds.
 */
export function coverageMatrix(stories: readonly Story[], targetOf: TargetOf): CoverageMatrix {
  const rows: CoverageRow[] = []
  const columns = principleIds.map((id) => ({
    id,
    ready: 0,
    primary: 0,
    drafts: 0,
    weighted: 0,
    target: targetOf(id),
    state: 'gap' as ColumnState,
    restsOn: null as string | null,
  }))
  for (const story of stories) {
    if (story.status === 'retired') continue
    const cells = cellsOf(story)
    rows.push({ storyId: story.id, cells })
    columns.forEach((column, index) => {
      const strength = cells[index]
      if (!strength) return
      if (story.status === 'draft') {
        column.drafts += 1
        return
      }
      column.ready += 1
      column.restsOn = column.ready === 1 ? story.id : null
      column.weighted += strength === 'primary' ? 1 : 0.5
      if (strength === 'primary') column.primary += 1
    })
  }
  for (const column of columns) column.state = stateOf(column.ready, column.target)
  return { rows, columns }
}

/** "14 of 16 principles covered. Gaps: Frugality.": ready for a reader who does not see the strip. */
export function coverageSummary(matrix: CoverageMatrix, nameOf: (id: PrincipleId) => string): string {
  const counted = matrix.columns.filter((column) => column.state !== 'ignored')
  const gaps = counted.filter((column) => column.state === 'gap')
  const thin = counted.filter((column) => column.state === 'thin')
  const parts = [`${counted.length - gaps.length} of ${counted.length} principles have a ready story.`]
  if (gaps.length > 0) parts.push(`Gaps: ${gaps.map((column) => nameOf(column.id)).join(', ')}.`)
  if (thin.length > 0) parts.push(`Thin: ${thin.map((column) => nameOf(column.id)).join(', ')}.`)
  return parts.join(' ')
}
