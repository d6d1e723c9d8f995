import { type KeyboardEvent, useRef } from 'react'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { type GridPoint, gridMove } from './grid-move.ts'
import type { GridRow } from './grid-rows.ts'
import { principleAt } from './principle-of.ts'
import { cellOf } from './use-grid-focus.ts'

/** Header rows above the first story: names and counts. */
export const headRows = 2

/** What a person can do in the grid. */
export interface GridDeeds {
  cycle: (storyId: string, principle: PrincipleId) => void
  /** At the principle of the cell it was asked for in. */
  openStory: (storyId: string, at: PrincipleId | null) => void
  /** The stories of a group, of one principle or of all. */
  showGroup: (name: string, principle: PrincipleId | null) => void
  showStoriesOf: (principle: PrincipleId) => void
  newStoryFor: (principle: PrincipleId) => void
  showCandidates: (principle: PrincipleId) => void
  openMenu: (principle: PrincipleId, anchor: HTMLElement) => void
  /** Column 0 sorts by name. */
  sort: (column: number) => void
  nextGap: (from: number, way: 1 | -1) => void
}

/** Milliseconds within which "g s" and its like are one shortcut of the app and not an S of the grid. */
const sequence = 1000

interface GridKeys {
  pointOf: (cell: HTMLElement) => GridPoint
  rows: readonly GridRow[]
  page: number
  columns: number
  letters: boolean
  moveTo: (point: GridPoint) => void
  deeds: GridDeeds
}

function pressHead(principle: PrincipleId | null, cell: HTMLElement, deeds: GridDeeds): void {
  if (principle) deeds.openMenu(principle, cell)
  else deeds.sort(0)
}

function open(row: GridRow, principle: PrincipleId | null, deeds: GridDeeds): void {
  if (row.stories === undefined) deeds.openStory(row.id, principle)
  else deeds.showGroup(row.id, principle)
}

/** Space and click: a step of the cell of a story, else what Enter does. */
export function pressCell(at: GridPoint, rows: readonly GridRow[], cell: HTMLElement, deeds: GridDeeds): void {
  const principle = principleAt(at.column)
  const row = rows[at.row - headRows]
  if (!row) pressHead(principle, cell, deeds)
  else if (principle && row.stories === undefined) deeds.cycle(row.id, principle)
  else open(row, principle, deeds)
}

/** A letter of the grid; false where it has no meaning here and may mean something to the app. */
function pressLetter(letter: string, at: GridPoint, deeds: GridDeeds): boolean {
  const principle = principleAt(at.column)
  const head = at.row < headRows
  if (letter === 's') deeds.sort(at.column)
  else if (letter === ']' || letter === '[') deeds.nextGap(at.column, letter === ']' ? 1 : -1)
  else if (letter === 'm' && principle) deeds.showCandidates(principle)
  else if (letter === 'n' && principle && head) deeds.newStoryFor(principle)
  else return false
  return true
}

/** Keys of the APG grid pattern, and those of this grid. What is not ours goes on to the app. */
export function useGridKeys(grid: GridKeys): (event: KeyboardEvent) => void {
  const lastG = useRef(Number.NEGATIVE_INFINITY)
  return (event) => {
    const cell = cellOf(event.target)
    if (!cell || event.defaultPrevented || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const { rows, deeds } = grid
    const at = grid.pointOf(cell)
    const size = { rows: rows.length + headRows, columns: grid.columns, page: grid.page }
    const move = event.shiftKey ? null : gridMove(at, event.key, event.ctrlKey, size)
    const principle = principleAt(at.column)
    const row = rows[at.row - headRows]
    const letter = event.key.toLowerCase()
    const inSequence = event.timeStamp - lastG.current < sequence
    lastG.current = letter === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY

    if (move) grid.moveTo(move)
    else if (event.ctrlKey) return
    else if (event.key === ' ') pressCell(at, rows, cell, deeds)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (!principle) return
      deeds.openMenu(principle, cell)
    } else if (event.key === 'Enter') {
      if (row) open(row, principle, deeds)
      else if (principle) deeds.showStoriesOf(principle)
      else deeds.sort(0)
    } else if (event.shiftKey || inSequence || !grid.letters || !pressLetter(letter, at, deeds)) return
    event.preventDefault()
  }
}
