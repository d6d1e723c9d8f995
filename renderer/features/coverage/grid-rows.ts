import { useMemo } from 'react'
import { coverageGroups } from '../../../shared/coverage/coverage-groups.ts'
import type { CoverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { inNameOrder } from '../../../shared/coverage/row-order.ts'
import type { Story, Strength } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import type { CoverageView, Sorting } from './coverage-view.ts'

/** One row of the grid: a story with its strengths, or a project or year with its counts. */
export interface GridRow {
  /** A story's id, or the name of a group. */
  id: string
  name: string
  draft: boolean
  /** Stories in a group, and their share of all, 0–1; absent for a story. */
  stories?: number
  share?: number
  cells: readonly (Strength | number | null)[]
}

function groupRows(stories: readonly Story[], by: 'project' | 'year', weighted: boolean): GridRow[] {
  return coverageGroups(stories, by).map((group) => ({
    id: group.name,
    name: group.name || (by === 'project' ? 'No project' : 'No date'),
    draft: false,
    stories: group.stories,
    share: group.share,
    cells: weighted ? group.weighted : group.counts,
  }))
}

/** Rows in the order a sort gave them; what came since stands at the end. */
function sorted(rows: readonly GridRow[], sorting: Sorting | null): readonly GridRow[] {
  if (!sorting) return rows
  const place = new Map(sorting.order.map((id, index) => [id, index]))
  const at = (row: GridRow) => place.get(row.id) ?? place.size
  return [...rows].sort((a, b) => at(a) - at(b))
}

/**
 * The rows of the grid under a view. Names are sorted by the stored stories only, so that a tag on its way to the disk
 * does not sort them again.
 */
export function useGridRows(
  stored: readonly Story[],
  stories: readonly Story[],
  matrix: CoverageMatrix,
  { lens, readyOnly, weighted, sorting }: CoverageView,
): readonly GridRow[] {
  const named = useMemo(
    () =>
      inNameOrder(stored.map((story) => ({ id: story.id, name: storyName(story), draft: story.status === 'draft' }))),
    [stored],
  )
  return useMemo(() => {
    if (lens !== 'stories') {
      const counted = readyOnly ? stories.filter((story) => story.status === 'ready') : stories
      return sorted(groupRows(counted, lens, weighted), sorting)
    }
    const cells = new Map(matrix.rows.map((row) => [row.storyId, row.cells]))
    const rows: GridRow[] = []
    for (const { id, name, draft } of named) {
      const mine = cells.get(id)
      if (mine && !(readyOnly && draft)) rows.push({ id, name, draft, cells: mine })
    }
    return sorted(rows, sorting)
  }, [named, stories, matrix, lens, readyOnly, weighted, sorting])
}
