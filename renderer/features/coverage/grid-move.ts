/** A place in the grid, header rows and the column of names included; both from 0. */
export interface GridPoint {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
  /** Rows that PageUp and PageDown pass over. */
  page: number
}

/** Where a key of the APG grid pattern leads, or null where it is not one of its keys. Stays inside the grid. */
export function gridMove(at: GridPoint, key: string, wholeGrid: boolean, size: GridSize): GridPoint | null {
  const inside = (row: number, column: number): GridPoint => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return inside(at.row - 1, at.column)
    case 'ArrowDown':
      return inside(at.row + 1, at.column)
    case 'ArrowLeft':
      return inside(at.row, at.column - 1)
    case 'ArrowRight':
      return inside(at.row, at.column + 1)
    case 'Home':
      return wholeGrid ? inside(0, 0) : inside(at.row, 0)
    case 'End':
      return wholeGrid ? inside(size.rows - 1, size.columns - 1) : inside(at.row, size.columns - 1)
    case 'PageUp':
      return inside(at.row - size.page, at.column)
    case 'PageDown':
      return inside(at.row + size.page, at.column)
    default:
      return null
  }
}

/** The next of the wanted columns after (1) or before (-1) this one, around the end; null where none is wanted. */
export function nextColumn(from: number, way: 1 | -1, wanted: readonly number[]): number | null {
  if (wanted.length === 0) return null
  const sorted = [...wanted].sort((a, b) => a - b)
  if (way === 1) return sorted.find((column) => column > from) ?? sorted[0] ?? null
  return sorted.findLast((column) => column < from) ?? sorted.at(-1) ?? null
}
