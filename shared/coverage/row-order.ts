import type { Strength } from '../story/story.ts'

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Sorts by name as people do (case aside, "Round 2" before "Round 10"); equal names by id, so that no row jumps. */
export function inNameOrder<Row extends { id: string; name: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

const rank = (cell: Strength | number | null | undefined): number => {
  if (cell === 'primary') return 2
  if (cell === 'secondary') return 1
  return typeof cell === 'number' ? cell : 0
}

/** Sorts by one column, the strongest or highest first; rows alike in it keep the order they had. */
export function strongestFirst<Row extends { cells: readonly (Strength | number | null)[] }>(
  rows: readonly Row[],
  column: number,
): Row[] {
  return [...rows].sort((a, b) => rank(b.cells[column]) - rank(a.cells[column]))
}
